"""`./rasd import incidents FILE.csv`: good rows go in whole, bad rows are named, once is enough."""

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rasd.cases.importing import COLUMNS
from rasd.cli.demo.accounts import PASSPHRASE
from rasd.cli.demo.load import INCIDENTS
from tests.e2e.harness.environment import CHECKOUT
from tests.e2e.harness.site import Site
from tests.e2e.harness.tables import count

PEOPLE = ("--proposer", "demo-verifier", "--approver", "demo-editor")
PHRASES = {
    "RASD_PASSPHRASE_DEMO_VERIFIER": PASSPHRASE,
    "RASD_PASSPHRASE_DEMO_EDITOR": PASSPHRASE,
}
GOOD = {
    "date_start": "2019-10-02",
    "date_precision": "day",
    "governorate": "Baghdad",
    "scope": "governorate",
    "category": "network_shutdown",
    "affected": "public",
    "actor": "ministry",
    "summary_en": "The internet was cut.",
    "summary_ar": "قُطع الإنترنت.",
    "source_org": "A monitor",
    "source_url": "https://example.org/report",
    "confidence": "seen_in_excerpt",
}


def write(path: Path, rows: list[dict[str, str]], columns: tuple[str, ...] = COLUMNS) -> Path:
    with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def good(number: int, **changes: str) -> dict[str, str]:
    return {**GOOD, "id": f"E2E-{number}", **changes}


