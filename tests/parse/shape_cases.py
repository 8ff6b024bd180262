"""The shapes that a story's container comes in, one small page each: what is printed, what must come out."""

# ruff: noqa: E501, UP031 — one case, one line

from __future__ import annotations

from html import escape
from textwrap import wrap
from typing import NamedTuple

P = [
    "나루시가 두 강변을 잇는 보행교를 놓기로 했다. 시는 내년 봄 공사를 시작한다고 5일 밝혔다.",
    "한도윤 시장은 “시민이 걸어서 강을 건너는 날을 앞당기겠다”고 말했다. 공사비는 120억원이 든다.",
    "다리는 길이 340m, 너비 6m로 놓인다. 가운데에는 쉼터와 전망대가 들어선다.",
    "주민들은 반긴다. 강을 돌아 다니던 길이 절반으로 줄기 때문이다.",
    "시는 설계를 마치는 대로 주민 설명회를 열어 의견을 듣기로 했다.",
]
BY = "/박하늘 기자 sky@kwangju.co.kr"
IMG = '<img src="/upimages/a.jpg">'
CAP = "한도윤<왼쪽> 나루시장이 다리 모형을 보고 있다."
ADDRESS = "http://www.kwangju.co.kr/article.php?aid=1709626800764000004"
CHANT = "“강을 돌려 달라, 우리의 강을 우리에게 돌려 달라!”"
LIKE_FIRST = P[0].split(". ")[0] + ". 다온시도 같은 날 같은 뜻을 밝히고 예산을 나눠 내기로 했다."


class Case(NamedTuple):
    """One page and its answer; ``figures`` is None where the case is not about them."""

    name: str
    html: str
    paragraphs: list[str]
    figures: list[tuple[str, str]] | None
    bylines: tuple[str, ...]


def page(
    body: str, container: str = '<div id="joinskmbox">%s</div>', before: str = "", after: str = ""
) -> str:
    return (
        "<html><head><title>나루시 다리 놓는다 - 광주일보</title></head><body>"
        f'{before}<h1>나루시 다리 놓는다</h1><div class="rtitle2">두 강변 잇는 보행교<br>내년 봄 첫 삽</div>'
        f'<div class="read_time">2024년 03월 05일(화) 17:20</div>{container % body}{after}</body></html>'
    )


CASES: list[Case] = []


def case(
    name: str,
    body: str,
    want: list[str] | None = None,
    fig: list[tuple[str, str]] | None = None,
    by: tuple[str, ...] = ("박하늘",),
    **around: str,
) -> None:
    CASES.append(Case(name, page(body, **around), P if want is None else want, fig, by))


def br(parts: list[str]) -> str:
    return "<br><br>".join(parts)


def ps(parts: list[str]) -> str:
    return "".join(f"<p>{part}</p>" for part in parts)


