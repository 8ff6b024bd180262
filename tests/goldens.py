"""``python -m tests.goldens``: write every sample's expected.json anew and print what changed."""

from __future__ import annotations

import sys
from difflib import unified_diff

from tests.samples import AHEAD, SAMPLES, Sample, as_json


def main() -> int:
    """Write the goldens that differ, print a unified diff of each, and how many there were.

    Answers that are ahead of the code stay as they are.
    """
    changed = sum(_renewed(sample) for sample in SAMPLES if sample.slug not in AHEAD)
    print(f"{changed} of {len(SAMPLES)} samples changed")
    return 0


def _renewed(sample: Sample) -> bool:
    """Whether the golden differed from what the code gives, and is now written anew."""
    old = sample.golden.read_text(encoding="utf-8") if sample.golden.exists() else ""
    new = as_json(sample.read())
    if old == new:
        return False
    name = f"samples/{sample.slug}/expected.json"
    sys.stdout.writelines(unified_diff(old.splitlines(True), new.splitlines(True), name, name))
    sample.golden.write_text(new, encoding="utf-8")
    return True


if __name__ == "__main__":
    sys.exit(main())
