"""`./rasd init`: cut off anywhere, the same command goes on and asks nothing twice."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.drills import drills

from rasd.cli.installing.answers_file import read
from rasd.cli.main import main

pytestmark = pytest.mark.one_database
ANSWERS = """
language = "ckb"
[site]
hosts = ["127.0.0.1", "rasd.example.org"]
https = true
languages = ["ckb", "ar"]
[[staff]]
handle = "amal"
roles = ["editor", "operator"]
[[staff]]
handle = "zana"
passphrase = "a passphrase of their own"
"""

# Whoever runs the tests may have swap, or a clock that nobody sets.
OF_THE_MACHINE = {"packages", "swap", "clock", "disk space"}


def environment() -> dict[str, str]:
    """Return the environment of an operator who set nothing."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("RASD_", "DJANGO_"))}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path)}


def python(*command: str) -> subprocess.CompletedProcess[str]:
    """Run another process of the site to its end."""
    return subprocess.run(
        [sys.executable, *command], env=environment(), capture_output=True, text=True, check=False
    )


class Folder:
    """A data folder with its answers and its sheet."""

    def __init__(self, root: Path) -> None:
        self.data, self.sheet, self.answers = root / "site", root / "sheet", root / "answers.toml"
        self.answers.write_text(ANSWERS)
        self.answers.chmod(0o600)

    def start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "rasd", *self.command()],
            env={**environment(), "RASD_UNLOCK_KDF_MIB": "8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def command(self) -> list[str]:
        places = {"--data": self.data, "--answers": self.answers, "--sheet": self.sheet}
        return ["init", *(str(part) for pair in places.items() for part in pair)]

    def run(self) -> str:
        process = self.start()
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
        return out

    def kill_when(self, happened) -> None:
        """Pull the plug as soon as something is there to be seen."""
        process = self.start()
        end = time.monotonic() + 90
        while not happened() and process.poll() is None and time.monotonic() < end:
            time.sleep(0.005)
        process.kill()
        assert happened(), process.communicate()[1]

    def written(self) -> str:
        return self.sheet.read_text() if self.sheet.exists() else ""

    def kit(self) -> Path:
        return self.data.with_name("site-kit") / "rasd-kit.age"


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


@pytest.mark.parametrize("how_often", ["thrice", *drills("five times")])
def test_a_run_that_is_cut_off_anywhere_goes_on_and_makes_one_site(folder, how_often):
    data = folder.data
    if how_often == "five times":
        folder.kill_when((data / "site.toml").exists)
    folder.kill_when((data / "secrets" / "log.key").exists)
    keys = {name: (data / "secrets" / name).read_bytes() for name in ("django.key", "log.key")}
    folder.kill_when(lambda: "amal (" in folder.written())  # a code on paper, perhaps no account
    if how_often == "five times":
        folder.kill_when(folder.kit().exists)  # nobody knows the code of this kit
    folder.kill_when(lambda: list(data.with_name("site-backups").glob("rasd-backup-*.age")))
    assert not (data / "ready").exists()

    assert "6/6 ready to take reports: done" in folder.run()
    assert (data / "ready").is_file() and not (data / "init.json").exists()
    for name, before in keys.items():
        assert (data / "secrets" / name).read_bytes() == before
    assert folder.sheet.stat().st_mode & 0o777 == 0o600

    before = {path: path.stat().st_mtime_ns for path in data.rglob("*")}
    assert "nothing was changed" in folder.run()
    assert {path: path.stat().st_mtime_ns for path in data.rglob("*")} == before
    _the_last_codes_on_the_sheet_open_what_they_should(folder)
    wrong = _what_the_doctor_finds_wrong(folder) - OF_THE_MACHINE
    assert wrong == {"service"}, "all but that it is not running"


OPENS = """
from rasd.cli.environment import start_django
start_django(data=sys.argv[1])
from django.conf import settings
from rasd.cli.backups.kit import open_kit
from rasd.kernel.secret import SecretText
from rasd.people.queries import members
from rasd.vault.crypto import member_key, recovery_code
from rasd.vault.models import MemberKey
open_kit(pathlib.Path(sys.argv[2]), SecretText(codes["kit"]))
found = members()
assert [(m.account.handle, m.can_open) for m in found] == [("amal", True), ("zana", True)]
for member in found:
    key = MemberKey.objects.get(member=member.account.pk)
    code = recovery_code.parse(codes[member.account.handle])
    member_key.open_with_recovery(bytes(key.recovery_wrapped), code, member.account.pk)
assert settings.RASD_READY and settings.RASD_LANGUAGES == ["ckb", "ar"]
assert settings.RASD_LOG_ORIGIN == "127.0.0.1/log"
"""


def test_questions_come_in_the_chosen_language_and_never_again(folder):
    first = _at_a_terminal(folder, ["2", "ناوی ماڵپەڕێک", "ckb, fa", "ckb, ar"])
    assert "ناوی ماڵپەڕ\n" in first and "write some of ar, ckb, en" in first
    again = _at_a_terminal(folder, [])
    asked = [line for line in again.splitlines() if line.strip()]
    assert asked == ["ناوی دۆمەینەکان، وەک خەڵک دەینووسن", "> "]
    assert not (folder.data / "secrets").exists()


def _at_a_terminal(folder: Folder, answers: list[str]) -> str:
    """Type answers, pull the plug at the question after them, return what was to be read."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "rasd", "init", "--data", str(folder.data)]
    process = subprocess.Popen(
        command, env=environment(), stdin=theirs, stdout=theirs, stderr=theirs
    )
    read, left = b"", list(answers)
    while True:
        read += os.read(ours, 4096)
        if read.endswith(b"> "):
            if not left:
                break
            os.write(ours, left.pop(0).encode() + b"\n")
            read += b"\n"
    process.kill()
    process.wait()
    os.close(ours)
    os.close(theirs)
    return read.decode().replace("\r\n", "\n")


def _the_last_codes_on_the_sheet_open_what_they_should(folder: Folder) -> None:
    codes, about = {}, "kit"
    for line in folder.written().splitlines():
        if name := re.match(r"(\w+) \(", line):
            about = name[1]
        elif code := re.search(r"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}", line):
            codes[about], about = code[0], "kit"
    script = f"import pathlib, sys\ncodes = {codes!r}\n{OPENS}"
    done = python("-c", script, str(folder.data), str(folder.kit()))
    assert done.returncode == 0, done.stderr


def _what_the_doctor_finds_wrong(folder: Folder) -> set[str]:
    told = json.loads(python("-m", "rasd", "doctor", "--json", "--data", str(folder.data)).stdout)
    return {finding["name"] for finding in told if finding["state"] == "wrong"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda f: f.answers.chmod(0o644), "chmod 600"),
        (lambda f: f.answers.write_text(ANSWERS + "colour = 1"), "unknown key colour"),
        (lambda f: f.answers.write_text(ANSWERS.replace("hosts", "host")), "unknown key host"),
        (lambda f: f.answers.write_text(ANSWERS.replace("zana", "amal")), "twice"),
        (
            lambda f: f.answers.write_text(ANSWERS.split('[[staff]]\nhandle = "zana"')[0]),
            "2 people",
        ),
        (lambda f: (f.data.mkdir(), (f.data / "demonstration").touch()), "is a demonstration"),
        (lambda f: (f.data.mkdir(), (f.data / "thesis.txt").touch()), "not a site"),
        (lambda f: setattr(f, "sheet", f.data / "sheet"), "codes must not be kept there"),
    ],
)
def test_what_would_go_wrong_is_said_before_anything_is_made(
    folder, change, words, capsys, monkeypatch
):
    for name in [name for name in os.environ if name.startswith("RASD_")]:
        monkeypatch.delenv(name)
    change(folder)
    assert main(folder.command()) == 1
    assert words in capsys.readouterr().err
    assert not (folder.data / "secrets").exists()


def test_the_example_in_the_operators_guide_is_an_answers_file(folder):
    example = Path(__file__).parents[4] / "docs/operators/answers.example.toml"
    folder.answers.write_text(example.read_text("utf-8"))
    answers = read(folder.answers, folder.data)
    assert [person.handle for person in answers.staff] == ["amal", "zana"]