case(
    "img p then caption p",
    f"<p>{IMG}</p><p>{escape(CAP)} /김진수 기자 a@kwangju.co.kr</p>" + ps(P) + f"<p>{BY}</p>",
    fig=[(CAP, "김진수 기자 a@kwangju.co.kr")],
)
case(
    "img br caption br2",
    f"{IMG}<br>{escape(CAP)} &lt;나루시 제공&gt;<br><br>" + br([*P, BY]),
    fig=[(CAP, "나루시")],
)
case("img br caption nocredit", f"{IMG}<br>{escape(CAP)}<br><br>" + br([*P, BY]), fig=[(CAP, "")])
case("img direct para no caption", f"{IMG}<br><br>" + br([*P, BY]), fig=[("", "")])
case("img p then p no caption", f"<p>{IMG}</p>" + ps(P) + f"<p>{BY}</p>", fig=[("", "")])
case(
    "caption mid table no image",
    br(P[:2]) + f"<table><tr><td>{escape(CAP)} &lt;나루시 제공&gt;</td></tr></table>" + br([*P[2:], BY]),
    fig=[(CAP, "나루시")],
)
case(
    "caption mid p",
    ps(P[:2]) + f"<p>{escape(CAP)} &lt;나루시 제공&gt;</p>" + ps([*P[2:], BY]),
    fig=[(CAP, "나루시")],
)
case(
    "caption mid p slash",
    ps(P[:2]) + f"<p>{escape(CAP)} /연합뉴스</p>" + ps([*P[2:], BY]),
    fig=[(CAP, "연합뉴스")],
)
case(
    "figure",
    br(P[:2])
    + f"<figure>{IMG}<figcaption>{escape(CAP)} ⓒ 김진수 기자</figcaption></figure>"
    + br([*P[2:], BY]),
    fig=[(CAP, "김진수 기자")],
)
case(
    "two cells one row",
    f"<table><tr><td>{IMG}</td><td>{IMG}</td></tr><tr><td>{escape(CAP)}</td><td>나루시 전경 /연합뉴스</td></tr></table>"
    + br([*P, BY]),
)
case(
    "slot bare div sentence",
    br(P[:2])
    + "<br><br><div>광주 첨단에 새 아파트가 들어선다. 지금 상담을 예약하면 선물을 드립니다.</div>"
    + br([*P[2:], BY]),
)
case(
    "slot mid sentence",
    P[0][:30] + '<div class="ad">광고 문구입니다</div>' + P[0][30:] + "<br><br>" + br([*P[1:], BY]),
)
case("a ad line", P[0] + '<br><br><a href="http://x">나루 분양 상담 예약</a><br><br>' + br([*P[1:], BY]))
case("a ad inline tail", P[0] + ' <a href="http://x">▶나루 분양 상담 예약</a><br><br>' + br([*P[1:], BY]))
case("a ad lead", P[0] + '<br><br><a href="http://x">나루 분양 상담 예약</a>' + br([*P[1:], BY]))
case("inline link in text", br([P[0].replace("나루시가", '<a href="/x">나루시</a>가'), *P[1:], BY]))
case(
    "ins + script",
    P[0]
    + '<br><br><ins class="adsbygoogle" data-ad="1">광고 문안이 여기 있다.</ins><script>(adsbygoogle=window.adsbygoogle||[]).push({});</script>'
    + br([*P[1:], BY]),
)
case("deck in body", "<b>두 강변 잇는 보행교<br>내년 봄 첫 삽</b><br><br>" + br([*P, BY]))
case("headline in body strong", "<strong>나루시 다리 놓는다</strong><br>" + br([*P, BY]))
case("byline two one line", br([*P, "/박하늘 기자 a@k.kr /김진수 기자 b@k.kr"]), by=("박하늘", "김진수"))
case("byline mail p", ps(P) + '<p>/박하늘 기자</p><p><a href="mailto:a@k.kr">a@k.kr</a></p>')
case("byline first", BY + "<br><br>" + br(P))
case("columnist", br([*P, "- 박성천 문화부장"]), by=("박성천",))
case("wrapped twice", f"<div class=a><div class=b><div>{br([*P, BY])}</div></div></div>")
case("p in div each", "".join(f"<div><p>{x}</p></div>" for x in [*P, BY]))
case("div.br each", "".join(f"<div>{x}</div><div><br></div>" for x in [*P, BY]))
case("span br", "".join(f"<span>{x}</span><br/><br/>" for x in [*P, BY]))
case("unclosed font", "<font size=3>" + "<p>".join([*P, BY]))
case(
    "hidden edited partial",
    '<div style="display:none">'
    + br([P[0].replace("5일", "6일"), P[2], "숨은 새 문장이 하나 더 있다고 한다."])
    + "</div>"
    + br([*P, BY]),
)
case("textarea copy", br([*P, BY]) + "<textarea>" + "\n".join(P) + "</textarea>")
case(
    "visible mobile copy",
    f'<div class="pc_only">{br([*P, BY])}</div><div class="m_view">{br([*P, BY])}</div>',
)
case("copy melted first", f'<div class="m_view">{" ".join(P)}</div>{br([*P, BY])}')
case(
    "summary ul",
    f'<div class="ai_summary"><strong>핵심 요약</strong><ul><li>{P[0].split(". ")[0]}.</li><li>{P[2].split(". ")[0]}.</li></ul></div>{br([*P, BY])}',
)
case("summary quote", f"<blockquote>{P[0]}</blockquote>{br([*P, BY])}")
case(
    "caption=para",
    f"<table><tr><td>{IMG}</td></tr><tr><td>{P[0]} &lt;나루시 제공&gt;</td></tr></table>{br([*P[:1], BY])}",
    want=P[:1],
)
case(
    "read.php3 nested tables",
    "<table><tr><td><table align=right><tr><td>"
    + IMG
    + "</td></tr><tr><td>"
    + escape(CAP)
    + "</td></tr></table>"
    + br([*P, BY])
    + "</td></tr></table>",
    fig=[(CAP, "")],
)
case(
    "other id",
    br([*P, BY]),
    container='<div id="newsContent">%s</div>',
    before="<div id=gnb><a href=/>전체메뉴</a></div>",
    after="<div id=footer>제호 : 광주일보 | 등록번호 : 광주 가-1</div>",
)
case(
    "other id p",
    ps([*P, BY]),
    container='<section><div class="cont_view">%s</div></section>',
    after='<ul class=hot><li><a href="/article.php?aid=1">나루시 다른 소식</a></li></ul>',
)
case("nothing but body p", ps([*P, BY]), container="%s")
case("subhead h3", f"<p>{P[0]}</p><h3>주민 반응</h3>" + ps([*P[1:], BY]))
case(
    "styled bold subhead",
    f'<p>{P[0]}</p><p><span style="font-weight: bold">주민 반응</span></p>' + ps([*P[1:], BY]),
)
case("bold lead", f"<p><b>{P[0]}</b></p>" + ps([*P[1:], BY]))
case(
    "related list",
    br([*P, BY])
    + '<div class="rel"><b>관련기사</b><ul><li><a href="/article.php?aid=3">나루시 다른 소식</a></li><li><a href="/a">또 다른 소식</a></li></ul></div>',
)
case(
    "related br",
    br([*P, BY])
    + '<br><br>▶관련기사<br><a href="/article.php?aid=3">나루시 다른 소식</a><br><a href="/x">또 다른 소식</a>',
)
case("copyright br", br([*P, BY]) + "<br><br>&lt;저작권자 ⓒ 광주일보, 무단 전재 및 재배포 금지&gt;")
case(
    "hwp nbsp",
    "".join(
        f'<p class="바탕글"><span style="font-family:바탕">{x}</span></p><p class="바탕글">&nbsp;<!--[if !supportEmptyParas]-->&nbsp;<!--[endif]--><o:p></o:p></p>'
        for x in [*P, BY]
    ),
)
case(
    "soft br p",
    "".join(f"<p>{x.replace(' ', '<br>', 1) if i == 2 else x}</p>" for i, x in enumerate([*P, BY])),
)
case("hard wrapped", br(["<br>\n".join(wrap(x, 35)) for x in P] + [BY]))
case(
    "li items",
    f"<p>{P[0]}</p><ul><li>첫째 다리 놓기</li><li>둘째 길 넓히기</li><li>첫째 다리 놓기</li></ul><p>{P[1]}</p><p>{BY}</p>",
    want=[P[0], "첫째 다리 놓기", "둘째 길 넓히기", "첫째 다리 놓기", P[1]],
)
case(
    "score table",
    f"{P[0]}<br><br><table border=1><tr><th>팀</th><th>승</th></tr><tr><td>나루FC</td><td>3</td></tr><tr><td>다온FC</td><td>2</td></tr></table>{br([*P[1:], BY])}",
    want=[P[0], "팀 승", "나루FC 3", "다온FC 2", *P[1:]],
)
case(
    "poem br",
    "강가에 서면<br>물소리가 먼저 운다<br><br>돌아오라 돌아오라<br>강가에 서면<br>물소리가 먼저 운다<br><br>돌아오라 돌아오라<br><br>- 김하나 시인",
    want=[
        "강가에 서면",
        "물소리가 먼저 운다",
        "돌아오라 돌아오라",
        "강가에 서면",
        "물소리가 먼저 운다",
        "돌아오라 돌아오라",
    ],
    by=("김하나",),
)
case(
    "poem stanza2",
    "강가에 서면 물소리가<br>먼저 운다고 했다<br><br>돌아오라 돌아오라<br>나의 강아<br><br>강가에 서면 물소리가<br>먼저 운다고 했다<br><br>/김하나 시인",
    want=[
        "강가에 서면 물소리가",
        "먼저 운다고 했다",
        "돌아오라 돌아오라",
        "나의 강아",
        "강가에 서면 물소리가",
        "먼저 운다고 했다",
    ],
    by=("김하나",),
)
case("long refrain", br([CHANT, P[0], CHANT, P[1], BY]), want=[CHANT, P[0], CHANT, P[1]])
case("share first sentence", br([P[0], LIKE_FIRST, *P[1:], BY]), want=[P[0], LIKE_FIRST, *P[1:]])
case(
    "footnote",
    br([*P, "※ 이 기사는 지역신문발전기금의 지원을 받았습니다.", BY]),
    want=[*P, "※ 이 기사는 지역신문발전기금의 지원을 받았습니다."],
)
case("display none tail", '%s<span style="display:none">숨김</span>' % br([*P, BY]))
case("noscript", br([*P, BY]) + "<noscript><p>자바스크립트를 켜세요.</p></noscript>")
case("deep", ("<div>" * 300) + br([*P, BY]) + ("</div>" * 300))
case("deep span", ("<span>" * 300) + br([*P, BY]) + ("</span>" * 300))
