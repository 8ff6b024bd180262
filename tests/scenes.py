"""The states of the app that ``make pictures`` draws: what is open, and the keys that lead there."""

from __future__ import annotations

from typing import NamedTuple


class Scene(NamedTuple):
    """A state of the app: what is open, and the keys that lead to it."""

    opened: str | None
    """A sample, an address, one of ``PAGES``; None for home."""
    keys: tuple[str, ...] = ()
    size: tuple[int, int] | None = None
    """The one size that it is seen in; None for all."""
    bare: bool = False
    """Whether it is seen without the extra for photos."""
    anew: bool = False
    """Whether it is played anew for every picture: Textual's palette does not change under one's eyes."""


_NEXT = "right_curly_bracket"
_MARKED = (_NEXT, _NEXT, "m", _NEXT, "a", *"다음 회의 날짜 묻기", "enter", _NEXT, "m")
READING: dict[str, Scene] = {
    "story": Scene("agreement"),
    "middle": Scene("long-read", ("space",)),
    "end": Scene("triangles", ("end",)),
    "clauses": Scene("agreement", ("2", "j", "j")),
    "quotes": Scene("agreement", ("3", "j")),
    "grouped": Scene("turns", ("3", "e")),
    "filtered": Scene("agreement", ("3", "j", "f")),
    "jumped": Scene("agreement", ("3", "j", "j", "enter")),
    "search": Scene("agreement", ("slash", *"ㄱㅈㅅ")),
    "found-nothing": Scene("agreement", ("slash", *"우주선")),
    "hit": Scene("agreement", ("slash", *"청년", "enter", "n")),
    "removed": Scene("caption-twin", ("x",)),
    "replayed": Scene("extracted", ("x",)),
    "changed": Scene("bus-deal"),
    "changes": Scene("bus-deal", ("w",)),
    "marked": Scene("night-market", _MARKED),
    "no-clauses": Scene("score-table"),
    "alone": Scene("one-paragraph"),
    "odd": Scene("odd"),
    "many": Scene("many", ("3", "j", "j")),
    "zen": Scene("agreement", ("z",)),
    "folded": Scene("agreement", ("backslash",)),
    "uneven": Scene("agreement", ("left_parenthesis", "left_parenthesis", "less_than_sign")),
    "no-article": Scene("empty"),
    "offline": Scene("http://www.kwangju.co.kr/article.php?aid=1697105400758888004"),
    "too-small": Scene("agreement", size=(38, 9)),
}
DIALOGS: dict[str, Scene] = {
    "help": Scene("agreement", ("question_mark",)),
    "help-quotes": Scene("agreement", ("3", "question_mark")),
    "help-found": Scene("agreement", ("question_mark", "slash", *"복사")),
    "save": Scene("agreement", ("s",)),
    "overwriting": Scene("agreement", ("s", "enter", "s", "enter")),
    "note": Scene("agreement", (_NEXT, _NEXT, "a", *"다시 읽기")),
    "notes": Scene("night-market", (*_MARKED, "l")),
    "no-notes": Scene("long-read", ("l",)),
    "photo": Scene("photo-page", ("p",)),
    "photo-hint": Scene("photo-page", ("p",), bare=True),
    "themes": Scene("agreement", ("t",)),
    "language": Scene("agreement", ("f2",)),
    "palette": Scene("agreement", ("ctrl+p",), anew=True),
    "palette-found": Scene("agreement", ("ctrl+p", *"테마"), anew=True),
    "address": Scene(None, ("o", *"아무거나", "enter")),
}
SHELVES: dict[str, Scene] = {
    "home": Scene(None),
    "front": Scene(None, ("f",)),
    "library": Scene(None, ("l",)),
    "found": Scene(None, ("l", "slash", *"나루시")),
    "people": Scene(None, ("p",)),
    "said": Scene(None, ("p", "enter")),
    "nobody": Scene(None, ("p", "slash", *"없는이")),
    "bin": Scene(None, ("l", "delete", "delete", "x")),
    "emptying": Scene(None, ("l", "delete", "x", "e")),
    "noted": Scene("night-market", (*_MARKED, "h", "l", "n")),
    "seek": Scene(None, ("f", "s", *"나루강")),
    "joining": Scene(None, ("p", "equals_sign")),
}
SCENES = READING | DIALOGS | SHELVES


_SPEAKERS = "가나다라마바사아자차카타파하"
_LONG_HEADLINE = (
    "나루시 “어디에도 없는 긴 제목을 붙여 읽는 이를 놀라게 하고 싶었다” 밤새 이어진 회의 끝에 내놓은"
    " 다섯 갈래 대책을 두고 시민들 사이에서 나온 엇갈린 목소리까지 한 줄에 담다"
)
PAGES: dict[str, tuple[str, ...]] = {
    "empty": ("",),
    "one-paragraph": ("다리 하나", "나루시는 다리를 하나 놓기로 했다."),
    "odd": (
        _LONG_HEADLINE,
        "羅州와 光州 사이를 흐르는 榮山江 강가에 👩‍👩‍👧‍👦 가족이 모였다. 🎉 잔치는 밤까지 이어졌다(사진).",
        "The river runs on; supercalifragilisticexpialidocious@kwangju.example.co.kr is where to write.",
        "띄어쓰기를하지않고이어쓴글은어디에서줄을바꾸어야하는지아무도모르지만칸을넘을수는없다.",
    ),
    "turns": (
        "나루천 다리 놓기",
        "한도윤 나루시장은 “다리를 놓겠다”고 말했다. 이어 “내년 봄에는 첫 삽을 뜨겠다”고 덧붙였다.",
        "이서린 다온군수는 “우리 군도 돕겠다”고 화답했다. 그는 “예산은 반씩 내겠다”고 밝혔다.",
        "“다리가 없어 삼십 분을 돌아갔다”는 목소리도 나왔다.",
        "한 시장은 “주민의 뜻을 먼저 묻겠다”고 강조했다.",
    ),
    "many": (
        "열네 사람이 말하다",
        *(f"김{who} 나루시 의원은 “{n}번째 안건에 찬성한다”고 말했다." for n, who in enumerate(_SPEAKERS, 1)),
        f"나루시가 내놓은 40개 과제는 {', '.join(f'{n}번 마을 길 넓히기' for n in range(1, 41))} 등이다.",
    ),
}
"""Texts of no sample, by name: a headline, then paragraphs."""
