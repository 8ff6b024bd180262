"""A page's fingerprint is the standard one, and costs no slow import."""

import hashlib
import subprocess
import sys

from reader.parse.digest import sha256_hex


def test_the_fingerprint_is_the_standard_one() -> None:
    ask = "print(sha256_hex('광주'.encode()), 'hashlib' in sys.modules)"
    code = f"import sys; from reader.parse.digest import sha256_hex; {ask}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    expected = hashlib.sha256("광주".encode()).hexdigest()
    assert done.stdout.split() == [expected, "False"]
    assert sha256_hex("광주".encode()) == expected
