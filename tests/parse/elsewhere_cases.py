"""Pages of other Korean papers' systems, as they print one and the same story: what the fallback must find it in."""

# ruff: noqa: E501 — markup as pages print it

from __future__ import annotations

from tests.parse.shape_cases import P, br, ps

HEADLINE = "나루시, 두 강변 잇는 보행교 놓는다"
PUBLISHED = "2024-03-05T17:20:00+09:00"
_DESKS = [
    "전체기사",
    "정치",
    "경제",
    "사회",
    "문화",
    "스포츠",
    "오피니언",
    "지역",
    "사람들",
    "기획",
    "포토",
    "영상",
]
_MENU = "".join(f'<li><a href="/list?sc={n}">{name}</a></li>' for n, name in enumerate(_DESKS))
_RANK = "".join(
    f'<li><a href="/view?no={n}"><strong>{n}</strong>가람시 새 도서관 {n}곳 문 열어 주민들 반색</a></li>'
    for n in range(1, 11)
)
_TEASERS = "".join(
    f'<div class="item"><a href="/view?no={n}">다온군 벼 수확 {n}할 마쳐</a>'
    f"<p>다온군은 올해 벼 수확을 {n}할 마쳤다고 밝혔다. 군은 다음 달까지 나머지를…</p></div>"
    for n in range(5)
)
_FOOT = (
    "<footer><ul><li><a href=/c>회사소개</a></li><li><a href=/p>개인정보처리방침</a></li></ul>"
    "<p>나루도 새뜸시 강변로 1 | 대표전화 : 061-000-0000 | 청소년보호책임자 : 김새뜸</p>"
    "<p>법인명 : (주)새뜸신문 | 제호 : 새뜸신문 | 등록번호 : 나루 가 00001 | 발행인 : 김새뜸</p>"
    "<p>새뜸신문 모든 콘텐츠는 저작권법의 보호를 받은바, 무단 전재와 복사, 배포 등을 금합니다.</p></footer>"
)

