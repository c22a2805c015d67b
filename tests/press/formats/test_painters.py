"""A page depends on what paints it."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefpress.press.formats import painters
from briefpress.press.formats.painters import painters_digest


def test_another_painter_is_another_digest(tmp_path, monkeypatch):
    before = painters_digest()
    for file in Path(painters.__file__).parent.glob("*.py"):
        shutil.copy(file, tmp_path)
    monkeypatch.setattr(painters, "__file__", str(tmp_path / "painters.py"))
    painters_digest.cache_clear()
    assert painters_digest() == before
    (tmp_path / "data.py").write_text("# other\n")
    painters_digest.cache_clear()
    after = painters_digest()
    painters_digest.cache_clear()
    assert after != before
