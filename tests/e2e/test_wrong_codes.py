"""A code that opens nothing tells nothing: not whether it ever opened something."""

import pytest

from rasd.kernel.secret import SecretText
from rasd.vault.crypto.code import check
from tests.e2e.harness.reporter import open_with, send_report
from tests.e2e.harness.visitor import Answer, Visitor

BUCKET = 16 * 1024
VARYING = ("Date",)


def unknown_code(like: str) -> str:
    """Return another code with a right check digit."""
    body = str((int(like[:23]) + 12345) % 10**23).zfill(23)
    return next(body + str(n) for n in range(10) if check(SecretText(body + str(n))))


def typed(address: str, code: str, lang: str = "ar") -> Answer:
    return Visitor(address).post(f"/{lang}/follow/", [("code", code)], follow=False)


def same(answer: Answer) -> tuple[int, bytes, list[tuple[str, str]]]:
    headers = [(name, value) for name, value in answer.headers.items() if name not in VARYING]
    return answer.status, answer.body, headers


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_unknown_and_withdrawn_codes_get_the_same_bytes(site, lang):
    code = send_report(Visitor(site.address), "To be withdrawn")
    assert open_with(site.address, code).withdraw().status == 200
    withdrawn, unknown = (
        typed(site.address, code, lang),
        typed(site.address, unknown_code(code), lang),
    )
    assert same(withdrawn) == same(unknown)
    assert withdrawn.status == 422
    assert "Set-Cookie" not in withdrawn.headers
    assert code not in withdrawn.text


def test_answers_to_reporters_come_in_sizes_of_16_kib_and_uncompressed(site):
    short = send_report(Visitor(site.address), "a")
    long = send_report(Visitor(site.address), "A long story. " * 900)
    answers = [typed(site.address, unknown_code(short)), typed(site.address, "123")]
    visitor = Visitor(site.address)
    answers.append(visitor.post("/ar/report/", [("text", "no nonce")]))
    for code in (short, long):
        found = open_with(site.address, code)
        answers += [found.answer, found.write("words")]
        answers.append(found.visitor.get("/ar/follow/report/", Accept_Encoding="br, gzip"))
    for answer in answers:
        assert len(answer.body) % BUCKET == 0, (answer.path, len(answer.body))
        assert len(answer.body) > 0
        assert answer.headers.get("Content-Encoding") is None
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_code_is_read_in_any_digits_and_with_any_gaps(site):
    code = send_report(Visitor(site.address), "In any digits")
    arabic = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    persian = code.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    grouped = " ".join(code[i : i + 4] for i in range(0, 24, 4))
    for written in (arabic, persian, grouped, "-".join(grouped.split()), f"  {code}\u200f "):
        assert open_with(site.address, written).opened, written


def test_a_mistyped_digit_is_named_as_such(site):
    code = send_report(Visitor(site.address), "Mistyped")
    wrong = code[:5] + str((int(code[5]) + 1) % 10) + code[6:]
    answer = typed(site.address, wrong, "en")
    assert answer.status == 422
    assert "missing or mistyped" in answer.text


def test_the_code_stands_in_no_address_and_comes_back_on_no_page(site):
    code = send_report(Visitor(site.address), "Where is my code?")
    answer = typed(site.address, code)
    assert answer.status == 303
    assert code not in answer.headers["Location"]
    assert code not in str(answer.headers)
    assert code not in open_with(site.address, code).answer.text


def test_another_reporters_pass_opens_nothing_of_mine(site):
    mine = send_report(Visitor(site.address), "My own words")
    other = open_with(site.address, send_report(Visitor(site.address), "Somebody else"))
    assert "My own words" not in other.answer.text
    assert open_with(site.address, mine).opened
    forged = Visitor(site.address, {"rasd-report": "00" * 100})
    answer = forged.get("/ar/follow/report/", follow=False)
    assert answer.status == 303
