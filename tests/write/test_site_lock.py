"""site_lock: one run at a time writes a site, and an ended run holds no lock."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from briefpress.model.problem import BriefpressError
from briefpress.write import site_lock

HOLDS = """
import sys, time
from pathlib import Path
from briefpress.write import site_lock
with site_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def test_a_site_is_locked_until_the_other_run_ends_in_any_way(tmp_path):
    site = tmp_path / "new" / "site"
    with subprocess.Popen([sys.executable, "-c", HOLDS, str(site)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        with (
            pytest.raises(BriefpressError, match=r"another run of briefpress is writing .*site \(wait"),
            site_lock(site),
        ):
            pass
        with site_lock(site.with_name("other")):
            pass
        (tmp_path / "way").symlink_to(site.parent)
        with pytest.raises(BriefpressError, match="another run"), site_lock(tmp_path / "way" / "site"):
            pass
        other.send_signal(signal.SIGKILL)
    with site_lock(site):
        pass
    with site_lock(site):
        pass
    assert list(site.parent.iterdir()) == []
