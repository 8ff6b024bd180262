"""Lists: what is counted, what names a list, what stands inside an item."""

from __future__ import annotations

from typing import Final

from reader.analyse.korean import word_set, word_tuple

NATIVE_NUMBERS: Final = {
    "두": 2, "세": 3, "네": 4, "석": 3, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8,
    "아홉": 9, "열": 10, "열한": 11, "열두": 12, "열세": 13, "열네": 14, "열다섯": 15, "스무": 20,
}  # fmt: skip
CLAUSE_NOUNS: Final = word_tuple(
    "성과 비결 특징 요인 효과 장점 방법 숙제 실천 행동 서비스 혜택 절차 역할 활동 부탁 항 조항 개항 항목 "
    "조 과제 분야 사업 방안 대책 자구책 해법 해결책 시책 정책 원칙 약속 조건 개선안 요구안 합의안 제안 "
    "대안 실천안 안건 의안 공약 전략 목표 계획 프로젝트 사항 의제 방침 수칙 규칙 기준 지침 강령 결의 요구 "
    "건의 권고 조치 처방 과업 쟁점 현안 개혁안 혁신안 중재안 자구안 협약안 추진안 지원책 대응책 방향 방책 "
    "행동요령 덕목 가치 축 역점시책 프로그램안 개선점 실천과제 이행과제 합의 다짐 선언 서약 당부 제언 "
    "규정 제도 의무 혁신 개혁 개편 로드맵 청사진 비전 의견 요청 처방전"
)
"""Nouns of what is agreed, planned or asked for: only their number declares a list."""
AFTER_OF: Final = word_tuple(
    "합의문 합의서 협약 협약서 선언문 성명 성명서 결의문 건의문 건의서 요구서 요구안 권고안 공약 약속 "
    "대책 자구책 계획 방안 개선안 합의안 조항 내용 원칙 강령 헌장 수칙 협력안"
)
"""What a count of 항 may belong to: 7개 항의 합의문."""
NAMING_NOUNS: Final = word_tuple(
    "약속문 다짐문 서약문 서약서 선서문 요구안 요구사항 사항 합의안 합의문 합의사항 합의서 내용 골자 "
    "공약 대책 방안 개선안 조건 원칙 수칙 과제 전략 건의안 건의사항 결의문 결의안 협약서 협약 제안 "
    "다짐 선언 선언문 지침 요령 계획 사업 조항 조치 권고 약속 강령 헌장 자구책 자구안 방침 중재안 대안 "
    "해법"
)
"""Nouns that name a list without a number."""
COUNTED_TOPICS: Final = word_tuple(
    "비결 이유 원인 특징 목표 쟁점 요인 성과 역할 강점 약점 문제점 규칙 기준 처방 요구 공통점 "
    "핵심 뼈대 조건 사업 과제"
)
"""Topics of which a bare number counts the parts: 비결은 A, B, C 등 세 가지다."""
LIST_VERBS: Final = (
    "골자로|내용으로|핵심으로|뼈대로|담은|담긴|포함한|포함된|포함하는|아우르는|망라한|규정한|비롯한"
)
NOT_BEFORE_LISTS: Final = word_set(
    "수상 시상 입상 우승 메달 금메달 은메달 동메달 대상 최우수상 우수상 장려상 금상 은상 동상 입선 "
    "순위 득점 기록"
)
"""Awards and scores fit the shape of a list and are none."""
NOUNS_IN_GO: Final = word_set(
    "광고 사고 보고 신고 최고 재고 금고 창고 경고 권고 예고 퇴고 원고 중고 고고 냉장고 정보고 피해 침해 "
    "저해 공해 재해 손해 견해 오해 이해 양해 방해 상해 수해 냉해 동해 남해 서해 학교급식고 차고 서고 국고 "
    "공고 해고 항고 상고 고려 도서 부서 문서 안전사고 교통사고 증서 유서 질서 순서 정서 독서"
)
"""Nouns that end like a verb that leads on."""
INSIDE_ITEMS: Final = word_set(
    "이전 이후 현재 당시 매일 매년 매월 해마다 당일 날마다 첫 새 온 및 와 과 안 밖 위 아래 앞 옆 끝 속 날 "
    "곳 내 외 간 같이 함께 서로 스스로 다시 더 처음 모든 여러 다른 이동 바로 좀 못 직접 아침 저녁 밤 새벽 "
    "오전 오후"
)
"""Words that may open an item all the same: 새 다리 놓기, 다시 걷는 길."""
BEHIND_NOUNS: Final = word_set("우선 이전 계속")
"""Adverbs and times that behind a noun end an item: 전환배치 우선, 청사 이전."""
NOTICE_WORDS: Final = word_tuple(
    "사진 일시 장소 때 곳 시간 주최 주관 후원 문의 대상 참가비 입장료 신청 접수 발인 빈소 승진 전보 "
    "임용 부고 별세 연락처 전화 금상 은상 동상 최우수상 우수상 장려상 특별상 1위 2위 3위 우승 준우승 "
    "관람료 수상자 출연 감독 주연 상영 개봉"
)
"""Words that open lines of notices, prize lists and programmes."""
DEATH_NOTICES: Final = word_tuple(
    "발인 빈소 별세 부친상 모친상 빙모상 빙부상 장인상 장모상 조모상 조부상 장례식장"
)
NOTICE_HEADLINES: Final = word_tuple(
    "[인사] [부고] [부음] [결혼] [동정] [알림] [모집] 인사> 부고> [화촉] [모임] [게시판] [오늘의 "
    "[날씨] [운세]"
)
"""Headlines of notices: nothing in them is agreed."""
WEAK_WORDS: Final = word_set(
    "협력 추진 활성화 공동 사업 구축 조성 지원 확대 강화 개최 운영 개발 마련 설치 확충 대책 방안 계획 "
    "정비 개선 도입 위한 통한 대한 관한 등 및 실시 시행 확보 촉진 노력 적극 전면 지속 하기 있는 없는 "
    "하는 되는 것 수 더 새 함께 관련 대응 실현 이행 제공"
)
"""Words that any two plans share: they tell no clause from another."""
LINKS_INSIDE_ITEMS: Final = ("위한", "대한", "관한", "따른", "의한", "통한", "맞는", "맞춘")
"""Behind a particle these bind it to the noun that follows: 주민을 위한 쉼터."""
BEHIND_MASKS: Final = word_set("은 는 며 면서 라며 라면서 이라며 이라면서 고 라고 이라고 에서 에는 에 이 가")
"""What ends the words before a list, behind a ‘name’ or a quotation."""
PUTTING_FORWARD: Final = word_tuple(
    "강조 당부 권했 권고 내놨 내놓 제시 내걸 약속 제안 요구 건의 발표 내세 확정 채택 마련 세웠 담았 들었 꼽"
)
"""Verbs that put a list forward: 대책으로 A, B, C를 내놨다."""
PART_NOUNS: Final = word_tuple(
    "행사 수법 조건 프로그램 순서 종류 혐의 분야 코스 볼거리 체험 이벤트 혜택 성과 실적 문제 문제점 질문 "
    "의견 이유 특징 요구 비결 목표 기준 절차 방법 처방 규칙 쟁점 원인 변화 사례 유형"
)
"""Nouns that name marked items right before the first of them."""
TOGETHER: Final = word_set("함께 같이 더불어 아울러")
PARTICLES_INSIDE_ITEMS: Final = (
    "마다",
    "에게",
    "에게도",
    "한테",
    "께",
    "처럼",
    "보다",
    "하고",
    "인",
    "만",
    "이나",
    "라도",
    "로서",
    "대로",
)
LEADING_ON: Final = (
    "위해",
    "통해",
    "따라",
    "대해",
    "관해",
    "앞두고",
    "맞아",
    "비롯해",
    "삼아",
    "들여",
    "발맞춰",
    "계기로",
    "하고",
    "했고",
    "리고",
    "이고",
    "우고",
)
RAISING_VERBS: Final = word_tuple(
    "나온 제기된 제기한 논의된 논의한 발표한 약속한 내놓은 내건 제시한 제안한 제안된 요구한 밝힌 "
    "합의한 세운 마련한 추진하는 추진할 추진해온 선정한 꼽은 정한 낸 확정한 채택한 건의한 건의된 "
    "의결한"
)
"""Relative verbs before a list that say where all of it comes from: 토론회에서 나온 A, B, C."""
NO_CLAUSES_COUNTED: Final = word_tuple(
    "명 곳 팀 대학 학교 도시 나라 시군 종목 작품 코스 반 권 편 점 위 개국 개사 업체 기업 기관 단체 부문 선수"
)
"""People, places and prizes: a count of these introduces no clauses, even marked ones."""
