"""The fingerprint of a page's bytes, without a slow start.

``hashlib`` loads OpenSSL: 5 ms, as long as cleaning five pages. CPython carries the same function
beside it, at a sixth of the speed: it is asked for the first page, by which a command is done, and
OpenSSL for all that follow.
"""

from __future__ import annotations

import sys
from importlib import import_module
from itertools import count

_BUILT_IN = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
_asked = count()


def sha256_hex(body: bytes) -> str:
    """SHA-256 of the bytes, in hexadecimal."""
    if "hashlib" not in sys.modules and next(_asked) == 0:
        try:
            return str(import_module(_BUILT_IN).sha256(body).hexdigest())
        except ImportError:  # another Python, or one built without it
            pass
    from hashlib import sha256

    return sha256(body).hexdigest()
