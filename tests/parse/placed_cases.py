"""Shapes that turn on where something stands: photos before the story, copies behind the names, adverts before a line."""

# ruff: noqa: E501 — one case, one line

from __future__ import annotations

from html import escape

from tests.parse.shape_cases import BY, CAP, P, br, case, ps

PHOTO = '<img src="http://img.kwangju.co.kr/upimages/gisaimg/202403/05_1.jpg">'
SHORT = [
    "나루강의 얼음이 예년보다 보름쯤 일찍 풀릴 것으로 보인다.",
    "군은 강둑 길을 이달 안에 다시 연다고 밝혔다.",
    "얼음낚시 터는 한 주 앞서 문을 닫기로 했다.",
]
AD = '<a href="http://shop.example/c?1" target="_blank">단 사흘! 겨울옷 반값</a>'
_PHOTO_TABLE = f"<table><tr><td>{PHOTO}<br>{escape(CAP)} &lt;나루시 제공&gt;</td></tr></table>"

case(
    "a photo table before the container",
    br([*P, BY]),
    container=_PHOTO_TABLE + '<div id="joinskmbox">%s</div>',
    fig=[(CAP, "나루시")],
)
case(
    "a photo, then buttons, then the container",
    br([*P, BY]),
    container=_PHOTO_TABLE + '<div class="sns"><a href="#">공유</a></div><div id="joinskmbox">%s</div>',
    fig=[(CAP, "나루시")],
)
case(
    "a photo in a row above the text's",
    br([*P, BY]),
    container=f'<table><tr><td>{PHOTO}<br>{escape(CAP)} &lt;나루시 제공&gt;</td></tr><tr><td><div id="joinskmbox">%s</div></td></tr></table>',
    fig=[(CAP, "나루시")],
)
case(
    "a figure before the container",
    ps([*P, BY]),
    container=f'<figure>{PHOTO}<figcaption>{escape(CAP)}</figcaption></figure><div id="joinskmbox">%s</div>',
    fig=[(CAP, "")],
)
case(
    "a logo before the container",
    ps([*P, BY]),
    container='<table><tr><td><a href="/"><img src="/img/logo.gif"></a></td></tr></table><div id="joinskmbox">%s</div>',
    fig=[],
)
case(
    "a list with thumbnails before the container",
    ps([*P, BY]),
    container='<div><ul><li><a href="/a"><img src="/t.jpg">다른 소식이 있다.</a></li></ul></div><div id="joinskmbox">%s</div>',
    fig=[],
)
case("short paragraphs pasted behind the byline", br([*SHORT, BY, *SHORT]), want=SHORT)
case("one short paragraph pasted behind the byline", br([*SHORT, BY, SHORT[1]]), want=SHORT)
case(
    "pasted behind a byline in the last paragraph",
    br([*SHORT[:2], f"{SHORT[2]} {BY}", *SHORT[1:]]),
    want=SHORT,
)
case(
    "a short answer again behind a question",
    br(["-다리는 언제 놓나.", "“내년 봄에 놓는다.”", "-길은 언제 넓히나.", "“내년 봄에 놓는다.”", BY]),
    want=["-다리는 언제 놓나.", "“내년 봄에 놓는다.”", "-길은 언제 넓히나.", "“내년 봄에 놓는다.”"],
)
case("an advert before a subhead", br([P[0], f"{AD}◆ 돌아온 사람들", *P[1:], BY]))
case(
    "an advert before an item",
    br([P[0], "▲초등부=한샘초", f"{AD}▲중등부=나루중", BY]),
    want=[P[0], "▲초등부=한샘초", "▲중등부=나루중"],
)
case(
    "an advert before a question",
    br([P[0], f"{AD}-외롭지 않았나.", "“괜찮았습니다.”", BY]),
    want=[P[0], "-외롭지 않았나.", "“괜찮았습니다.”"],
)
case(
    "a box of headlines in a brief",
    br(["나루시는 25일 축제를 연다.", "시민 3천 명이 찾을 전망이다."])
    + '<div class="hot"><h4>실시간 핫뉴스</h4>'
    + "".join(
        f'<a href="/article.php?aid={n}">가람군 마늘 수확 {n}할 마쳐… 일손 모자라</a><br>' for n in range(6)
    )
    + "</div>",
    want=["나루시는 25일 축제를 연다.", "시민 3천 명이 찾을 전망이다."],
    by=(),
)
case(
    "a byline behind a key and its value",
    br([P[0], "▲으뜸상=나루중", f"▲버금상=없음 {BY}"]),
    want=[P[0], "▲으뜸상=나루중", "▲버금상=없음"],
)
case(
    "a caption with a link before a paragraph",
    f'<figure><figcaption>{escape(CAP)} &lt;나루시 제공&gt; <a href="/a.jpg">사진 보기</a></figcaption></figure>'
    + ps([*P, BY]),
    fig=[(CAP, "나루시")],
)
case(
    "verse around a slot",
    ps(["눈 덮인 들녘을 오래오래 바라보는 사람들"])
    + "<div>봄맞이 새집 잔치</div>"
    + ps(["그 어깨 위에 다시 눈이 내린다", *P[:2], BY]),
    want=["눈 덮인 들녘을 오래오래 바라보는 사람들", "그 어깨 위에 다시 눈이 내린다", *P[:2]],
)
ANSWER = "“그런 건 생각해 본 적이 없습니다.”"
ASKED = [P[0], "-떠나고 싶었던 적은 없나.", ANSWER, "-달라진 점이 있나.", ANSWER]
case(
    "a pointer to the photo closes a paragraph",
    br([P[0], "마을 사람들은 벽에 그림을 그렸다.&lt;사진&gt;", BY]),
    want=[P[0], "마을 사람들은 벽에 그림을 그렸다.<사진>"],
    fig=[],
)
case(
    "answers and a hidden second container",
    br([*ASKED, BY]),
    want=ASKED,
    after='<div id="joinskmbox" style="display:none">' + br([*ASKED, BY]) + "</div>",
)
case(
    "answers and a hidden first container",
    br([*ASKED, BY]),
    want=ASKED,
    before='<div id="joinskmbox" style="display:none">' + br([*ASKED, BY]) + "</div>",
)
case(
    "a summary of two paragraphs in one",
    f'<div class="ai_summary"><strong>요약</strong><p>{P[3]} {P[4]}</p></div>' + br([*P, BY]),
)
case(
    "sentences pasted behind the byline with other breaks",
    br([*P, BY]) + "<br><br>" + "<br>".join(" ".join(P[:3]).replace("다. ", "다.<br>").split("<br>")),
)
case("a lost letter by itself", br([P[0], "\ufffd", *P[1:], BY]))
case("an agency without a slash", br([*P, "연합뉴스"]), by=("",))
TOLD = [P[0], "서버 오류 때문에 시민들이 발을 굴렀다.", "로그인이 필요합니다라는 글만 보였다."]
case("an error page's words in a story", br([*TOLD, BY]), want=TOLD)
case(
    "a caption that quotes a notice",
    f"<table><tr><td>{PHOTO}<br>‘무단 전재 금지’라고 적힌 팻말. &lt;나루시 제공&gt;</td></tr></table>"
    + br([*P, BY]),
    fig=[("‘무단 전재 금지’라고 적힌 팻말.", "나루시")],
)
case(
    "a cell that is the container",
    br([P[0], f"<table><tr><td>{PHOTO}</td></tr></table>{P[1]}", BY]),
    want=P[:2],
    container='<table><tr><td id="joinskmbox">%s</td></tr></table>',
    fig=[("", "")],
)
case(
    "a caption below a blank line",
    f"<table><tr><td>{PHOTO}<br><br>{escape(CAP)}<br>&lt;나루시 제공&gt;</td></tr></table>" + br([*P, BY]),
    fig=[(CAP, "나루시")],
)
case("an advert before an indent", br([P[0], f"{AD}　▲버금상=없음", BY]), want=[P[0], "▲버금상=없음"])
case(
    "a keyword's advert in a sentence",
    br(
        [
            P[2].replace("쉼터", '<span class="keyword_ad"><a href="http://shop.example/1">쉼터</a></span>'),
            *P[:2],
            BY,
        ]
    ),
    want=[P[2], *P[:2]],
)
case(
    "an advert between two sentences",
    br([P[0].replace("했다. ", '했다. <span class="ad">새집 잔치</span> '), *P[1:], BY]),
)
case("a bold lead, then the same", f"<p><b>{SHORT[0]}</b></p>" + ps([*SHORT, BY]), want=SHORT)
case(
    "long answers pasted behind the byline",
    br(["-다리를 왜 놓나.", f"“{P[3]}”", BY, f"“{P[3]}”"]),
    want=["-다리를 왜 놓나.", f"“{P[3]}”"],
)
_SOFT = P[0].replace("다. ", "다.<br>")
case("a soft break behind a full stop", br([_SOFT, *P[1:], BY]))
case("single breaks between all paragraphs", "<br>".join([*P, BY]))
case("single breaks in two sections", "<br>".join(P[:3]) + "<br><br>" + "<br>".join([*P[3:], BY]))
case(
    "paragraphs that all speak of an error",
    br(["나루시 누리집이 사흘째 ‘404 Not Found’만 띄웠다.", "시는 22일 “서버 오류”라고 밝혔다."]),
    want=["나루시 누리집이 사흘째 ‘404 Not Found’만 띄웠다.", "시는 22일 “서버 오류”라고 밝혔다."],
    by=(),
)
case("a control character in a sentence", br([P[0].replace("했다. ", "했다\x1f. "), *P[1:], BY]))

