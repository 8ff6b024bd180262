"""Stories by seed: news, photos, poems, interviews, scores, lists, columns; with their repeats in earnest."""

from __future__ import annotations

import time
from random import Random

from tests.making import words
from tests.making.truth import Photo, Signed, Story

_SECTIONS = ("004", "006", "007", "008", "026", "028", "074", "087", "149", "227", "311")


def story(rng: Random) -> Story:
    """A story of some genre, complete with head and byline."""
    genre = rng.choices(
        ("news", "photo", "poem", "interview", "scores", "items", "column", "chant", "alike"),
        (60, 6, 6, 6, 5, 5, 5, 3, 4),
    )[0]
    paragraphs, subheads, repeats = _BODIES[genre](rng)
    seconds = rng.randrange(1_230_800_000, 1_790_000_000) // 60 * 60
    section = rng.choice(_SECTIONS)
    return Story(
        genre=genre,
        headline=words.headline(rng),
        deck=[words.deck_line(rng) + f" {n}" * (n > 1) for n in range(1, rng.choice((0, 1, 1, 2, 2, 3)) + 1)],
        paragraphs=paragraphs,
        subheads=subheads,
        photos=_photos(rng, genre),
        signed=_signed(rng, genre),
        published=time.strftime("%Y-%m-%dT%H:%M:%S+09:00", time.gmtime(seconds + 9 * 3600)),
        aid=f"{seconds}{rng.randrange(100_000, 999_999)}{section}",
        section=section,
        repeats=repeats,
        lines=genre in ("poem", "scores", "items"),
    )


Body = tuple[list[str], dict[int, str], list[str]]


def _news(rng: Random) -> Body:
    count = rng.randint(3, 14)
    paragraphs = _different(rng, count)
    subheads = {}
    if count > 5 and rng.random() < 0.3:
        mark = rng.choice(("◇ ", "■ ", "◆", ""))
        subheads = {at: f"{mark}{rng.choice(words.THINGS)}, 남은 숙제는" for at in (2, count - 2)}
        subheads[count - 2] = f"{mark}{rng.choice(words.CITIES)}의 다음 걸음"
    return paragraphs, subheads, []


def _different(rng: Random, count: int) -> list[str]:
    made: list[str] = []
    while len(made) < count:
        text = words.paragraph(rng)
        if all(text not in other and other not in text for other in made):
            made.append(text)
    return made


def _photo(rng: Random) -> Body:
    return _different(rng, 1), {}, []


def _poem(rng: Random) -> Body:
    lines = rng.sample(words.VERSE, 9)
    refrain = lines[:2]
    made = [*refrain, *lines[2:5], *refrain, *lines[5:], *refrain]
    return made, {}, refrain


def _interview(rng: Random) -> Body:
    answer = rng.choice(("그렇습니다.", "아직은 말하기 이르다.", "네, 맞습니다.", "해 봐야 압니다."))
    made: list[str] = []
    for number in range(rng.randint(3, 5)):
        made += [
            f"-{rng.choice(words.CITIES)}에서 {number + 1}년째 지내며 가장 힘들었던 때는?",
            f"“{words.paragraph(rng, 1, 2)}”",
        ]
        made += [f"-{rng.choice(words.THINGS)} 일은 계속하는가.", answer]
    return made, {}, [answer]


def _scores(rng: Random) -> Body:
    line = f"{rng.choice(words.CITIES)} 2-1 {rng.choice(words.CITIES)}"
    made = _different(rng, 2)
    made += [
        "▲10일 경기",
        line,
        f"{rng.choice(words.CITIES)} 0-0 {rng.choice(words.CITIES)}",
        "▲11일 경기",
        line,
    ]
    return made, {}, [line]


def _items(rng: Random) -> Body:
    item = f"▲{rng.choice(words.CITIES)} {rng.choice(words.THINGS)} 입장료 3천원"
    made = [
        *_different(rng, 2),
        "▲첫째 날 오전 개회식",
        item,
        f"▲둘째 날 오후 {rng.choice(words.THINGS)} 견학",
        item,
    ]
    return [*made, *_different(rng, 1)], {}, [item]


def _column(rng: Random) -> Body:
    return _different(rng, rng.randint(5, 9)), {}, []


