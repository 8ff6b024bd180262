"""Speech: what follows a closing mark, reporting verbs, nouns of speech."""

from __future__ import annotations

from typing import Final

from reader.analyse.korean import word_set, word_tuple

QUOTATIVES: Final = word_set(
    "고 라고 이라고 며 라며 이라며 면서 라면서 이라면서 하고 하며 하면서 는 라는 이라는 란 이란 고도 "
    "라고도 라는데 던 라던 라"
)
"""What may stand behind a closing mark after a stray space and still belong to it."""
REPORTING_NOUNS: Final = (
    "말 이야기 얘기 언급 발언 소개 표현 부연 첨언 답 대답 응답 화답 답변 반박 해명 반문 질문 설명 "
    "풀이 분석 진단 해석 전망 예상 예측 예견 강조 역설 단언 확언 자신 장담 확신 약속 다짐 공언 맹세 "
    "서약 결의 당부 촉구 요청 요구 주문 호소 제안 제언 건의 조언 충고 권고 권유 비판 지적 성토 질타 "
    "비난 우려 경고 반발 주장 항변 토로 하소연 푸념 규탄 개탄 한탄 탄식 힐난 추궁 질책 일갈 일침 폭로 "
    "고백 실토 증언 진술 자백 기뻐 환영 회상 회고 술회 감탄 극찬 칭찬 호평 혹평 자평 자랑 자부 격려 "
    "위로 축하 사과 사죄 변명 걱정 염려 기대 희망 기원 소원 발표 선언 선포 판시 규정 명시 선고 평가 "
    "인정 시인 부인 일축 논평 판단 판결 추정 추산 추측 확인 통보 보고 지시 명령 안내 공지 고지 통지 "
    "게시 연호 절규 고함 합창 설득 대꾸 말대답 응수 맞대응 역공 반론 피력 제기 시사 암시 귀띔 농담 "
    "속삭 인사 반색 반대 찬성 동의 공감 동조 수긍 독려 응원 지지 청원 탄원 읍소 애원 간청 신신당부 "
    "훈시 훈계 설파 강변 공격 맹비난 맹공 저격 직격 혹독 비꼬 조롱 평 칭송 찬사 주창 제창 천명 표명 "
    "확답 즉답 회신 답신 문의 질의 의심 추천 소회 진언 호통 기술 서술 적시 기록 인용 요약 정리 결론 "
    "묘사 비유 정의 자책 반성 고민 다그 재촉 채근 단정 공표 브리핑 인터뷰 회견 보도 타전 예고"
)
"""Nouns that make a reporting verb with 하다."""
REPORTING_STEMS: Final = (
    "밝혔 밝히 밝힌 밝힐 밝혀 전했 전하 전한 전할 전해 알렸 알리 알린 알려 털어놓 털어놨 털어놔 덧붙 "
    "이어갔 이어나갔 이어간 맞섰 맞서 맞선 맞받 되받 받아쳤 받아치 물었 묻자 묻는 물은 물으 묻고 물어 "
    "되물 되묻 캐물 캐묻 따져 따졌 따지 내다봤 내다보 내다본 내다볼 못박 권했 권하 권한 꼬집 반겼 반기 "
    "반긴 결론지 매듭지 적었 썼다 썼고 썼으 외쳤 외치 외친 외쳐 소리쳤 소리치 소리친 소리쳐 부르짖 다그쳤 "
    "다그치 몰아붙 몰아세 나무랐 나무라 꾸짖 타일 꼽았 짚었 짚은 짚고 쏘아붙 쏘아댔 내뱉 읊조 중얼거 투덜 "
    "털어냈 되뇌 치켜세 추켜세 깎아내 못마땅해 비꼬 꺼냈 잘라말 거들 거든 보탰 떠올렸 떠올리 돌아봤 "
    "돌아보 돌이켰 돌이키 밀어붙 뱉 흐렸 봤다 봤으 보았다 여겼 점쳤 점치 일렀 받아넘 윽박지 윽박질 얼버무 "
    "둘러댔 둘러대 빈정 이죽 구시렁 대들 타박 올렸 바랐 바란다 늘어놓 늘어놨 쏟아냈"
)
"""Beginnings of the forms of other reporting verbs."""
NOT_REPORTING: Final = word_set(
    "한 하는 한다는 할 한편 하지만 하루 해 해마다 하며 하면서 했던 하고 말할 물론 물은 물어 인사 정리 "
    "기록한 기록했다 이르는 이르기 이른 남겼던 올렸던 하반기 하위 하천 한국 한층 한때 한번 하나 "
    "하는데 해당 해외 하루빨리 하기 하여 하도록 하려 하려는 합의 합동 합쳐 전하는 한다고 답례 평균 "
    "평소 말미 말씀 답답 말끔 전해지는 전해진 올린 지지하는"
)
_TOLD: Final = "소감 각오 포부 감사 고마움 아쉬움 심경 미안함 안타까움 슬픔 애도 위로"
_SHOWN: Final = (
    "기대 기대감 우려 유감 자신 자신감 의지 아쉬움 불만 각오 감사 고마움 의문 소감 포부 심경 속내 "
    "견해 희망 바람 불안 불안감 위기감 만족감 안도감 실망감 당혹감 반감 공감 뜻 입장 의견 의사 경의 "
    "지지 환영 애도 슬픔 분노 결의 의욕 욕심 자부심 애정 존경심 책임감 미안함 안타까움 난색 반응 "
    "거부감 회의감 이의 의혹 문제"
)
_GOING_ON: Final = (
    "이었 이으 이은 이어 맺었 맺으 마쳤 아꼈 아끼 흐렸 보탰 건넸 건네 꺼냈 꺼내 남겼 남기 했 전했 시작했"
)
_BURSTING: Final = "터뜨렸 터뜨리 터뜨린 터트렸 터트리 쏟아냈 토했 토로했 토해냈 늘어놨 늘어놓"
_SHOWING: Final = (
    "표했 표하 표한 표시했 드러냈 드러내 드러낸 나타냈 나타내 나타낸 내비쳤 내비치 내비친 "
    "내놨 내놓 다졌 다지 다진 제기했 제기하 제기한 불태웠 감추지"
)


