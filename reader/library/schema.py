"""The tables of the library, as steps from each version to the next.

``user_version`` counts the steps that a file has taken. A step is never changed once it was
shipped: what comes later is another step.
"""

from __future__ import annotations

# 1: the articles, each in one or more wordings. A reading and the page's bytes share a row, so that
# they share the slack of its last overflow page; the bytes come last and cost nothing until asked.
# ``former`` holds the keys of articles whose AID became known later.
_ARTICLES = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    aid TEXT,
    headline TEXT NOT NULL,
    deck TEXT NOT NULL DEFAULT '',
    section_id TEXT,
    section TEXT,
    published TEXT,
    address TEXT,
    path TEXT,
    story TEXT NOT NULL,
    slot INTEGER NOT NULL UNIQUE,
    added TEXT NOT NULL,
    opened TEXT,
    paragraph INTEGER,
    offset INTEGER,
    progress REAL NOT NULL DEFAULT 0,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    removed TEXT
);
CREATE INDEX articles_by_story ON articles (story);
CREATE INDEX articles_by_address ON articles (address) WHERE address IS NOT NULL AND aid IS NULL;
CREATE INDEX articles_by_opened ON articles (opened) WHERE opened IS NOT NULL;
CREATE INDEX articles_starred ON articles (slot) WHERE starred;
CREATE INDEX articles_removed ON articles (removed) WHERE removed IS NOT NULL;
CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number INTEGER NOT NULL,
    fetched TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    maker TEXT NOT NULL,
    headline TEXT NOT NULL,
    page TEXT NOT NULL,
    reading BLOB NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (article, number)
);
CREATE TABLE former (
    key TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

# 2: what the reader adds by hand. ``changes`` holds each mark before and after, for undoing.
_MARKS = """
CREATE TABLE tags (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)
) WITHOUT ROWID;
CREATE INDEX tags_by_tag ON tags (tag);
CREATE TABLE marks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    paragraph INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    made TEXT NOT NULL,
    lost INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX marks_by_article ON marks (article, paragraph, start);
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    mark INTEGER NOT NULL,
    before TEXT,
    after TEXT
);
CREATE INDEX changes_by_article ON changes (article);
"""

# 3: who said what. An alias is one name with one post as articles give them, and belongs to a
# person; unnamed speakers are aliases of nobody. ``apart`` keeps what was split by hand for single
# articles. A row of statements is one alias in one article: how many quotes, and which
# (``quote.speaker``, parted by spaces); the words stand in the reading.
_PEOPLE = """
CREATE TABLE people (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
CREATE TABLE aliases (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    person INTEGER REFERENCES people ON DELETE CASCADE,
    apart INTEGER NOT NULL DEFAULT 0,
    UNIQUE (name, title, person, apart)
);
CREATE INDEX aliases_by_person ON aliases (person);
CREATE TABLE apart (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    name TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
    PRIMARY KEY (article, name)
) WITHOUT ROWID;
CREATE TABLE statements (
    alias INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    number INTEGER NOT NULL,
    places TEXT NOT NULL,
    PRIMARY KEY (alias, slot)
) WITHOUT ROWID;
CREATE INDEX statements_by_slot ON statements (slot);
"""

# 4: the search index: syllable pairs of everything, and apart those of headline and deck. It holds
# neither text nor positions (a quarter of the size); hits are checked in the text. stock SQLite is
# 3.40: a row is taken out by the FTS 'delete' command, with the terms that it was put in with.
_INDEX = """
CREATE VIRTUAL TABLE heads USING fts5 (terms, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE VIRTUAL TABLE stories USING fts5 (terms, content='', detail=none, columnsize=0, tokenize='ascii');
"""

# 5: the index gathers eight small pieces before it merges them, not four: a third less is written
# for each article (45 pages, not 68), and searches take the same time.
_GATHERING = """
INSERT INTO heads (heads, rank) VALUES ('automerge', 8);
INSERT INTO stories (stories, rank) VALUES ('automerge', 8);
"""

# 6: what a hand did to people, as JSON, for undoing.
_HANDS = """
CREATE TABLE hands (id INTEGER PRIMARY KEY, told TEXT NOT NULL);
"""

STEPS = (_ARTICLES, _MARKS, _PEOPLE, _INDEX, _GATHERING, _HANDS)
VERSION = len(STEPS)
DERIVED = "1"
"""Which form the derived rows have (index, statements): another one makes them be built anew."""
APPLICATION = 0x696C626F
"""``ilbo`` in ASCII: marks the file as ours."""