def run_import(site: Site, file: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return site.place.rasd("import", "incidents", str(file), *PEOPLE, *more, **PHRASES)


@pytest.fixture(scope="module")
def still(new_site) -> Site:
    """A site whose server does not run: the importer works without it."""
    return new_site()


def test_bad_rows_are_named_and_kept_in_a_file_while_good_rows_go_in(still, tmp_path):
    before = count(still.place, "ledger_publication", "kind = 'case'")
    file = write(
        tmp_path / "rows.csv",
        [
            good(1),
            good(2, date_start="2019-13-02"),
            good(3, category="no_such_category"),
            good(4, summary_en="long " * 2_000_000),
            good(5, summary_ar="\udce1\udce2 in another encoding"),
            good(6, governorate="Atlantis"),
            good(7),
        ],
    )
    rejects = tmp_path / "rejects.csv"

    done = run_import(still, file, "--rejects", str(rejects))

    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert [line for line in lines if ": created " in line and "IQ-2019-" in line] == [
        line for line in lines if line.startswith(("line 2 E2E-1:", "line 8 E2E-7:"))
    ]
    for part in ("E2E-2: refused date_start", "E2E-3: refused category", "E2E-4: refused"):
        assert any(part in line for line in lines), (part, lines)
    assert any("E2E-5: refused summary_ar: not UTF-8" in line for line in lines)
    assert any("E2E-6: refused governorate" in line for line in lines)
    assert "limit" in next(line for line in lines if "E2E-4" in line)
    assert all(len(line) < 300 for line in lines), "a line repeats a huge cell"
    csv.field_size_limit(64 * 1024 * 1024)
    with rejects.open(encoding="utf-8", errors="surrogateescape", newline="") as kept:
        refused = list(csv.DictReader(kept))
    assert [row["id"] for row in refused] == [f"E2E-{n}" for n in (2, 3, 4, 5, 6)]
    assert all(row["problem"] for row in refused)
    assert count(still.place, "ledger_publication", "kind = 'case'") == before + 2
    assert still.verify().returncode == 0


def test_a_file_imported_again_changes_nothing(still, tmp_path):
    file = write(tmp_path / "again.csv", [good(11), good(12)])
    first = run_import(still, file)
    assert (first.returncode, first.stdout.count(": created")) == (0, 2), first.stderr
    size = count(still.place, "ledger_publication")
    second = run_import(still, file)
    assert (second.returncode, second.stdout.count(": unchanged")) == (0, 2)
    assert count(still.place, "ledger_publication") == size


def test_a_file_with_a_wrong_column_is_refused_whole_and_says_which(still, tmp_path):
    columns = tuple("kind" if name == "category" else name for name in COLUMNS)
    done = run_import(still, write(tmp_path / "wrong.csv", [good(21)], columns))
    assert done.returncode == 1
    assert "missing columns: category" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_in_another_encoding_gives_a_reason_for_each_row(still, tmp_path):
    file = write(tmp_path / "cp1256.csv", [good(31), good(32)])
    file.write_bytes(file.read_text("utf-8").encode("cp1256"))
    done = run_import(still, file, "--rejects", str(tmp_path / "out.csv"))
    assert done.returncode == 1
    assert done.stdout.count("not UTF-8") == 2, done.stdout + done.stderr


def test_a_file_in_utf_16_is_refused_with_a_reason(still, tmp_path):
    file = write(tmp_path / "utf16.csv", [good(33)])
    file.write_bytes(file.read_text("utf-8").encode("utf-16"))
    done = run_import(still, file)
    assert done.returncode == 1
    assert "UTF-8" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_file_is_one_clear_line(still, tmp_path):
    done = run_import(still, tmp_path / "absent.csv")
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (1, 1), done.stderr


def test_a_wrong_passphrase_imports_nothing(still, tmp_path):
    size = count(still.place, "ledger_publication")
    file = write(tmp_path / "locked.csv", [good(41)])
    wrong = {**PHRASES, "RASD_PASSPHRASE_DEMO_EDITOR": "not this passphrase"}
    done = still.place.rasd("import", "incidents", str(file), *PEOPLE, **wrong)
    assert done.returncode == 1
    assert "nothing was imported" in done.stderr
    assert count(still.place, "ledger_publication") == size


def test_an_import_killed_in_the_middle_can_be_run_again_without_doubles(new_site, tmp_path):
    site = new_site()
    before = count(site.place, "ledger_publication", "kind = 'case'")
    cases = count(site.place, "cases_case")  # outages are cases of the desk too
    rows = [good(100 + n, summary_en=f"Cut number {n}.") for n in range(25)]
    file = write(tmp_path / "killed.csv", rows)
    for lines in (3, 9):
        kill_after(site, file, lines)
        finished = count(site.place, "ledger_publication", "kind = 'case'") - before
        assert lines <= finished < len(rows)
        assert count(site.place, "cases_importedrow") - cases == finished, "a half-imported row"
        assert count(site.place, "cases_case") - cases == finished, "a half-made case"

    done = run_import(site, file)

    assert done.returncode == 0, done.stderr
    assert count(site.place, "ledger_publication", "kind = 'case'") == before + len(rows)
    assert count(site.place, "cases_importedrow") == cases + len(rows)
    assert site.place.rasd("rebuild").returncode == 0
    assert site.verify().returncode == 0


def kill_after(site: Site, file: Path, lines: int) -> None:
    """Start the import and kill -9 it as soon as it has reported so many rows."""
    command = [sys.executable, "-u", "-m", "rasd", "import", "incidents", str(file), *PEOPLE]
    running = subprocess.Popen(
        [*command, "--data", str(site.data)],
        cwd=CHECKOUT,
        env=site.place.environment(**PHRASES),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert running.stdout
    for _ in range(lines):
        assert running.stdout.readline().startswith("line ")
    time.sleep(0.02)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()


def test_real_incidents_are_imported_or_refused_with_a_reason(new_site, tmp_path):
    """The collected file where it is at hand, else the demonstration's own."""
    folder = os.environ.get("RASD_SHARED_DATA") or CHECKOUT.parent / "shared" / "data"
    collected = Path(folder) / "incidents" / "iraq_incidents.csv"
    file = collected if collected.is_file() else INCIDENTS
    with file.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))[::4]  # a quarter, so that the test stays quick
    site = new_site()
    sample = write(tmp_path / "sample.csv", rows, tuple(rows[0]))
    done = run_import(site, sample, "--rejects", str(tmp_path / "rejects.csv"))
    outcomes = [line.split(": ")[1].split()[0] for line in done.stdout.splitlines()[:-1]]
    assert len(outcomes) == len(rows)
    assert set(outcomes) <= {"created", "refused"}
    assert outcomes.count("created") > len(rows) * 0.7, done.stdout[-3000:]
    assert done.returncode == (1 if "refused" in outcomes else 0)
    assert site.verify().returncode == 0
