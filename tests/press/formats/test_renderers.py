"""The keys of pages depend on the renderers."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefpress.press.formats import renderers
from briefpress.press.formats.renderers import renderers_digest


def test_another_renderer_is_another_digest(tmp_path, monkeypatch):
    before = renderers_digest()
    package = Path(renderers.__file__).parents[2]
    for folder in ("press/formats", "model/prose"):
        shutil.copytree(package / folder, tmp_path / folder)
    monkeypatch.setattr(renderers, "__file__", str(tmp_path / "press" / "formats" / "renderers.py"))
    renderers_digest.cache_clear()
    assert renderers_digest() == before
    seen = {before}
    for name in ("press/formats/data.py", "model/prose/html.py"):
        (tmp_path / name).write_text("# other\n")
        renderers_digest.cache_clear()
        seen.add(renderers_digest())
    renderers_digest.cache_clear()
    assert len(seen) == 3
