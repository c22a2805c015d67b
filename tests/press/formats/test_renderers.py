"""The keys of pages depend on the renderers."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefpress.press.formats import renderers
from briefpress.press.formats.renderers import renderers_digest


def test_another_renderer_is_another_digest(tmp_path, monkeypatch):
    before = renderers_digest()
    for file in Path(renderers.__file__).parent.glob("*.py"):
        shutil.copy(file, tmp_path)
    monkeypatch.setattr(renderers, "__file__", str(tmp_path / "renderers.py"))
    renderers_digest.cache_clear()
    assert renderers_digest() == before
    (tmp_path / "data.py").write_text("# other\n")
    renderers_digest.cache_clear()
    after = renderers_digest()
    renderers_digest.cache_clear()
    assert after != before
