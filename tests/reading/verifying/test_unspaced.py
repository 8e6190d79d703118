"""Quotations that begin or end within a run of Han or kana, where no space tells words apart."""

import pytest

from generator.reading.verifying.matching import find
from generator.reading.verifying.passages import passages

TRUE = [
    ("我们读了《条约》，不同意。", "我们读了《条约》"),
    ("我们读了《格陵兰条约》，不同意。", "读了《格陵兰条约》，不同意。"),
    ("《北京日报》的《社论》很好。", "《社论》很好。"),
    ("我们支付通行费，我们留下。", "支付通行费，我们留下。"),
    ("我们支付通行费，我们留下。", "通行费"),
    ("我们会在三十天内支付。", "三十天内支付。"),
    ("两国的关系非常好。", "两国的关系"),
    ("私たちは橋の料金を払う。", "橋の料金を払う。"),
    ("私たちは橋の料金を払う。", "橋の料金"),
    ("私たちは『無料』の橋を望む。", "『無料』の橋を望む"),
    ("グリーンランドの人々は自由だ。", "グリーンランドの人々"),
]
FALSE = [
    ("我们不会支付通行费。", "支付通行费"),
    ("没有人会卖岛给美国。", "卖岛给美国"),
    ("我们反对卖岛。", "卖岛"),
    ("我们支付通行费，不。", "我们支付通行费"),
    ("我们支付通行费，没有。", "我们支付通行费"),
    ("副总统明天会来。", "总统明天会来"),
    ("我们会在三十天内支付。", "十天内支付"),
    ("这是三十万人的城市。", "三十"),
    ("我们会付。", "付"),
    ("私たちは橋の料金を払わない。", "橋の料金"),
    ("私たちは橋の料金を払わない。", "橋の料金を払わ"),
    ("料金を払うなら帰る。", "料金を払う"),
    ("料金を支払います。", "料金を支払"),
    ("副大統領が来る。", "大統領が来る"),
]


@pytest.mark.parametrize(("said", "words"), TRUE)
def test_a_part_of_a_run_is_found(said: str, words: str) -> None:
    """The span is that of the part."""
    text = f"他说：“{said}”"
    span = find(passages(text), words)
    assert span is not None
    assert text[slice(*span)] == words.rstrip("。") or text[slice(*span)] == words


@pytest.mark.parametrize(("said", "words"), FALSE)
def test_a_part_that_tears_a_negation_a_prefix_or_a_number_is_not(said: str, words: str) -> None:
    """Nor half of a Japanese verb, nor a single sign."""
    assert find(passages(f"他说：“{said}”"), words) is None
