from pathlib import Path

import pytest

from rasd.site import assets


def test_the_font_its_licence_and_its_stylesheet_are_copied(tmp_path: Path) -> None:
    modules, vendor = tmp_path / "node_modules", tmp_path / "vendor"
    font = modules / assets.PACKAGE / assets.FONT
    font.parent.mkdir(parents=True)
    font.write_bytes(b"wOF2 letters")
    (modules / assets.PACKAGE / assets.LICENCE).write_text("SIL OPEN FONT LICENSE")

    built = assets.build(modules, vendor)

    assert [path.name for path in built] == ["font.css", "vazirmatn-OFL.txt", "vazirmatn.woff2"]
    assert (vendor / "vazirmatn.woff2").read_bytes() == b"wOF2 letters"
    assert 'url("vazirmatn.woff2")' in (vendor / "font.css").read_text()


def test_a_missing_file_is_named_and_pages_do_not_link_to_a_font(tmp_path: Path) -> None:
    with pytest.raises(assets.AssetMissing, match="Vazirmatn"):
        assets.build(tmp_path / "node_modules", tmp_path / "vendor")
    assert not (tmp_path / "vendor" / "font.css").exists()
