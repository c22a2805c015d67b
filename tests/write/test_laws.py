"""The previous site and the order of the sheets make no difference to the written site."""

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefpress.write import Manifest, Spool, recover, write

# Few names, so that a file is changed, goes, comes back, and becomes a folder.
PATHS = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map("/".join)


@st.composite
def sites(draw):
    """The pages of one site, none of which is a folder of another."""
    pages = draw(st.dictionaries(PATHS, st.binary(max_size=3), max_size=8))
    return {path: data for path, data in pages.items() if not any(other.startswith(f"{path}/") for other in pages)}


def sheets(pages, kept):
    """The pages in any order, as the press yields them: unchanged pages have no bytes."""
    given_order = [(path, data.hex() + "k", data) for path, data in pages.items()]
    random.Random(len(pages)).shuffle(given_order)  # noqa: S311 - any order will do
    return [(path, key, None if kept.key(path) == key else data) for path, key, data in given_order]


def laid(site, sheets):
    """The same sheets, every other one of them spooled when it is requested."""
    aside = Spool.of(site)
    for number, (path, key, data) in enumerate(sheets):
        yield path, key, aside.store(path, data) if data is not None and number % 2 else data


def contents(folder):
    return {
        found.relative_to(folder).as_posix(): found.read_bytes() if found.is_file() else None
        for found in folder.rglob("*")
    }


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(st.lists(sites(), min_size=1, max_size=5))
def test_an_updated_site_equals_a_new_one(history):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for pages in history:
            kept = recover(folder / "site")
            before = contents(folder / "site")
            done = write(folder / "site", laid(folder / "site", sheets(pages, kept)), kept)
            assert [path.name for path in folder.iterdir()] == ["site"]
            assert set(done.written) | set(done.kept) == set(pages)
            assert set(done.written) == {path for path, data in pages.items() if before.get(path) != data}
            assert set(done.deleted) == set(kept.files) - set(pages)
        write(folder / "fresh", [*reversed(sheets(history[-1], Manifest()))])
        assert contents(folder / "site") == contents(folder / "fresh")
