"""Endings and small words: what closes a clause, what never stands inside a title."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from reader.analyse.korean import word_set, word_tuple

Particle: TypeAlias = Literal["", "topic", "subject", "of", "and", "object", "other"]
"""What a particle does; empty for a word without one."""
PARTICLES: Final[tuple[tuple[Particle, str], ...]] = (
    ("topic", "께서는 은 는 도 만은 만이"),
    ("subject", "께서 이 가"),
    ("of", "의"),
    ("and", "와 과 와는 과는 와도 과도"),
    ("object", "을 를"),
    (
        "other",
        (
            "에 에서 에게 에게서 에는 에서는 에도 에서도 에선 에겐 에게는 에게도 한테 한테서 께 까지 "
            "까지는 까지도 부터 부터는 로 으로 로는 으로는 로도 으로도 로서 으로서 로부터 으로부터 "
            "보다 보다는 처럼 마다 조차 마저 만 대로 만큼 밖에 이나 라도 이라도 에만 하고 이란 에다 "
            "로써 으로써 이며 이자 인 이다 였다 이었다 다 였고 이고"
        ),
    ),
)


AFTER_SPEAKERS: Final = frozenset(("다", "요", "죠"))
"""김씨다: a copula that anything but a speaker would turn into a verb."""
AFTER_ONE_SYLLABLE: Final = word_set("은 는 을 를 에 에서 에는 까지 부터 이다 였다 이었다")
"""물은, 길을; but 선도, 함께, 회의, 평가 are whole words."""
ADNOMINAL_ENDINGS: Final = word_tuple(
    "하는 되는 있는 없는 않는 오는 가는 나는 지는 리는 기는 치는 내는 보는 주는 두는 쓰는 드는 루는 "
    "르는 우는 이는 히는 키는 라는 다는 려는 던 나선 앞선 받은 맺은 찾은 높은 낮은 많은 적은 같은 "
    "깊은 얻은 남은 넘은 입은 잡은 젊은 늦은 좋은 싶은 않은 앉은 겪은 맡은 묻은 담은 닮은 밟은 심은 "
    "냐는 할 될 갈 릴 있을 없을 받을 않을 얻을 만들 질"
)
ADNOMINAL_SYLLABLES: Final = frozenset("한된진린운친킨긴난온든른룬쓴낸댄센짠뛴쉰간본튼윈션던핀푼꾼꼰끈뀐렌인")
SHORT_ADNOMINALS: Final = word_set("둔 낸 쓴 든 본 간 준 판 뗀 깬 뺀 산 딴 짠 섰던 킨 친 핀 연 맨 끈 튼 진")
"""Relative verbs of one syllable: 딸을 둔 학부모."""
NOUNS_LIKE_ADNOMINALS: Final = word_set(
    "권한 기한 제한 무한 북한 남한 재난 비난 수난 기간 시간 공간 중간 인간 민간 야간 주간 구간 일본 "
    "기본 표본 자본 건 사건 조건 안건 여건 물건 요건 훈련 관련 시련 선 노선 최선 우선 개선 시선 경선 "
    "하천선 본선 예선 결선 해안선 대전 사진 추진 진진 전진 지진 부진 매진 촉진 견인 확인 시인 요인 "
    "원인 개인 본인 주인 성인 상인 군인 노인 외국인 대변인 법인 승인 부인 여인 미인 의인 문인 온 오는 "
    "이는 한 난 인"
)
SWITCH_ENDINGS: Final = word_tuple(
    "하자 되자 나자 서자 오자 가자 묻자 보자 지자 리자 내자 히자 기자회견하자 는데 은데 한데 인데 "
    "지만 하니 더니 다가 거나 았으나 었으나 했으나"
)
CHAIN_ENDINGS: Final = word_tuple(
    "하고 되고 이고 갖고 열고 두고 내고 들고 가고 오고 보고 받고 있고 없고 하며 되며 이며 면서 하여 "
    "해 돼 통해 위해"
)
NEVER_IN_A_TITLE: Final = word_set(
    "출신 국적 태생 크게 그러자 이날 이번 지난 오는 또 또한 이어 이어서 특히 다만 그러나 하지만 한편 "
    "그러면서 아울러 이에 이와 앞서 반면 당시 최근 오늘 어제 내일 올해 지난해 내년 먼저 우선 결국 함께 "
    "각각 직접 다시 이미 모두 가장 더 매우 아주 너무 정말 즉각 거듭 역시 이들 그 이 저 그런 이런 어떤 "
    "같은 다른 여러 모든 새 첫 온 오전 오후 아침 저녁 밤 새벽 지금 현재 이후 이전 뒤 후 전날 다음날 "
    "이튿날 그때 이때 곧 곧바로 바로 마침 마침내 드디어 여전히 더욱 따라 통해 위해 대해 관해 의해 비롯 등 "
    "및 와 과 즉 그래서 그리고 그런데 따라서 때문 때 것 수 데 바 줄 채 중 가운데 사이 동안 만에 무렵 날 "
    "곳 끝 앞 옆 위 아래 안 밖 속 내 외 간 당일 올 매년 매월 매일 해마다 잇따라 연이어 이같이 이렇게 "
    "그렇게 다음과 않고 게 걸 있다 없다 했다 한다 실제 실제로 무엇보다 심지어 오히려 과연 물론 사실 혹시 "
    "만약 만일 아마 어쩌면 보통 대체로 대부분 주로 일부러 천천히 조용히 따로 같이 서로 스스로 더불어 만나 "
    "이로써 이처럼 그동안 그간 한때 한동안 연신 내내 줄곧 계속 일제히 처음 맨 잠시 한참 좀 잘 못"
)
"""Adverbs, times and bound nouns: where a title or a group's name is read leftwards, it ends here."""
RELATIVE_ENDINGS: Final = ("한", "힌", "던", "는", "친", "붙인", "은", "린")
RELATIVE_NOUNS: Final = word_set("사람 이 인물 주인공 쪽 측 이들")
TURNING_WORDS: Final = word_set("한편")
"""An opening that starts another subject."""
LIKE_THIS: Final = word_set("이렇게 이같이 다음과 아래와 이처럼")
"""이렇게 말했다: what was said stands before or behind."""
TIMES: Final = word_tuple(
    "날 때 해 년 월 일 시 분 초 주 전 후 뒤 중 간 번 차 째 경우 대해서 위해서 통해서 따라서 이어서 "
    "다음 이번 처음 지금 오늘 내일 어제 아침 저녁 이후 이전 당시 최근 만큼 정도 까지 부터 에서 에게 "
    "으로"
)
"""Endings of topics that are when or how, not who."""
VERBS_BEFORE_QUOTES: Final = ("하는", "되는", "어지는", "아지는", "해지는", "라지는", "시키는")
VERBS_BEFORE_TOPICS: Final = ("고", "서", "면", "며", "도록", "야", "어", "아", "여", "해")
"""Forms of verbs that 는 may follow: 놓고는, 해서는."""
SHORT_NOUNS: Final = frozenset("말글뜻점것법돈땅등양군옹")
"""Nouns of one syllable that any particle may follow."""
