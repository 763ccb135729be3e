import gzip

import pytest
import zstandard

from rasd.outages.measurements.files import lines
from rasd.outages.measurements.scoring import Unreadable, score

TWO = b'{"test_name": "tor"}\n\n{"test_name": "signal"}\n'


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("plain.jsonl", bytes),
        ("packed.gz", gzip.compress),
        ("named-wrongly.jsonl", zstandard.compress),
        ("frames.zst", lambda text: zstandard.compress(text[:30]) + zstandard.compress(text[30:])),
    ],
)
def test_the_lines_of_a_file_are_the_same_however_it_is_packed(tmp_path, name, pack):
    (tmp_path / name).write_bytes(pack(TWO))
    assert [number for number, _line in lines(tmp_path / name)] == [1, 3]
    assert b"".join(line for _number, line in lines(tmp_path / name)) == TWO.replace(b"\n\n", b"\n")


def test_one_indented_measurement_is_read_whole(tmp_path):
    (tmp_path / "one.json").write_bytes(b'{\n  "test_name": "tor"\n}\n')
    assert list(lines(tmp_path / "one.json")) == [(1, b'{"test_name": "tor"}')]


def test_a_packed_file_that_is_cut_off_is_not_taken_for_whole(tmp_path):
    (tmp_path / "cut.gz").write_bytes(gzip.compress(TWO * 1000)[:-20])
    with pytest.raises(EOFError):
        list(lines(tmp_path / "cut.gz"))


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(TWO)[:10] + b"\x07" + gzip.compress(TWO)[11:],
        b"\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00",
    ],
    ids=["a deflate block of a type that does not exist", "nine bytes that ask for 2 GB"],
)
def test_a_damaged_or_greedy_file_is_named_and_costs_no_memory(tmp_path, content):
    (tmp_path / "bad").write_bytes(content)
    with pytest.raises(OSError, match="damaged"):
        list(lines(tmp_path / "bad"))


def test_a_text_nested_without_end_is_one_line_and_no_crash(tmp_path):
    deep = b"[\n" + b"[" * 100_000 + b"]" * 100_000 + b"\n]"
    (tmp_path / "deep.json").write_bytes(deep)
    ((number, _line),) = lines(tmp_path / "deep.json")
    assert number == 1
    with pytest.raises(Unreadable):
        score(b'{"test_name": "signal", "test_keys": {"x": ' + b"[" * 100_000 + b"]" * 100_000)
