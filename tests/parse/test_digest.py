"""A page's fingerprint is the standard one, and costs no slow import."""

import hashlib
import subprocess
import sys

from reader.parse.digest import sha256_hex

ASK = "print(sha256_hex('광주'.encode()), 'hashlib' in sys.modules);"


def asked(times: int) -> list[str]:
    code = "import sys; from reader.parse.digest import sha256_hex;" + ASK * times
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_fingerprint_is_the_standard_one() -> None:
    expected = hashlib.sha256("광주".encode()).hexdigest()
    assert asked(1) == [f"{expected} False"]
    assert sha256_hex("광주".encode()) == expected


def test_from_the_second_page_on_the_fast_one_is_asked() -> None:
    expected = hashlib.sha256("광주".encode()).hexdigest()
    assert asked(2) == [f"{expected} False", f"{expected} True"]
