"""Questions share a budget of processor time; whoever asks is told when to come again."""

import pytest
from django.test import RequestFactory

from rasd.atlas.factories import publish_case
from rasd.atlas.views import fair_share
from rasd.kernel.spending import SpendingBudget


@pytest.fixture(autouse=True)
def limited(settings, monkeypatch):
    settings.RASD_QUESTION_SECONDS = 40
    monkeypatch.setattr(fair_share, "PAGES", SpendingBudget(per_minute=10, burst=60))


@pytest.fixture
def spent(monkeypatch):
    """The budgets of a site that answered questions all minute."""
    for name in ("WORDS", "QUESTIONS"):
        monkeypatch.setattr(fair_share, name, SpendingBudget(per_minute=15, burst=-1))


def test_a_page_says_when_to_ask_again_and_where_to_go_meanwhile(get, spent):
    publish_case()
    refused = get("/ar/map/?q=بغداد", 429, accept="text/html")
    assert 1 <= int(refused["Retry-After"]) <= 60
    assert refused["Cache-Control"] == "no-store"
    text = refused.content.decode()
    assert 'lang="ar"' in text and 'href="/ar/data/"' in text
    get("/ckb/map/?place=IQ-BG", 429)
    get("/ar/map/")
    get("/ar/map/?page=2")
    get("/en/cases/IQ-2019-0001/")


def test_a_frame_of_another_site_never_holds_a_page_with_ways_to_report(get, spent):
    refused = get("/en/map/embed/?place=IQ-BG", 429, accept="text/html")
    assert refused["Content-Type"].startswith("text/plain") and b"<" not in refused.content


def test_programs_are_told_in_their_own_form(get, spent):
    assert get("/api/v1/cases?size=500", 429).json()["detail"]
    items = "/api/v1/features/collections/cases/items"
    assert get(f"{items}?bbox=44,33,45,34", 429)["Retry-After"]
    assert get("/en/cases.csv?q=x", 429)["Content-Type"].startswith("text/plain")
    get("/api/v1/cases")
    get("/api/v1/log/entries?after=-1")


def test_what_a_cache_still_holds_costs_nothing(get, monkeypatch):
    publish_case()
    first = get("/en/map/?q=journalist")
    monkeypatch.setattr(fair_share, "WORDS", SpendingBudget(per_minute=15, burst=-1))
    get("/en/map/?q=journalist", 304, if_none_match=first["ETag"])


def test_each_answer_takes_what_it_has_cost_and_time_gives_it_back(monkeypatch):
    from rasd.kernel import spending

    now, used = [0.0], [0.0]
    monkeypatch.setattr(spending.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(spending.time, "thread_time", lambda: used[0])
    budget = SpendingBudget(per_minute=30, burst=1)
    with budget.spending():
        assert budget.wait() == 0
        used[0] += 3
    assert budget.wait() == 5
    now[0] += 4
    assert budget.wait() == 0
    now[0] += 1000
    with budget.spending():
        used[0] += 1.01
    assert budget.wait() == 2, "no more than the burst was saved up"


@pytest.mark.parametrize(
    ("query", "pays"),
    [("q=x", "WORDS"), ("a.q=x&b.q=", "WORDS"), ("law=1", "QUESTIONS"), ("size=9", "QUESTIONS"),
     ("page=2&view=table", "PAGES"), ("q=&place=", "PAGES"), ("after=7", "PAGES")],
)  # fmt: skip
def test_words_questions_and_pages_of_everything_are_paid_apart(query, pays):
    found = fair_share.budget_of(RequestFactory().get(f"/?{query}"))
    assert found is getattr(fair_share, pays)


def test_pages_asked_for_past_the_shelf_without_end_wait_too(get, monkeypatch):
    publish_case()
    first = get("/en/map/?page=1")
    monkeypatch.setattr(fair_share, "PAGES", SpendingBudget(per_minute=15, burst=-1))
    get("/en/map/?page=2", 429)
    get("/en/cases/IQ-2019-0001/", 429)
    get("/en/map/?page=1", 304, if_none_match=first["ETag"])
    get("/en/map/?place=IQ-BG")


def test_a_copy_of_the_site_is_never_told_to_wait():
    request = RequestFactory().get("/?q=x")
    request.is_our_own = True
    assert fair_share.budget_of(request) is None
