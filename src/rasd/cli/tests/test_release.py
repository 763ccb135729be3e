"""A release holds everything, speaks for itself, and is the same whoever makes it."""

import pytest
import time_machine

from rasd.atlas.detailed.libraries import is_built
from rasd.atlas.factories import publish_case
from rasd.atlas.follow import follow, rebuild
from rasd.ledger import log_key
from rasd.mirror.making.release import UNFINISHED, ReleaseError
from rasd.mirror.making.sums import files_below

# Releases are made of the public store; what fills that is tried on both databases.
pytestmark = pytest.mark.one_database


def content(made):
    return {name: (made.folder / name).read_bytes() for name in files_below(made.folder)}


def test_the_same_log_gives_the_same_bytes_on_another_day_and_from_another_store(release):
    first = release("a")
    rebuild()  # other row numbers than a store that followed
    with time_machine.travel("2031-05-05"):
        second = release("b")
    assert first.folder.name == second.folder.name
    ours, theirs = content(first), content(second)
    assert ours.keys() == theirs.keys()
    assert not [name for name in ours if ours[name] != theirs[name]]


def test_it_holds_everything_in_each_language_and_no_destroyed_text(release):
    made = release()
    there = set(files_below(made.folder))
    assert {
        "release.txt",
        "SHA256SUMS",
        "README.ar.txt",
        "README.ckb.txt",
        "README.en.txt",
    } <= there
    assert {"data/cases.csv", "data/cases.parquet", "data/cases.atom", "index.html"} <= there
    assert {"log/entries.jsonl", "log/checkpoint.txt", "public/public.sqlite3"} <= there
    for lang in ("ar", "ckb", "en"):
        assert f"site/{lang}/cases/IQ-2019-0001/v1/proof.json" in there
        assert f"site/{lang}/cases/IQ-2019-0002/index.html" in there
        assert f"site/{lang}/map/category-arrest_detention__place-IQ-BG.html" in there
        assert f"site/{lang}/compare/a.from-2019__a.to-2019__b.from-2020__b.to-2020.html" in there
        assert f"site/{lang}/map/detailed/cells.json" in there
    if is_built():
        detailed = (made.folder / "site/ar/map/detailed/index.html").read_text("utf-8")
        assert 'data-whole="cells.json"' in detailed and "data-cells" not in detailed
        assert 'type="module" src="../../../static/atlas/detailed/main' in detailed
        assert {one for one in there if "/static/atlas/detailed/names" in one}
    assert made.signed and made.site and made.site.pages > 100
    front = (made.folder / "index.html").read_text("utf-8")
    assert 'href="README.ckb.txt"' in front and 'href="site/ckb/index.html"' in front
    destroyed = b"A secret name"
    assert not [name for name, text in content(made).items() if destroyed in text]


def test_no_private_file_gets_into_it(release, settings):
    secret = log_key.load().reveal().encode()
    assert not [name for name, text in content(release(with_site=False)).items() if secret in text]


def test_a_mirror_without_the_key_makes_the_same_and_puts_the_signature_of_the_original_in(
    release, settings
):
    original = release("a", with_site=False)
    (settings.RASD_DATA_DIR / "secrets" / "log.key").unlink()
    assert not release("unsigned", with_site=False).signed
    signature = (original.folder / "release.txt").read_text()
    mirrored = release("b", original=signature, with_site=False)
    assert mirrored.signed and content(mirrored) == content(original)
    another = signature.replace("size: 5", "size: 6")
    with pytest.raises(ReleaseError, match="of another release"):
        release("c", original=another, with_site=False)


def test_what_a_killed_release_left_behind_is_cleared_and_nothing_is_replaced(release, tmp_path):
    left = tmp_path / "a" / UNFINISHED / "data"
    left.mkdir(parents=True)
    (left / "half").touch()
    made = release("a", with_site=False)
    assert [one.name for one in (tmp_path / "a").iterdir()] == [made.folder.name]
    assert "data/half" not in files_below(made.folder)
    with pytest.raises(ReleaseError, match="there already"):
        release("a", with_site=False)


def test_nothing_published_is_no_release(db, settings, tmp_path):
    from rasd.mirror.making.release import make

    settings.RASD_DATA_DIR = tmp_path
    with pytest.raises(ReleaseError, match="nothing is published"):
        make(tmp_path / "to")


def test_a_longer_log_has_another_name(release, site):
    first = release(with_site=False)
    publish_case()
    follow()
    assert release(with_site=False).folder != first.folder
