"""From a sealed report in Arabic to a published record that anyone can check: on a phone of
360 px, without scripts, in a real browser."""

import json
import re

import pytest

from tests.e2e.harness.browser import phone
from tests.e2e.harness.person import Person
from tests.e2e.harness.visitor import Visitor

TEXT = "اعتُقل صديقي بعد منشور على فيسبوك في بغداد، وصودر هاتفه."
MESSAGE = "رأيت ذلك بنفسي، وهذه صورة من المكان."
FILE = b"\xff\xd8\xff\xe0 the bytes of a picture" * 40
TITLE = "اعتقال بسبب منشور في بغداد"
SUMMARY = "اعتُقل شخص في بغداد بعد منشور انتقد فيه جهة رسمية، وأُفرج عنه بعد يومين."
REASON = "مصدران مستقلان يتفقان على اليوم والمكان."

pytestmark = pytest.mark.browser


@pytest.fixture
def someone(site, chromium):
    """A function that opens a new person's phone."""
    contexts = []

    def open_phone(lang: str = "ar") -> Person:
        contexts.append(phone(chromium))
        return Person(contexts[-1].new_page(), site.address, lang)

    yield open_phone
    for context in contexts:
        context.close()


def test_a_report_becomes_a_published_record_that_anyone_can_check(site, someone):
    code = a_reporter_sends_a_report(someone())
    a_reporter_comes_back_with_the_code(someone(), code)
    report = a_volunteer_takes_it_and_asks(someone())
    the_reporter_reads_the_question(someone(), code)
    proposer = someone()
    proposal = a_verifier_makes_it_a_case_and_proposes(proposer, report)
    the_proposer_cannot_approve(proposer, proposal)
    ref = an_editor_approves(someone(), proposal)
    the_public_finds_it(someone(), ref)
    the_reporter_reads_that_it_was_published(someone(), code, ref)
    programs_find_it(Visitor(site.address), ref)
    checked = site.verify()
    assert checked.returncode == 0, checked.stdout + checked.stderr


def a_reporter_sends_a_report(reporter: Person) -> str:
    reporter.go()
    reporter.page.locator('main a[href$="/ar/report/"]').first.click()
    form = reporter.page.locator("form:has([name=nonce])")
    reporter.choose("category", "arrest_detention", form)
    for name, value in {"day": "٢", "year": "٢٠١٩"}.items():
        reporter.fill(name, value, form)
    reporter.choose("month", "10", form)
    reporter.choose("where", "IQ-BG", form)
    reporter.fill("place_name", "الكرادة", form)
    reporter.fill("text", TEXT, form)
    reporter.tick("speaker", "witness", form)
    reporter.tick("agreement", "yes", form)
    for use in ("keep", "verify", "publish"):
        reporter.tick("uses", use, form)
    reporter.press(form)
    assert not reporter.reads(TEXT), "the page with the code repeats the report"
    return reporter.code()


