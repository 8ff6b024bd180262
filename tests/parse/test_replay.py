"""Extracted text: the story once, whatever of it the extractor said again, wherever the file ends."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader import parse
from reader.parse.replay import find_replay
from tests.making.extracts import extracted
from tests.making.score import plain

SEEDS = st.integers(min_value=0, max_value=10**9)
STORY = [
    "첫째 문단은 다시 나오지 않는다고 했다.",
    "둘째 문단이 여기 있다고 시는 밝혔다.",
    "셋째 문단도 있다.",
]
BYLINE = "/박하늘 기자 sky@kwangju.co.kr"


@settings(max_examples=80, deadline=None)
@given(SEEDS)
def test_a_story_comes_out_once(seed: int) -> None:
    story, text, _ = extracted(seed)
    article = parse(text)
    assert [plain(one) for one in article.paragraphs] == [plain(one) for one in story.paragraphs]
    assert article.headline == plain(story.headline)
    assert list(article.deck) == [plain(line) for line in story.deck]
    assert len(article.figures) == len(story.photos)


@settings(max_examples=80, deadline=None)
@given(SEEDS, st.floats(min_value=0, max_value=1))
def test_a_file_cut_off_in_the_replay_loses_nothing(seed: int, share: float) -> None:
    story, text, replay = extracted(seed)
    cut = replay + round((len(text) - replay) * share)
    article = parse(text[:cut])
    assert [plain(one) for one in article.paragraphs] == [plain(one) for one in story.paragraphs]


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(min_value=0, max_value=200))
def test_a_file_cut_off_in_mid_letter_loses_nothing(seed: int, back: int) -> None:
    story, text, replay = extracted(seed)
    body = text.encode()
    cut = max(len(text[:replay].encode()), len(body) - back)
    assert [plain(one) for one in parse(body[:cut]).paragraphs] == [plain(one) for one in story.paragraphs]


def test_every_replayed_line_names_its_twin() -> None:
    found = find_replay([*STORY, BYLINE, STORY[1], BYLINE])
    assert found is not None
    assert found.twins == (1, 3)


def test_a_paragraph_that_only_the_replay_has_goes_to_the_top() -> None:
    lost = "둘째 문단은 앞이 잘린 파일에서 되풀이에만 남아 있다고 했다."
    text = "\n".join([*STORY, BYLINE, lost, STORY[1], STORY[2], BYLINE])
    assert list(parse(text).paragraphs) == [lost, *STORY]


def test_a_refrain_that_closes_a_poem_is_no_replay() -> None:
    assert (
        find_replay(["강가에 서면", "물소리가 먼저 운다", "저녁이 온다", "강가에 서면", "물소리가 먼저 운다"])
        is None
    )


def test_a_story_without_a_byline_is_told_once() -> None:
    long = [
        f"{one} 시는 이 일을 해마다 살펴 고칠 것은 고치고 알릴 것은 알리겠다고 거듭 밝혔다." for one in STORY
    ]
    text = "\n".join(["나루시 다리 놓는다", *long, *long[1:]])
    assert list(parse(text).paragraphs) == long


VERSE = ["강가에 서면", "물소리가 먼저 운다", "돌아오라 돌아오라", "강가에 서면", "물소리가 먼저 운다"]
POET = "- 김하나 시인"
HEAD = ["나루시 다리 놓는다", "두 강변 잇는 보행교", "내년 봄 첫 삽", "내년 봄 첫 삽"]
LONG = [f"{one} 시는 이 일을 해마다 살펴 고칠 것은 고치고 알릴 것은 알리겠다고 거듭 밝혔다." for one in STORY]


def test_a_poem_keeps_its_refrain_told_once_or_twice() -> None:
    once = parse("\n".join(["강", *VERSE, POET]))
    twice = parse("\n".join(["강", *VERSE, POET, *VERSE[1:], POET]))
    assert list(once.paragraphs) == list(twice.paragraphs) == VERSE
    assert (once.headline, once.deck, once.bylines[0].name) == ("강", (), "김하나")


def test_a_caption_in_any_cell_is_a_caption() -> None:
    caption = "한도윤<왼쪽> 시장이 다리를 보고 있다. <나루시 제공>"
    for cell in (
        f"![]() {caption} |",
        f"![]()\n{caption} |",
        f"![]() |\n{caption} |",
        f"| ![](a.jpg) {caption} |\n| --- |",
    ):
        article = parse("\n".join([*HEAD, cell, *LONG, BYLINE, *LONG[1:], BYLINE]))
        assert [(one.caption, one.credit) for one in article.figures] == [
            ("한도윤<왼쪽> 시장이 다리를 보고 있다.", "나루시")
        ]
        assert list(article.paragraphs) == LONG


def test_a_caption_given_again_at_the_end_is_told_as_repeated() -> None:
    cell = "![]() 한도윤<왼쪽> 시장이 다리를 보고 있다. <나루시 제공> |"
    article = parse("\n".join([*HEAD, cell, *LONG, BYLINE, *LONG[1:], BYLINE, cell]))
    assert len(article.figures) == 1
    assert article.removed[-1].reason == "repeated-caption"


def test_a_caption_that_is_the_story_stays_as_the_story() -> None:
    article = parse("\n".join([*HEAD, f"![](a.jpg) {LONG[0]} |", LONG[0], BYLINE]))
    assert list(article.paragraphs) == LONG[:1]
    assert [(one.reason, one.twin) for one in article.removed][-1] == ("repeated-caption", 0)


def test_a_date_below_the_headline_is_the_date() -> None:
    article = parse("\n".join([HEAD[0], "2024년 03월 05일(화) 17:20", *HEAD[1:], *LONG, BYLINE]))
    assert (article.published, article.deck) == ("2024-03-05T17:20:00+09:00", tuple(HEAD[1:3]))


def test_a_text_that_lost_its_first_lines_says_no_headline() -> None:
    article = parse("\n".join([*LONG[1:], BYLINE, *LONG[1:], BYLINE]))
    assert (article.headline, list(article.paragraphs)) == ("", LONG[1:])
