"""The documentation says what the code does."""

import re
from pathlib import Path

import pytest

from rasd.cli.main import all_commands
from rasd.cli.reference import PAGES
from rasd.config.env import FOUND, SETTINGS

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.one_database


@pytest.mark.parametrize("path", PAGES)
def test_the_reference_tables_are_up_to_date(path):
    assert (ROOT / path).read_text("utf-8") == PAGES[path](), "run ./rasd reference"


def test_every_setting_that_the_code_reads_is_in_the_table():
    known = {setting.name for setting in SETTINGS} | set(FOUND)
    for file in (ROOT / "src").rglob("*.py"):
        if "tests" in file.parts:
            continue
        for name in re.findall(r"settings\.(RASD_[A-Z_]+)", file.read_text("utf-8")):
            assert name in known, f"{file}: {name} is not in config/env.py"


def test_every_command_in_the_documentation_exists():
    commands = set(all_commands())
    for file in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for name in re.findall(r"\./rasd ([a-z]+)", file.read_text("utf-8")):
            assert name in commands, f"{file.name} speaks of ./rasd {name}"


def test_relative_links_in_the_documentation_lead_somewhere():
    for file in [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", file.read_text("utf-8")):
            assert (file.parent / target).exists(), f"{file.relative_to(ROOT)} links to {target}"


def test_every_dependency_has_its_line():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    text = (ROOT / "docs/decisions/dependencies.md").read_text("utf-8").lower()
    for requirement in wanted:
        name = re.split(r"[\[<>=~ ]", requirement)[0].lower()
        assert name == "rasd" or name in text, f"{name} is not in dependencies.md"
