"""A correction of a published record: a report like any other, that says which record it means."""

import pytest

from rasd.intake.factories import Browser, form_data, report_fields
from rasd.intake.fields import ReportFields
from rasd.intake.models import Report
from rasd.people.factories import browser_of, open_desk
from rasd.vault.models import Item


def test_a_link_fills_in_the_record_and_nothing_else(browser):
    page = browser.get("/en/report/?about=iq-2019-0042").content.decode()
    assert 'value="IQ-2019-0042"' in page and "Report a correction" in page
    other = browser.get("/en/report/?about=Call+this+number").content.decode()
    assert "Call this number" not in other and "Published record" not in other


def test_the_record_is_sealed_with_the_report_and_the_team_is_led_to_it(db, data_dir, settings):
    settings.RASD_DEMO = True
    with open_desk() as actors:
        said = form_data(about="IQ-٢٠١٩-٠٠٤٢", text="The day is wrong.")
        assert Browser().post("/en/report/?about=IQ-2019-0042", said).status_code == 200
        folder = Item.objects.filter(kind="report").get().folder_id
        assert all(
            b"IQ-2019" not in bytes(item.blob) for item in Item.objects.filter(folder=folder)
        )
        report = Report.objects.get(folder=folder)
        page = browser_of(actors["verifier"]).get(f"/en/desk/reports/{report.pk}/")
        assert "/en/cases/IQ-2019-0042/" in page.content.decode()


def test_what_is_no_reference_is_said_and_kept(browser):
    answer = browser.post("/en/report/", form_data(about="the third one"))
    assert answer.status_code == 422
    assert "such as IQ-2019-0042" in answer.content.decode()


def test_a_retry_of_a_report_from_before_this_field_gets_the_same_code():
    before = report_fields().model_dump()
    del before["about"]
    assert ReportFields(**before).digest() == report_fields().digest()
    assert report_fields(about="IQ-2019-0042").digest() != report_fields().digest()


@pytest.mark.parametrize("about", ["", "IQ-2019-0042"])
def test_a_search_at_the_desk_finds_it_by_its_record(about):
    assert ("IQ-2019-0042" in report_fields(about=about).index_item("t")["text"]) is bool(about)
