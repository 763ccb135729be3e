"""The house keeps its shape: small files, no forbidden words, no third-party addresses."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [p for p in (ROOT / "src").rglob("*.py") if "migrations" not in p.parts]
pytestmark = pytest.mark.one_database


def test_no_source_file_is_longer_than_300_lines():
    long = {str(p.relative_to(ROOT)): n for p in SOURCES if (n := len(p.open().readlines())) > 300}
    assert not long


def test_no_file_is_named_by_what_it_is_not():
    assert not [p for p in SOURCES if p.stem in {"utils", "helpers", "misc", "common"}]


def test_styles_use_logical_properties_only():
    physical = re.compile(
        r"(?<![-\w])((margin|padding|border)-(left|right)|(left|right)|text-align:\s*(left|right)"
        r"|float:\s*(left|right))\s*:"
    )
    for sheet in (ROOT / "src").rglob("*.css"):
        if "vendor" not in sheet.parts:
            assert not physical.findall(sheet.read_text("utf-8")), sheet.name


# A script is a file of ours, named by a tag: nothing inside, nothing from elsewhere.
OWN_SCRIPT = re.compile(r'<script (?:type="module" |defer )src="{% [^"%]+ %}"[^>]*></script>')


def test_templates_hold_no_inline_style_or_script():
    for page in (ROOT / "src").rglob("*.html"):
        text = OWN_SCRIPT.sub("", page.read_text("utf-8"))
        assert not re.search(r"<script|\sstyle=|\son[a-z]+=|javascript:", text), page


def test_the_stylesheet_and_templates_name_no_other_host():
    for file in [*(ROOT / "src").rglob("*.css"), *(ROOT / "src").rglob("*.html")]:
        if "vendor" in file.parts:
            continue
        for address in re.findall(
            r"(?:src|href|url)\W{1,3}(https?://[^\s\"')]+)", file.read_text()
        ):
            raise AssertionError(f"{file.name}: {address}")


def test_lock_files_name_no_registry():
    for name in ("package-lock.json", "requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text("utf-8")
        assert "://" not in re.sub(r'"(url|funding|homepage)": "[^"]*"', "", text), name
