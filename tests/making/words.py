"""Invented Korean news by seed: people, places and sentences that no newspaper printed."""

# ruff: noqa: E501 — word lists

from __future__ import annotations

from random import Random

SURNAMES = "강고권나도류마문배백서손심안양엄오우유윤임정조주차최하한허홍황"
GIVEN = (
    "가람", "나래", "다온", "도윤", "라희", "루다", "마루", "미르", "바다", "벼리", "보람", "새봄", "샘터", "서율", "소담", "슬기",
    "아라", "예나", "우람", "윤슬", "이든", "자람", "조은", "찬솔", "초롱", "태오", "푸름", "하늘", "한결", "해온", "희망", "힘찬",
)  # fmt: skip
CITIES = (
    "나루시", "다온시", "마루군", "바람군", "새터시", "솔내군", "아람시", "온고을시", "은하군", "청담군", "푸른시", "한별군",
    "가온구", "너울군", "두루시", "미리내군", "보름군", "서리군", "여울시", "자작군",
)  # fmt: skip
OFFICES = (
    "시장",
    "군수",
    "부시장",
    "의장",
    "교육장",
    "소방서장",
    "관장",
    "회장",
    "사무국장",
    "이장",
    "교수",
    "연구원",
    "조합장",
    "대표",
)
THINGS = (
    "보행교", "도서관", "수목원", "야시장", "마을버스", "돌봄센터", "체육관", "물놀이장", "자전거길", "소극장", "공동부엌", "씨앗은행",
    "갯벌 체험장", "청년 상가", "옛 역사", "천문대", "반려견 놀이터", "농기계 은행", "어린이 병원", "전통장 마을", "빗물 저류조", "태양광 단지",
)  # fmt: skip
ACTS = (
    "새로 짓기로", "내년까지 옮기기로", "주민에게 돌려주기로", "하루 두 시간 더 열기로", "민간에 맡기지 않기로", "절반으로 줄이기로",
    "두 배로 늘리기로", "무료로 열기로", "시범 운영하기로", "다시 손보기로", "이웃 지자체와 함께 쓰기로", "설계를 처음부터 다시 하기로",
)  # fmt: skip
REASONS = (
    "찾는 사람이 해마다 늘고 있어서다", "비만 오면 물이 차 불편이 컸기 때문이다", "젊은 세대가 마을을 떠나고 있어서다",
    "주민 설문에서 열에 일곱이 원한다고 답했다", "겨울이면 길이 얼어 사고가 잦았다", "예산이 처음으로 온전히 확보됐기 때문이다",
    "지난해 태풍 때 드러난 허점을 메우려는 것이다", "학교가 문을 닫은 뒤 빈터로 남아 있던 자리다",
)  # fmt: skip
SAYINGS = (
    "아이들이 걸어서 오갈 수 있는 곳이 생긴다", "서두르기보다 제대로 하겠다", "처음에는 믿기지 않았지만 이제는 날짜를 센다",
    "돈보다 사람이 남는 사업이 돼야 한다", "내년 봄에는 달라진 모습을 보게 될 것이다", "어르신들 의견을 먼저 듣겠다",
    "반대하는 분들도 끝까지 만나 설득하겠다", "이 길이 마을을 다시 잇는 길이 됐으면 한다", "숫자만 채우는 행사는 그만둘 때가 됐다",
    "한 번 더 점검하고 문을 열겠다", "비슷한 처지의 고장에 좋은 본보기가 되겠다", "장터가 살아나야 골목도 산다",
)  # fmt: skip
VERBS = ("말했다", "밝혔다", "강조했다", "덧붙였다", "설명했다", "당부했다", "전했다", "약속했다", "토로했다")
WORKERS = ("기자", "기자", "기자", "기자", "인턴기자", "선임기자", "특파원")
DESKS = ("문화부장", "사회부장", "정치부장", "논설위원", "체육부장", "여론매체부 부국장", "예향부 부장")
POSTS = (
    "시인",
    "한빛대 사학과 교수",
    "다온청소년센터 소장",
    "동화작가",
    "나루문화원 원장",
    "숲해설가·수필가",
    "마루병원 원장",
)
AGENCIES = ("연합뉴스", "뉴시스", "뉴스1")
MONTHS = range(1, 13)


def person(rng: Random) -> str:
    return rng.choice(SURNAMES) + rng.choice(GIVEN)


def amount(rng: Random) -> str:
    return rng.choice(
        (
            f"{rng.randint(2, 99)}억 {rng.randint(1, 9)}천만원",
            f"{rng.randint(2, 980)}명",
            f"{rng.randint(3, 60)}곳",
            f"{rng.randint(1, 9)}.{rng.randint(1, 9)}㎞",
            f"{rng.randint(1, 9)},{rng.randint(100, 999)}건",
        ),
    )