PAGES = {
    "a common system": f"""<!DOCTYPE html><html lang=ko><head><meta charset=utf-8><title>{HEADLINE} - 새뜸신문</title>
<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="새뜸신문">
<meta property="article:published_time" content="2024-03-05T17:20:00+09:00"></head><body><header><nav><ul>{_MENU}</ul></nav></header>
<section><article class="article-veiw"><header class="article-view-header"><nav><ul><li>홈</li><li>사회</li></ul></nav><h3 class="heading">{HEADLINE}</h3>
<article class="article-writer"><ul class="infomation"><li>기자명 박하늘 기자</li><li>입력 2024.03.05 17:20</li><li>댓글 0</li></ul></article></header>
<div class="article-view-body"><article id="article-view-content-div" itemprop="articleBody"><div style="text-align:center"><figure><img src="/1.jpg">
<figcaption>나루시 보행교 조감도. /나루시 제공</figcaption></figure></div>{ps(P)}<p>박하늘 기자 sky@saettum.example</p></article>
<article class="article-copy">저작권자 © 새뜸신문 무단전재 및 재배포 금지</article><div class="article-editor"><strong>박하늘 기자</strong><a href="/a">다른기사 보기</a></div></div></article>
<aside><h4>많이 본 뉴스</h4><ol>{_RANK}</ol></aside><div class="rel"><h4>관련기사</h4>{_TEASERS}</div></section>{_FOOT}</body></html>""",
    "old tables": f"""<html><head><title>새뜸신문</title></head><body><table width=900><tr><td><ul>{_MENU}</ul></td></tr><tr><td width=160><b>오늘의 주요뉴스</b><br>
{"<br>".join(f"<a href=/read.php3?no={n}>가람시 소식 {n}호 나왔다</a>" for n in range(8))}</td><td><table><tr><td><font size=5><b>{HEADLINE}</b></font></td></tr>
<tr><td align=right>입력시간 : 2024. 03.05. 17:20</td></tr><tr><td class=k>{br(P)}<br><br>박하늘 기자</td></tr></table></td></tr></table>
<table><tr><td>나루도 새뜸시 강변로 1 전화 061-000-0000 대표 김새뜸</td></tr></table></body></html>""",
    "JSON-LD alone": f"""<html><head><title>{HEADLINE} :: 새뜸방송</title><script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite"}},
{{"@type":"NewsArticle","headline":"{HEADLINE}","datePublished":"2024-03-05T08:20:00Z","author":{{"@type":"Person","name":"박하늘 기자"}}}}]}}</script></head><body>
<div class=gnb><ul>{_MENU}</ul></div><h2>{HEADLINE}</h2><div class="news_cnt" itemprop="articleBody">{br(P)}<div class="ad"><a href="http://x.example">광고</a></div></div>
<div>{_TEASERS}</div>{_FOOT}</body></html>""",
    "an article with comments": f"""<html><head><meta property="og:title" content="{HEADLINE} | 새뜸신문"></head><body><nav>{_MENU}</nav><main><article><header><p>사회</p>
<h1>{HEADLINE}</h1><div class=meta><span>박하늘 기자</span><time datetime="2024-03-05T17:20:00+09:00">2024.03.05</time></div></header>{ps(P)}</article>
<section class=comments><p>정말 좋은 소식이네요 빨리 지어졌으면 좋겠습니다.</p><p>세금이 아깝습니다. 다른 데 쓰세요.</p></section></main><ul>{_RANK}</ul>{_FOOT}</body></html>""",
    "a named text": f"""<html><head><title>{HEADLINE} - 새뜸일보</title></head><body><div id=wrap><div id=head><a href=/>새뜸일보</a><ul>{_MENU}</ul></div><div id=cont>
<div class=left><h1 class=tit>{HEADLINE}</h1><div class=info>승인 2024-03-05 17:20 <span>박하늘 기자</span></div><div class="article_txt">{"<br/><br/>".join(P)}</div></div>
<div class=right><h3>인기기사</h3><ul>{_RANK}</ul></div></div>{_FOOT}</div></body></html>""",
    "no names at all": f"""<html><head><title>{HEADLINE}</title></head><body><div><ul>{_MENU}</ul></div><div><div><p>사회</p><h1>{HEADLINE}</h1><p>2024.03.05 17:20 입력</p>{ps(P)}
<p>박하늘 기자 sky@saettum.example</p><p>저작권자 © 새뜸신문 무단전재 및 재배포 금지</p></div><div>{_TEASERS}</div></div><div><h3>많이 본 기사</h3><ol>{_RANK}</ol></div>{_FOOT}</body></html>""",
    "links among the paragraphs": f"""<html><head><title>{HEADLINE}</title></head><body><ul>{_MENU}</ul><h1>{HEADLINE}</h1><span>2024.03.05 17:20</span>
<div class="zz1">{"".join(f'<p>{one}</p><a href="http://shop.example/{n}">나루 새집 잔치 마지막 자리</a>' for n, one in enumerate(P))}<p>박하늘 기자</p></div><ul>{_RANK}</ul>{_FOOT}</body></html>""",
    "readers' comments": f"""<html><head><title>{HEADLINE}</title></head><body><ul>{_MENU}</ul><div class=wrap><h1>{HEADLINE}</h1><p class=info>입력 2024.03.05 17:20</p>
<div class=cont>{ps(P)}<p>박하늘 기자 sky@saettum.example</p></div><div class=zz>{
        "".join(
            f'<div class="c"><b>읽는이{n}</b><p>저도 어제 다녀왔는데 사람이 정말 많더라고요. 길이 좀 막혔어요.</p><a href="#">답글</a></div>'
            for n in range(9)
        )
    }</div></div>{_FOOT}</body></html>""",
    "a weblog's system": f"""<html><head><title>{HEADLINE} &#8211; 새뜸타임스</title><meta property="og:title" content="{HEADLINE} - 새뜸타임스"><meta name="author" content="박하늘"></head>
<body class="post"><header><nav><ul>{_MENU}</ul></nav></header><main><article class="post hentry"><header><h1>{HEADLINE}</h1><time datetime="2024-03-05T17:20:00+09:00">2024년 3월 5일</time></header>
<div class="entry-content">{ps(P)}</div><footer>태그: <a href=/t>보행교</a></footer></article></main><aside><h2>최신 글</h2><ul>{_RANK}</ul></aside>{_FOOT}</body></html>""",
}  # fmt: skip