def _chant(rng: Random) -> Body:
    chant = rng.choice(("“우리 마을은 우리가 지킨다!”", "“물을 돌려 달라, 물을 돌려 달라!”"))
    made = _different(rng, 5)
    return [made[0], chant, made[1], made[2], chant, *made[3:]], {}, [chant]


def _alike(rng: Random) -> Body:
    """Two paragraphs that share their first sentence."""
    made = _different(rng, 6)
    first = words.sentence(rng)
    made[1], made[4] = f"{first} {made[1]}", f"{first} {made[4]}"
    return made, {}, []


_BODIES = {
    "news": _news,
    "photo": _photo,
    "poem": _poem,
    "interview": _interview,
    "scores": _scores,
    "items": _items,
    "column": _column,
    "chant": _chant,
    "alike": _alike,
}


def _photos(rng: Random, genre: str) -> list[Photo]:
    count = rng.randint(4, 6) if genre == "photo" else rng.choice((0, 1, 1, 1, 2, 3))
    made: list[Photo] = []
    while len(made) < count:
        photo = _a_photo(rng)
        if all(photo.caption != other.caption for other in made):
            made.append(photo)
    return made


def _a_photo(rng: Random) -> Photo:
    month, serial = f"20{rng.randint(10, 26)}{rng.randint(1, 12):02}", rng.randrange(100_000, 999_999)
    image = f"http://img.kwangju.co.kr/upimages/gisaimg/{month}/{rng.randint(1, 28):02}_{serial}.jpg"
    name = words.person(rng)
    credit, dress = rng.choice(
        (
            (rng.choice(words.CITIES), "<{} 제공>"),
            ("신문 자료사진", "<{}>"),
            (f"{name} 기자 photo{rng.randint(1, 99)}@kwangju.co.kr", "/{}"),
            (f"{name} 기자", "ⓒ {}"),
            (rng.choice(words.AGENCIES), "/{}"),
            ("", ""),
        ),
    )
    return Photo(image, words.caption(rng), credit, dress)


def _mail(rng: Random) -> str:
    return f"{rng.choice(('lake', 'hill', 'reed', 'wave', 'pine'))}{rng.randint(1, 99)}@kwangju.co.kr"


def _who(name: str, role: str | None = "기자", **more: str | None) -> dict[str, str | None]:
    return {"name": name, "role": role, "email": None, "place": None, "agency": None} | more


def _signed(rng: Random, genre: str) -> Signed:
    name, other, mail, mail2, role = (
        words.person(rng),
        words.person(rng),
        _mail(rng),
        _mail(rng),
        rng.choice(words.WORKERS),
    )
    place = rng.choice(("함평", "순천", "목포", "서울", "동부취재본부"))
    if genre in ("column", "poem"):
        desk, post = rng.choice(words.DESKS), rng.choice(words.POSTS)
        return rng.choice(
            (
                Signed([_who(name, desk)], [f"- {name} {desk}"]),
                Signed([_who(name, desk, email=mail)], [f"/{name} {desk} {mail}"]),
                Signed([_who(name, post)], [f"/{name} {post}"]),
                Signed([_who(name, post)], [f"<{name} {post}>"]),
            ),
        )
    forms = (
        Signed([_who(name, role, email=mail)], [f"/{name} {role} {mail}"]),
        Signed([_who(name, role, email=mail)], [f"/{name} {role} {mail}"], tail=True),
        Signed([_who(name, role, email=mail)], [f"/{name} {role}", mail]),
        Signed([_who(name, role, email=mail, place=place)], [f"/{place}={name} {role} {mail}"]),
        Signed(
            [_who(name, role, email=mail), _who(other, "사진기자", email=mail2)],
            [f"/{name} {role} {mail}", f"/사진={other} 기자 {mail2}"],
        ),
        Signed(
            [_who(name, email=mail), _who(other, email=mail2)], [f"/{name} 기자 {mail} /{other} 기자 {mail2}"]
        ),
        Signed([_who(name), _who(other)], [f"/{name}·{other} 기자"]),
        Signed([_who("", None, agency="연합뉴스")], ["/연합뉴스"]),
        Signed([_who(name, role, email=mail)], [f"{name} {role} {mail}"]),
        Signed([_who(name, role)], [f"/{name} {role}"], tail=True),
    )
    return rng.choice(forms)
