"""What is said twice in earnest stays; what was set twice goes."""

import pytest

from reader import NotAnArticle, parse
from tests.parse.shape_cases import ADDRESS, BY, P, br, page

CRY = "“우리는 이 강을 아이들에게 물려주겠다고 다짐한다”"


def test_a_cry_in_bold_and_again_plain_is_two_cries() -> None:
    article = parse(page(br([P[0], f"<b>{CRY}</b>", CRY, P[1], BY])), ADDRESS)
    assert [block.text for block in article.blocks if hasattr(block, "text")] == [P[0], CRY, CRY, P[1]]
    assert article.removed == ()


def test_a_text_that_lost_its_encoding_is_refused_and_not_read_as_a_story() -> None:
    garbled = page(br([*P, BY])).encode().decode("cp949", "replace")
    with pytest.raises(NotAnArticle, match="garbled"):
        parse(garbled, ADDRESS)