def a_reporter_comes_back_with_the_code(reporter: Person, code: str) -> None:
    reporter.go("follow/")
    form = reporter.page.locator("form:has([name=code])")
    reporter.fill("code", code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")), form)
    reporter.press(form)
    assert code not in reporter.page.url
    assert reporter.reads(TEXT)
    form = reporter.form("/follow/report/messages/")
    reporter.fill("text", MESSAGE, form)
    reporter.press(form)
    assert reporter.reads(MESSAGE)
    form = reporter.form("/follow/report/files/")
    form.locator("input[type=file]").set_input_files(
        {"name": "صورة.jpg", "mimeType": "image/jpeg", "buffer": FILE}
    )
    reporter.press(form)
    assert reporter.reads("صورة.jpg"), reporter.page.content()


def a_volunteer_takes_it_and_asks(volunteer: Person) -> str:
    volunteer.sign_in("demo-volunteer")
    volunteer.go("desk/")
    volunteer.page.locator(f'.inbox a:has-text("{TEXT[:30]}")').first.click()
    address = volunteer.page.url
    assert volunteer.reads(TEXT)
    assert volunteer.reads(MESSAGE)
    assert volunteer.reads("صورة.jpg")
    volunteer.press(volunteer.form("/claim/"))
    form = volunteer.form("/messages/")
    volunteer.choose("question", "witness", form)
    volunteer.press(form)
    assert volunteer.page.url == address
    volunteer.press(volunteer.form("/release/"))
    return re.search(r"reports/([0-9a-f-]{36})/", address)[1]


def the_reporter_reads_the_question(reporter: Person, code: str) -> None:
    reporter.go("follow/")
    reporter.fill("code", code)
    reporter.press(reporter.page.locator("form:has([name=code])"))
    assert reporter.page.locator(".thread .message").count() == 2, reporter.page.content()


def a_verifier_makes_it_a_case_and_proposes(verifier: Person, report: str) -> str:
    verifier.sign_in("demo-verifier")
    verifier.go(f"desk/reports/{report}/")
    verifier.press(verifier.form("/claim/"))
    verifier.go(f"desk/reports/{report}/attachment/")
    verifier.press(verifier.page.locator("form:has(button[name=new])"))
    case = verifier.page.url
    complete_the_facts(verifier)
    add_a_graded_source(verifier)
    verify_with_a_reason(verifier)
    verifier.page.goto(case + "publication/?precision=district&status=verified")
    for preview in verifier.page.locator("details.preview").all():
        assert SUMMARY in (preview.text_content() or ""), "a preview lacks the public text"
    assert not verifier.reads("الكرادة"), "the reporter's own place name is in the preview"
    assert not verifier.reads(TEXT)
    verifier.press(verifier.form("/publication/"))
    assert verifier.page.url == case
    verifier.page.locator('a[href*="/proposals/"]').first.click()
    return verifier.page.url


def complete_the_facts(verifier: Person) -> None:
    with verifier.page.expect_navigation():
        verifier.page.locator('a[href$="/facts/"]').first.click()
    form = verifier.form("/facts/")
    verifier.fill("title_ar", TITLE, form)
    verifier.fill("summary_ar", SUMMARY, form)
    district = form.locator('select[name="where"] option[value^="IQ-BG-"]').first
    verifier.choose("where", district.get_attribute("value") or "", form)
    verifier.press(form)


def add_a_graded_source(verifier: Person) -> None:
    form = verifier.form("/sources/")
    verifier.fill("name", "وكالة أنباء", form)
    verifier.fill("url", "https://example.org/news/1", form)
    verifier.fill("date", "2019-10-03", form)
    verifier.choose("grade", "B", form)
    verifier.choose("credibility", "2", form)
    verifier.tick("public", "", form)
    verifier.press(form)
    assert verifier.reads("وكالة أنباء")


def verify_with_a_reason(verifier: Person) -> None:
    form = verifier.form("/verification/")
    verifier.tick("outcome", "verified", form)
    verifier.fill("reason", REASON, form)
    verifier.press(form)
    assert verifier.reads(REASON)


def the_proposer_cannot_approve(verifier: Person, proposal: str) -> None:
    verifier.page.goto(proposal)
    assert verifier.reads(SUMMARY)
    assert verifier.page.locator('form[action$="/approval/"]').count() == 0


def an_editor_approves(editor: Person, proposal: str) -> str:
    editor.sign_in("demo-editor")
    editor.go("desk/work/")
    waiting = proposal.removeprefix(editor.address)
    editor.page.locator(f'a[href="{waiting}"]').click()
    assert editor.reads(SUMMARY)
    editor.press(editor.form("/approval/"))
    found = re.search(r"IQ-2019-\d{4}", editor.page.locator(".notice.good").text_content() or "")
    assert found, editor.page.content()
    return found[0]


def the_public_finds_it(reader: Person, ref: str) -> None:
    page_of_it = f'a[href$="/ar/cases/{ref}/"]'
    reader.go("map/?q=فيسبوك")
    assert reader.page.locator(page_of_it).count() == 0, "the report's own words are public"
    reader.go("map/?place=IQ-BG&status=verified&from=2019-10&to=2019-10")
    reader.page.locator(page_of_it).first.click()
    assert reader.reads(TITLE)
    assert reader.reads(SUMMARY)
    assert reader.reads("وكالة أنباء")
    for secret in (TEXT, MESSAGE, "صورة.jpg", "الكرادة", "demo-verifier", "demo-editor"):
        assert secret not in reader.page.content()
    reader.go("map/?q=" + "بسبب منشور")
    assert reader.page.locator(page_of_it).count() > 0, "searching does not find it"
    for lang in ("ckb", "en"):
        reader.lang = lang
        reader.go(f"cases/{ref}/")
        assert reader.reads(SUMMARY), "the original is shown where no translation is"


def the_reporter_reads_that_it_was_published(reporter: Person, code: str, ref: str) -> None:
    reporter.go("follow/")
    reporter.fill("code", code)
    reporter.press(reporter.page.locator("form:has([name=code])"))
    assert reporter.page.locator(f'a[href$="/cases/{ref}/"]').count() == 1


def programs_find_it(program: Visitor, ref: str) -> None:
    collection = json.loads(program.get("/api/v1/cases.geojson").body)
    found = [one for one in collection["features"] if ref in json.dumps(one)]
    assert len(found) == 1
    assert TITLE in json.dumps(found[0], ensure_ascii=False)
    assert ref in program.get("/ar/cases.atom").text
    assert ref in program.get("/ar/cases.csv").text
    assert ref in program.get(f"/ar/cases/{ref}/proof.json").text
