"""A page depends on what paints it."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefpress.press.formats import painters
from briefpress.press.formats.painters import painters_digest


def test_another_painter_is_another_digest(tmp_path, monkeypatch):
    before = painters_digest()
    package = Path(painters.__file__).parents[2]
    for folder in ("press/formats", "model/prose"):
        shutil.copytree(package / folder, tmp_path / folder)
    monkeypatch.setattr(painters, "__file__", str(tmp_path / "press" / "formats" / "painters.py"))
    painters_digest.cache_clear()
    assert painters_digest() == before
    seen = {before}
    for name in ("press/formats/data.py", "model/prose/html.py"):
        (tmp_path / name).write_text("# other\n")
        painters_digest.cache_clear()
        seen.add(painters_digest())
    painters_digest.cache_clear()
    assert len(seen) == 3
