import gzip

import pytest
import zstandard

from rasd.outages.measurements.files import lines

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