DOT = '<img src="/images/icon_dot.gif" width="7" height="7">'
case(
    "bullets before paragraphs",
    br([P[0], DOT + P[1], f'<img src="/images/blt_on.gif">{P[2]}', *P[3:], BY]),
    fig=[],
)
case(
    "a bullet before a bold subhead",
    br([P[0], '<img src="/img/t1.gif"><b>주민 반응</b>', *P[1:], BY]),
    fig=[],
)
case(
    "an emoticon between two sentences",
    br([P[0].replace("했다. ", '했다.<img src="/images/emoticon/smile.gif"> '), *P[1:], BY]),
    fig=[],
)
case(
    "an image in a sentence",
    br([P[2].replace("쉼터", '<img src="/images/sign.png"> 쉼터'), BY]),
    want=[P[2]],
    fig=[],
)
case(
    "a photo as gif in its cell",
    f'<table><tr><td><img src="/a.gif"></td></tr><tr><td>{escape(CAP)}</td></tr></table>' + br([*P, BY]),
    fig=[(CAP, "")],
)
case(
    "two cells side by side",
    f"<table><tr><td>{SHORT[0]}<br><br>{SHORT[1]}</td><td>{SHORT[2]}<br><br>{BY}</td></tr></table>",
    want=SHORT,
)
case("a mail behind a word", br(P) + '<br><br>/박하늘 기자 <a href="mailto:sky@kwangju.co.kr">메일</a>')
case(
    "a mail behind an icon",
    ps(P) + '<p>박하늘 기자 <a href="mailto:sky@kwangju.co.kr"><img src="/img/mail.gif"></a></p>',
)
case("a byline torn in two", br([*P[:2], f"{P[2]} /박하늘<br>특파원 sky@kwangju.co.kr"]), want=P[:3])
case(
    "a cell of two paragraphs below a photo's table",
    f"<table><tr><td><table><tr><td>{PHOTO}</td></tr></table>{br([SHORT[0], SHORT[1], BY])}</td></tr></table>",
    want=SHORT[:2],
    fig=[("", "")],
)