def sentence(rng: Random) -> str:
    """One sentence of a news story."""
    city, thing, act = rng.choice(CITIES), rng.choice(THINGS), rng.choice(ACTS)
    who = f"{person(rng)} {city} {rng.choice(OFFICES)}"
    day = f"{rng.randint(1, 28)}일"
    return rng.choice(
        (
            f"{city}는 {day} {thing}을 {act} 했다.",
            f"{rng.choice(REASONS)}.",
            f"{who}은 “{rng.choice(SAYINGS)}”고 {rng.choice(VERBS)}.",
            f"{who}은 “{rng.choice(SAYINGS)}”며 “{rng.choice(SAYINGS)}”고 {rng.choice(VERBS)}.",
            f"올해 들어 {day}까지 {thing}을 찾은 주민은 {amount(rng)}으로 지난해보다 {rng.randint(2, 60)}% 늘었다.",
            f"{city}와 {rng.choice(CITIES)}는 {thing} 운영비 {amount(rng)}을 나눠 내는 방안을 두고 {rng.randint(2, 9)}차례 만났다.",
            f"{thing}은 {rng.choice(MONTHS)}월부터 {rng.choice(MONTHS)}월 사이 {amount(rng)} 규모로 들어선다.",
            f"주민 {person(rng)}({rng.randint(21, 84)})씨는 “{rng.choice(SAYINGS)}”라고 {rng.choice(VERBS)}.",
            f"한편 {city}의회는 {day} 본회의를 열어 {thing} 관련 조례를 {rng.randint(5, 30)}대 {rng.randint(0, 9)}로 의결했다.",
            f"‘{thing} 살리기’ 모임은 {city}청 앞에서 {amount(rng)}의 서명을 전달하고 대책을 요구했다.",
            f"전문가들은 {thing} 하나만으로는 부족하다며 교통·주거·돌봄을 함께 묶은 계획이 필요하다고 {rng.choice(VERBS)}.",
            f"{city} {thing}에서는 {day}부터 사흘간 크고 작은 행사 {amount(rng)}이 이어진다.",
        ),
    )


def paragraph(rng: Random, least: int = 1, most: int = 4) -> str:
    """A paragraph of a news story, different from every other of its page in practice."""
    return " ".join(sentence(rng) for _ in range(rng.randint(least, most)))


def headline(rng: Random) -> str:
    return rng.choice(
        (
            f"{rng.choice(CITIES)} {rng.choice(THINGS)}, {rng.choice(MONTHS)}월 문 연다",
            f"“{rng.choice(SAYINGS)[:14].rsplit(' ', 1)[0]}” {rng.choice(CITIES)}의 {rng.choice(THINGS)}",
            f"{rng.choice(THINGS)} {rng.randint(2, 30)}곳…{rng.choice(CITIES)} 달라진다",
            f"[르포] {rng.choice(CITIES)} {rng.choice(THINGS)}의 하루",
            f"{rng.choice(CITIES)}·{rng.choice(CITIES)} {rng.choice(THINGS)} 함께 쓴다",
        ),
    )


def deck_line(rng: Random) -> str:
    return rng.choice(
        (
            f"{rng.choice(THINGS)} {rng.randint(2, 40)}곳 {rng.choice(MONTHS)}월까지 정비",
            f"‘{rng.choice(THINGS)} 상생 협약’ 체결",
            f"{rng.choice(CITIES)} 주민 {rng.randint(10, 90)}% “찬성”",
            f"사업비 {amount(rng)} 확보 과제",
            f"전문가 “{rng.choice(THINGS)} 연계 필요”",
        ),
    )


def caption(rng: Random) -> str:
    spot = rng.choice(("<왼쪽>", "(오른쪽 두번째)", "<가운데>", "", ""))
    return rng.choice(
        (
            f"{person(rng)}{spot} {rng.choice(CITIES)} {rng.choice(OFFICES)}이 {rng.randint(1, 28)}일 {rng.choice(THINGS)}을 둘러보고 있다.",
            f"{rng.choice(CITIES)} {rng.choice(THINGS)}에서 주민들이 {rng.choice(THINGS)} 모형을 살펴보고 있다.",
            f"내년 {rng.choice(MONTHS)}월 문을 여는 {rng.choice(CITIES)} {rng.choice(THINGS)} 조감도.",
            f"{rng.choice(CITIES)} 어린이들이 왼쪽부터 차례로 {rng.choice(THINGS)}에 들어서고 있다.",
            f"{rng.choice(CITIES)} {rng.choice(THINGS)} 전경",
        ),
    )


VERSE = (
    "강가에 서면 물소리가 먼저 운다", "저녁은 늘 낮은 지붕부터 온다", "아무도 부르지 않은 이름 하나", "등불을 켜는 손이 떨렸다", "돌아오라 돌아오라",
    "바람은 문고리를 흔들고", "어머니의 장독대에 눈이 내린다", "나는 빈 배를 밀어 보낸다", "물결은 물결을 업고", "흙냄새 나는 편지를 읽는다",
    "그해 여름은 길었다", "꽃이 지는 소리를 들었다", "발자국마다 달이 고였다", "새는 가지를 놓고", "가지는 새를 기다린다", "멀리서 종이 울렸다",
)  # fmt: skip
ADVERTS = (
    "나루 새 아파트 특별 분양, 지금 상담 예약", "무릎 통증? 이것 하나로 끝", "오늘만 반값! 햇김치 10kg", "노후 준비, 월 30만원으로 시작하세요",
    "전남 편백숲 펜션 회원 모집 중입니다.", "임플란트 잘하는 치과를 찾는다면 지금 전화하세요.", "이 차가 이 가격? 한정 수량 안내", "대출 금리 비교 3분이면 됩니다",
)  # fmt: skip
