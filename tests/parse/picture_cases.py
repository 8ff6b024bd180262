"""Pictures in every cell, and what stands about a story: lists of links, notices, tables, notes."""

# ruff: noqa: E501 — one case, one line

from __future__ import annotations

from html import escape

from tests.parse.shape_cases import BY, CAP, P, br, case

C2 = "주민들이 다리 모형을 살펴보고 있다."
E = escape(CAP)
case(
    "caption above",
    f"<table><tr><td>{E}</td></tr><tr><td><img src=a.jpg></td></tr></table>" + br([*P, BY]),
    fig=[(CAP, "")],
)
case(
    "side by side",
    f"<table><tr><td><img src=a.jpg></td><td>{E} &lt;나루시 제공&gt;</td></tr></table>" + br([*P, BY]),
    fig=[(CAP, "나루시")],
)
case(
    "six cells",
    "<table>"
    + "".join(
        f"<tr><td><img src={i}.jpg><br>{i}일 나루시 다리 {i}호 모습. /김진수 기자 a@k.kr</td></tr>"
        for i in range(1, 7)
    )
    + "</table>"
    + br([*P[:1], BY]),
    want=P[:1],
    fig=[(f"{i}일 나루시 다리 {i}호 모습.", "김진수 기자 a@k.kr") for i in range(1, 7)],
)
case(
    "six cells rows",
    "<table>"
    + "".join(
        f"<tr><td><img src={i}.jpg></td></tr><tr><td>{i}일 나루시 다리 {i}호 모습. /김진수 기자</td></tr>"
        for i in range(1, 7)
    )
    + "</table>"
    + br([*P[:1], BY]),
    want=P[:1],
    fig=[(f"{i}일 나루시 다리 {i}호 모습.", "김진수 기자") for i in range(1, 7)],
)
case(
    "linked image",
    f'<a href="/big"><img src=a.jpg></a><br>{E} &lt;나루시 제공&gt;<br><br>' + br([*P, BY]),
    fig=[(CAP, "나루시")],
)
case(
    "linked image cell",
    f'<table><tr><td><a href="/big"><img src=a.jpg></a></td></tr><tr><td>{E} &lt;나루시 제공&gt;</td></tr></table>'
    + br([*P, BY]),
    fig=[(CAP, "나루시")],
)
case(
    "no caption cell",
    "<table><tr><td><img src=a.jpg></td></tr><tr><td>&nbsp;</td></tr></table>" + br([*P, BY]),
    fig=[("", "")],
)
case("img in div no cap", "<div><img src=a.jpg></div>" + br([*P, BY]), fig=[("", "")])
case(
    "img in div with cap br",
    f"<div align=center><img src=a.jpg><br><font size=2>{E} ⓒ 김진수 기자</font></div>" + br([*P, BY]),
    fig=[(CAP, "김진수 기자")],
)
case(
    "two photos stacked",
    f"<table><tr><td><img src=a.jpg></td></tr><tr><td>{E}</td></tr><tr><td><img src=b.jpg></td></tr><tr><td>{C2} /연합뉴스</td></tr></table>"
    + br([*P, BY]),
    fig=[(CAP, ""), (C2, "연합뉴스")],
)
case(
    "mid photo br",
    br(P[:2])
    + f"<br><br><table><tr><td><img src=a.jpg><br>{E} &lt;나루시 제공&gt;</td></tr></table><br>"
    + br([*P[2:], BY]),
    fig=[(CAP, "나루시")],
)
case(
    "end photo",
    br([*P, BY]) + f"<br><br><table><tr><td><img src=a.jpg></td></tr><tr><td>{E}</td></tr></table>",
    fig=[(CAP, "")],
)
case(
    "caption long",
    f"<table><tr><td><img src=a.jpg></td></tr><tr><td>{E} {C2} 이날 행사에는 시민 300여 명이 함께했다. &lt;나루시 제공&gt;</td></tr></table>"
    + br([*P, BY]),
    fig=[(CAP + " " + C2 + " 이날 행사에는 시민 300여 명이 함께했다.", "나루시")],
)
case(
    "caption paragraph in story text with 사진 mark",
    br([P[0].replace("보행교", "보행교<사진>".replace("<", "&lt;").replace(">", "&gt;")), *P[1:], BY]),
    want=[P[0].replace("보행교", "보행교<사진>"), *P[1:]],
)
case(
    "age photo mark",
    br([P[0].replace("나루시가", "김하나(36·사진)씨와 나루시가"), *P[1:], BY]),
    want=[P[0].replace("나루시가", "김하나(36·사진)씨와 나루시가"), *P[1:]],
)
case("video", '<div class="video"><iframe src="//youtube.com/x"></iframe></div>' + br([*P, BY]))
case("audio player text", '<div class="tts_player"><button>기사 듣기</button></div>' + br([*P, BY]))
case(
    "series box",
    br([*P, BY])
    + '<div class="series"><h4>연재 나루 이야기</h4><ul><li><a href="/article.php?aid=1">1회 강</a></li><li><a href="/article.php?aid=2">2회 다리</a></li></ul></div>',
)
case(
    "correction note",
    br([*P, "[바로잡습니다] 3일자 다리 기사에서 길이 340m는 320m이기에 바로잡습니다.", BY]),
    want=[*P, "[바로잡습니다] 3일자 다리 기사에서 길이 340m는 320m이기에 바로잡습니다."],
)
case(
    "editor note italics",
    br(["<i>편집자주=나루시의 다리 이야기를 세 차례 싣는다.</i>", *P, BY]),
    want=["편집자주=나루시의 다리 이야기를 세 차례 싣는다.", *P],
)
case("event info", br([*P, "문의 062-000-0000.", BY]), want=[*P, "문의 062-000-0000."])
case(
    "stock table",
    P[0]
    + "<table><tr><td>종목</td><td>값</td><td>비고</td></tr><tr><td>나루</td><td>1,200</td><td>오름</td></tr><tr><td>나루</td><td>1,200</td><td>오름</td></tr></table>"
    + br([*P[1:], BY]),
    want=[P[0], "종목 값 비고", "나루 1,200 오름", "나루 1,200 오름", *P[1:]],
)
case(
    "obit lines",
    br(
        [
            "▲김하나씨 별세, 이두리(나루시청 주무관)씨 모친상=나루병원 3호실, 발인 7일 오전 9시.",
            "▲박세찬씨 별세, 박하늘씨 부친상=다온병원 1호실, 발인 8일 오전 8시.",
        ]
    ),
    want=[
        "▲김하나씨 별세, 이두리(나루시청 주무관)씨 모친상=나루병원 3호실, 발인 7일 오전 9시.",
        "▲박세찬씨 별세, 박하늘씨 부친상=다온병원 1호실, 발인 8일 오전 8시.",
    ],
    by=(),
)
case(
    "subheads beside adverts that are links",
    "<div>"
    + br(
        [
            P[0],
            "<b>주민 반응 엇갈려</b>",
            P[1],
            '<a href="/x">나루 분양 상담</a>',
            P[2],
            '<a href="/y">다온 분양 상담</a>',
            *P[3:],
            BY,
        ]
    )
    + "</div>",
)
