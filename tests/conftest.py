"""What every test relies on: no place of the user's is touched, and no clock decides."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A test that is slow on a busy machine is no fault; an example kept from an earlier run would make
# two runs differ.
settings.register_profile(
    "ilbo", deadline=None, database=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ilbo")

for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "ILBO_LANG"):
    os.environ.pop(name, None)
os.environ["LANG"] = "C.UTF-8"
os.environ["TZ"] = "Asia/Seoul"
os.environ["TEXTUAL_ANIMATIONS"] = "none"


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, library, cache and state of this test alone."""
    from reader import paths

    home = tmp_path / "home"
    for name in ("config", "data", "cache", "state"):
        file = home / name / "config.toml" if name == "config" else home / name
        monkeypatch.setenv(f"ILBO_{name.upper()}", str(file))
    for place in (paths.config_file, paths.data_folder, paths.cache_folder, paths.state_folder):
        place.cache_clear()
    return home
