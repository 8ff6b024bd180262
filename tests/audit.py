"""Known faults of the packages that are installed: ``make audit``.

pip-audit says that it found none where the index could not be reached and nothing was looked up; so
its report is judged here.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FAULTS, UNKNOWN = 1, 2


def judge(report: Mapping[str, Any] | None) -> tuple[str, int]:
    """What a report means, in words and as an exit code; None stands for no report at all."""
    if report is None:
        return "nothing was looked up: pip-audit failed, its words are above", UNKNOWN
    packages = report.get("dependencies", [])
    faults = [
        f"{each['name']} {each['version']}: {_fault(fault)}"
        for each in packages
        for fault in each.get("vulns", ())
    ]
    skipped = [f"{each['name']}: {each['skip_reason']}" for each in packages if "skip_reason" in each]
    looked_up = len(packages) - len(skipped)
    if faults:
        return "\n".join([*faults, f"{len(faults)} known faults in {looked_up} packages"]), FAULTS
    if skipped or not packages:
        words = f"{looked_up} packages looked up, {len(skipped)} not: is the index at hand?"
        return "\n".join([*skipped, words]), UNKNOWN
    return f"no known fault in {looked_up} packages", 0


def _fault(fault: Mapping[str, Any]) -> str:
    """``CVE-2026-1 (mended in 1.2, 1.3)``."""
    mended = ", ".join(fault.get("fix_versions", ())) or "no release yet"
    return f"{fault['id']} (mended in {mended})"


def main() -> int:
    """Look everything up and say what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.json"
        words = ("--local", "--skip-editable", "--progress-spinner", "off", "-f", "json", "-o", str(file))
        subprocess.run([sys.executable, "-m", "pip_audit", *words], stdout=subprocess.DEVNULL, check=False)
        report = json.loads(file.read_bytes()) if file.exists() and file.stat().st_size else None
    # What is editable is this reader itself, which is on no index.
    if report:
        report["dependencies"] = [
            each for each in report["dependencies"] if "editable" not in each.get("skip_reason", "")
        ]
    told, code = judge(report)
    print(told, file=sys.stderr if code else sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main())
