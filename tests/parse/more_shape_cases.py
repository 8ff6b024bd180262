"""More shapes of a story's container: copies of every kind, captions in every dress, verse, answers, lists."""

# ruff: noqa: E501, FLY002 — one case, one line

from __future__ import annotations

from html import escape

from tests.parse.shape_cases import BY, CAP, P, br, case, ps

case("two same id visible", br([*P, BY]), after='<div id="joinskmbox">' + br([*P, BY]) + "</div>")
case(
    "two same id hidden first",
    br([*P, BY]),
    before='<div id="joinskmbox" style="display:none">' + br([*P, BY]) + "</div>",
)
case(
    "container hidden wrapper",
    br([*P, BY]),
    container='<div class="pc" style="display:none"><div id="joinskmbox">%s</div></div>',
)
case("pre", "<pre>" + "\n\n".join([*P, BY]) + "</pre>")
case("li paras", "<ul>" + "".join(f"<li>{x}</li>" for x in [*P, BY]) + "</ul>")
case("section children", "".join(f"<section><p>{x}</p></section>" for x in [*P, BY]))
case(
    "a block ad",
    P[0] + '<br><br><a href="http://ad" style="display:block">나루 분양 상담 예약</a>' + br([*P[1:], BY]),
)
case("ad p class", f'<p>{P[0]}</p><p class="ad_txt">나루 분양 상담 예약하세요.</p>' + ps([*P[1:], BY]))
case("AD label", br([P[0], "[광고]", P[1], "AD", *P[2:], BY]))
case(
    "script document.write",
    P[0] + '<script>document.write("<div>광고입니다</div>")</script><br><br>' + br([*P[1:], BY]),
)
case("center", "<center>" + br([*P, BY]) + "</center>")
case("nbsp indents", br(["&nbsp;&nbsp;" + x for x in [*P, BY]]))
case("fullwidth indent", br(["　" + x for x in [*P, BY]]))
case("br br br", "<br><br><br>".join([*P, BY]))
case("p br p", "".join(f"<p>{x}<br></p><br>" for x in [*P, BY]))
case("mix div p br", f"{P[0]}<br><br><p>{P[1]}</p>{P[2]}<p>{P[3]}<p>{P[4]}<br><br>{BY}")
case(
    "caption div class cap",
    f'<div class="img_wrap"><img src=a.jpg><div class="cap">{escape(CAP)} &lt;나루시 제공&gt;</div></div>'
    + br([*P, BY]),
    fig=[(CAP, "나루시")],
)
case(
    "figure div div",
    f"<div><div><img src=a.jpg></div><div>{escape(CAP)} &lt;나루시 제공&gt;</div></div>" + ps([*P, BY]),
    fig=[(CAP, "나루시")],
)
case(
    "img in p with caption br",
    ps(P[:2]) + f"<p><img src=a.jpg><br>{escape(CAP)} /나루시 제공</p>" + ps([*P[2:], BY]),
    fig=[(CAP, "나루시")],
)
case(
    "img span caption",
    ps(P[:2])
    + f'<p><span class="img"><img src=a.jpg></span><span class="caption">{escape(CAP)}</span></p>'
    + ps([*P[2:], BY]),
    fig=[(CAP, "")],
)
case(
    "table th caption",
    f"<table><thead><tr><th><img src=a.jpg></th></tr></thead><tbody><tr><td>{escape(CAP)}</td></tr></tbody></table>"
    + br([*P, BY]),
    fig=[(CAP, "")],
)
case(
    "caption two lines",
    f"<table><tr><td><img src=a.jpg></td></tr><tr><td>{escape(CAP)}<br>&lt;나루시 제공&gt;</td></tr></table>"
    + br([*P, BY]),
    fig=[(CAP, "나루시")],
)
case(
    "caption + credit cell",
    f"<table><tr><td><img src=a.jpg></td></tr><tr><td>{escape(CAP)}</td></tr><tr><td>&lt;나루시 제공&gt;</td></tr></table>"
    + br([*P, BY]),
    fig=[(CAP, "나루시")],
)
case(
    "image and long story in td",
    "<table><tr><td><img src=a.jpg><br><br>" + br([*P, BY]) + "</td></tr></table>",
    fig=[("", "")],
)
case(
    "caption again as p",
    f"<table><tr><td><img src=a.jpg></td></tr><tr><td>{escape(CAP)} &lt;나루시 제공&gt;</td></tr></table>"
    + br([*P, escape(CAP) + " &lt;나루시 제공&gt;", BY]),
    fig=[(CAP, "나루시")],
)
case("deck again br", "두 강변 잇는 보행교<br>내년 봄 첫 삽<br><br>" + br([*P, BY]))
case("deck again one line", "두 강변 잇는 보행교 내년 봄 첫 삽<br><br>" + br([*P, BY]))
case("deck each dash", "- 두 강변 잇는 보행교<br>- 내년 봄 첫 삽<br><br>" + br([*P, BY]))
case(
    "print copy visible",
    br([*P, BY]) + '<div id="print_area"><h2>나루시 다리 놓는다</h2>' + br([*P, BY]) + "</div>",
)
case("copy shuffled", br([*P, BY]) + '<div class="m">' + br(P[::-1]) + "</div>")
case("copy cut each", br([*P, BY]) + '<div class="teaser">' + br([x[:30] + "…" for x in P]) + "</div>")
case(
    "copy quotes straight",
    br([*P, BY])
    + "<div>"
    + br([x.replace("“", '"').replace("”", '"').replace(" ", "  ") for x in P])
    + "</div>",
)
case("summary text p", '<div class="summary"><p>' + P[0] + "</p></div>" + br([*P, BY]))
case("summary cut", '<div class="art_summary">' + P[0][:30] + "...</div>" + br([*P, BY]))
case(
    "interview",
    br(
        [
            "-다리는 언제 놓나.",
            "“내년 봄이다.”",
            "-돈은 넉넉한가.",
            "“그렇다.”",
            "-주민은 반기나.",
            "“그렇다.”",
            "-다른 계획은.",
            "“없다.”",
            BY,
        ]
    ),
    want=[
        "-다리는 언제 놓나.",
        "“내년 봄이다.”",
        "-돈은 넉넉한가.",
        "“그렇다.”",
        "-주민은 반기나.",
        "“그렇다.”",
        "-다른 계획은.",
        "“없다.”",
    ],
)
case(
    "interview single br",
    "<br>".join(
        ["▲다리는 언제 놓나.", "내년 봄이다.", "▲돈은 넉넉한가.", "그렇다.", "▲주민은 반기나.", "그렇다."]
    )
    + "<br><br>"
    + BY,
    want=["▲다리는 언제 놓나.", "내년 봄이다.", "▲돈은 넉넉한가.", "그렇다.", "▲주민은 반기나.", "그렇다."],
)
case(
    "scores br",
    br(
        [
            P[0],
            "△남자 100m<br>1위 김하나 10초50<br>2위 이두리 10초60",
            "△여자 100m<br>1위 김하나 10초50<br>2위 이두리 10초60",
            BY,
        ]
    ),
    want=[
        P[0],
        "△남자 100m",
        "1위 김하나 10초50",
        "2위 이두리 10초60",
        "△여자 100m",
        "1위 김하나 10초50",
        "2위 이두리 10초60",
    ],
)
case(
    "poem whole p per line",
    ps(
        [
            "강가에 서면",
            "물소리가 먼저 운다",
            "",
            "돌아오라",
            "강가에 서면",
            "물소리가 먼저 운다",
            "<김하나 시인>".replace("<", "&lt;").replace(">", "&gt;"),
        ]
    ),
    want=["강가에 서면", "물소리가 먼저 운다", "돌아오라", "강가에 서면", "물소리가 먼저 운다"],
    by=("김하나",),
)
case(
    "long poem lines",
    br(
        [
            "새벽마다 강을 건너 장터로 가던 사람들의 젖은 발자국 소리",
            "아직도 나의 창밖을 지나간다",
            "새벽마다 강을 건너 장터로 가던 사람들의 젖은 발자국 소리",
            "끝내 돌아오지 않는다",
            "- 김하나 시인",
        ]
    ),
    want=[
        "새벽마다 강을 건너 장터로 가던 사람들의 젖은 발자국 소리",
        "아직도 나의 창밖을 지나간다",
        "새벽마다 강을 건너 장터로 가던 사람들의 젖은 발자국 소리",
        "끝내 돌아오지 않는다",
    ],
    by=("김하나",),
)
case("agency end", br([*P, "/연합뉴스"]), by=("",))
case("byline in b", br([*P, "<b>" + BY + "</b>"]))
case("byline spaced", br([*P, "/ 박하늘 기자 &nbsp; sky@kwangju.co.kr"]))
case("byline brackets mail", br([*P, "박하늘 기자 &lt;sky@kwangju.co.kr&gt;"]))
case(
    "byline after photo",
    br(P) + f"<br><br><table><tr><td><img src=a.jpg></td></tr><tr><td>{escape(CAP)}</td></tr></table>" + BY,
    fig=[(CAP, "")],
)
case("sub by bold no marker br", br([P[0], "<b>주민 반응 엇갈려</b>", *P[1:], BY]))
case(
    "subhead strong same p",
    ps([P[0]]) + f"<p><strong>주민 반응 엇갈려</strong><br>{P[1]}</p>" + ps([*P[2:], BY]),
)
case("subhead br text", P[0] + "<br><br>■ 주민 반응 엇갈려<br>" + br([*P[1:], BY]))
case(
    "em dash list",
    f"{P[0]}<br><br>"
    + "<br>".join(["① 다리 놓기", "② 길 넓히기", "③ 나무 심기"])
    + "<br><br>"
    + br([*P[1:], BY]),
    want=[P[0], "① 다리 놓기", "② 길 넓히기", "③ 나무 심기", *P[1:]],
)
case("bracket unit", br([*P, "[사진=나루시 제공]", BY]))
case(
    "reporter box",
    br(P)
    + '<div class="reporter_box"><strong>박하늘 기자</strong><a href="mailto:sky@kwangju.co.kr">sky@kwangju.co.kr</a><a href="/r">기자의 다른기사 보기</a></div>',
)
case("tags", br([*P, BY]) + '<div class="tags"><a href="/t">#나루시</a> <a href="/t">#보행교</a></div>')
case("share top", '<div class="util"><button>가</button><button>공유</button></div>' + br([*P, BY]))
case("font in sentence", br([P[0].replace("보행교", "<font color=red>보행교</font>"), *P[1:], BY]))
case("b in sentence", br([P[0].replace("보행교", "<b>보행교</b>"), *P[1:], BY]))
case(
    "sup note",
    br([P[0].replace("보행교", "보행교<sup>1)</sup>"), *P[1:], "1) 걸어서만 건너는 다리.", BY]),
    want=[P[0].replace("보행교", "보행교1)"), *P[1:], "1) 걸어서만 건너는 다리."],
)
case("comment inside", br([P[0].replace("보행교", "보행<!-- x -->교"), *P[1:], BY]))
case("wbr zwsp", br([P[0].replace("보행교", "보<wbr>행&#8203;교"), *P[1:], BY]))
case("double escaped", br([P[0], P[1].replace("“", "&amp;ldquo;").replace("”", "&amp;rdquo;"), *P[2:], BY]))
case("empty paras", br(["", P[0], "&nbsp;", "", *P[1:], BY]))
case(
    "quote box",
    f"{P[0]}<br><br><blockquote>“{P[2]}”</blockquote>" + br([*P[1:2], BY]),
    want=[P[0], f"“{P[2]}”", P[1]],
)
case(
    "bold lead sentence again",
    f"<p><strong>{P[0].split('. ')[0]}.</strong> </p>" + ps([*P, BY]),
)
case("boxed lead sentence again", f"<blockquote>{P[1].split('. ')[0]}.</blockquote>" + ps([*P, BY]))