def _any(words: str) -> str:
    """One of the words, as a pattern."""
    return f"(?:{'|'.join(words.split())})"


REPORTING_IDIOMS: Final = (
    r"입을 모[았으은아]\S*",
    r"한목소리를 [냈내낸]\S*",
    r"(?:목소리|목청|언성)[를을] 높[였이인여]\S*",
    r"목소리를 [냈내낸]\S*",
    r"너스레를 [떨떤]\S*",
    r"못 ?박[았으은고]\S*",
    rf"{_any('말 이야기 얘기 발언 설명')}[을를] {_any(_GOING_ON)}\S*(?: 갔\S*)?",
    r"이어 (?:갔|나갔|간)\S*",
    r"운을 [뗐떼뗀]\S*",
    r"말문을 [열연]\S*",
    r"입을 [열연뗐뗀]\S*",
    r"말끝을 흐[렸리린]\S*",
    r"의미를 부여\S*",
    rf"{_any('분통 울분 불만 불평 원성 비명 탄식 탄성 환호 울음')}[을를] {_any(_BURSTING)}\S*",
    r"열변을 토[했하한]\S*",
    r"선을 [그긋]\S*",
    rf"{_any('쓴소리 볼멘소리 큰소리 우스갯소리 싫은소리')}를 {_any('했 하 한 냈 내 쏟아냈 쳤 치')}\S*",
    r"일침을 (?:가했|가하|가한|놓았|놨)\S*",
    r"쐐기를 박\S*",
    r"(?:각|날)을 세[웠우운]\S*",
    r"포문을 [열연]\S*",
    r"으름장을 놓\S*",
    r"엄포를 놓\S*",
    rf"{_any(_TOLD)}[을를] {_any('밝혔 밝히 밝힌 전했 전하 전한 털어놨 토로했')}\S*",
    rf"{_any(_SHOWN)}[을를] {_any(_SHOWING)}\S*(?: (?:않았|못했)\S*)?",
)
"""Phrases that report as a whole; the verb alone would not."""
IDIOM_STARTS: Final = word_set(
    "입 한목소리 목소리 목청 언성 너스레 못 못박 말 이야기 얘기 발언 설명 이어 운 말문 말끝 분통 울분 "
    "불평 원성 비명 탄식 탄성 환호 울음 열변 선 쓴소리 볼멘소리 큰소리 우스갯소리 싫은소리 일침 쐐기 "
    "각 날 포문 으름장 의미 "
    f"엄포 위로 {_SHOWN}"
)
"""First words of those phrases: where none stands, none is looked for."""
SENTENCE_ENDINGS: Final = "다요까자라냐죠네걸길것음함임됨셈듯지래게데오소야니구군나랴마"
"""Last syllables of what somebody says."""
SENTENCE_TAILS: Final = "뿐 있음 없음 봄 할게 하길 바람 아 어 여"
PAST: Final = word_tuple("였다 렸다 댔다 거렸다 쳤다 꼈다 놨다 붙였다")
"""Endings of the manners of speaking that stand straight after 고: 울먹였다, 투덜댔다."""
NAMING_VERBS: Final = word_tuple(
    "불[리렸린러렀릴] 부르[는던며고지기]? 부른 이름 명명 적[힌혀혔히] 적은$ 쓰인 쓰여 쓰[였인] "
    "씌[어여] 쓴$ 써[진붙있] 새[긴겨겼기] 일컫 일컬 칭[하했한해] 표기 별칭 통칭 지칭 제목 인쇄 "
    "붙[은인여] 내걸 지었 지은 명시된 기재된 박힌 "
    "박혀 읽히 번역 할\\s?수 할$ 해도$ 과언"
)
"""Verbs after 라고 that name or write: no speech."""
WRITTEN_NOUNS: Final = word_tuple(
    "정신 마음가짐 이름 제목 주제 문구 구호 슬로건 표어 현수막 플래카드 팻말 손팻말 피켓 "
    "간판 노래 노랫말 가사 곡 작품 영화 드라마 프로그램 행사 축제 단어 용어 별명 별칭 애칭 호칭 낱말 "
    "속담 격언 카피 글귀 상호 캠페인 코너 타이틀 부제 좌우명 가훈 교훈 급훈 모토 캐치프레이즈 기치 "
    "명칭 깃발 스티커 포스터 전단 팀명 당명 동요 시집 책 소설 시구 표제 수식어 꼬리표 낙서 글씨 "
    "손글씨 펼침막 머리띠 어깨띠 조끼 배너 안내판 푯말 비문 명패"
)
"""What carries written or given words: “…”라는 문구."""
MEANING_NOUNS: Final = word_set("뜻 의미")
SAID_NOUNS: Final = word_tuple(
    "걱정 전화 전갈 쪽지 논평 성명 입장문 담화 보도자료 입장 지적 설명 주장 반응 취지 목소리 이유 말 의견 "
    "뜻 계획 방침 각오 생각 의지 평가 분석 전망 판단 비판 우려 답변 대답 해명 전언 질문 물음 질의 "
    "요구 요청 제안 호소 당부 지론 소감 불만 반론 반박 하소연 푸념 경고 조언 충고 관측 견해 의혹 소문 "
    "이야기 얘기 메시지 바람 다짐 약속 논리 주문 권고 결론 진단 자평 포부 소신 고백 증언 진술 소식 게 "
    "것 인식 통보 보고 핀잔 농담 격려 응원 칭찬 감탄 탄식 원성 비난 성토 여론 민원 건의 항의 후문 "
    "볼멘소리 쓴소리 냉소 회의론 넋두리 자조 자탄 원망 귀띔 문자 글 댓글 편지 시각 구상 복안 심정 심경 "
    "마음 믿음 신념 해석 속내 고함 야유 위기감 공포 "
    "아우성 추궁 재촉 요망 찬사 호평 혹평 자부심 자신감 기대 기대감 희망 위로 사과 변명 핑계 명분 "
    "근거 단서 조건 전제 점 사실 데 연락 제보 신고 지시 명령 외침 함성"
)
"""Nouns for something said or thought: “…”는 지적."""
ANNOUNCING: Final = word_set("내고 내어 내 열고 열어 갖고 통해 가지고 올리고 찾아 찾고 만나")
"""논평을 내고 “…”: verbs of the way in which something is announced."""
EMBEDDED: Final = ("라고", "자고", "냐고")
POSTING: Final = word_tuple("올렸 올리 올린")
POSTS: Final = word_tuple("글 게시글 게시물 댓글 글귀 사진 영상 소식 답글 후기")
"""What is posted where people read it: only then 올리다 reports."""
AIRED_NOUNS: Final = word_tuple(
    "걱정 우려 지적 불만 목소리 의견 비판 여론 반응 의문 의혹 볼멘소리 하소연 불안"
)
"""What people voice: 걱정도 있다, 불만이 크다."""
TURNING_TO: Final = word_tuple("물었 되물었 캐물었 외쳤 소리쳤 속삭 답했 대답했 말했 입을 말을 중얼")
"""Verbs that announce the quotation behind them: 내게 물었다. “…”."""
ASKED: Final = word_tuple("물었 물어봤 물어보 질문했 여쭸 여쭈었 여쭤봤")
"""Verbs of asking whose subject may be the reporter."""
ANSWERED_NOUNS: Final = word_set("데 것 점 데에")
"""…고 주장한 데 대해: what was said is being answered."""
ANSWERED_SPEECH: Final = word_tuple(
    "질문 물음 질의 지적 비판 요청 요구 제안 말 전화 주장 우려 반론 의견 추궁 부탁 제의 권유 문자 반응"
)
IMPERSONAL_VERBS: Final = word_tuple(
    "돈다 돌았 나온 나오 나왔 높 제기 많 쏟아 이어 들린 들려 들렸 지배적 일었 일고 인다 거세 거셌 크 컸 "
    "있 우세 대두 팽배 고개 빗발 빚어 커지 커졌 확산 분분 엇갈 잇따 적지 끊이 뒤따 파다 돌 터져 터진 번지 "
    "번졌 퍼지 퍼졌 흘러 새어 오가 오갔"
)
"""Predicates of a noun of speech that leave the speaker open: 지적이 나온다."""
RECEIVING_VERBS: Final = word_tuple("받 들었 듣 들은 샀 사고 산 얻 접했 접하")
THING_NOUNS: Final = ("게", "것", "것이", "점", "점이")
NOMINAL_SAID: Final = word_tuple(
    "논평 성명 입장문 지적 비판 주장 설명 입장 반응 평가 목소리 분석 전망 답변 해명 반박 의견 호소 "
    "당부 비난 우려 경고 조언 소감 하소연 불만 쓴소리 진단 반론 푸념 탄식 자평 찬사 호평 혹평 전언 "
    "관측 통보 말이다"
)
"""Of those the ones that make speech of a mere noun as well: “최악의 가뭄”이라는 지적."""
