"""Routes of the team's cases, under /desk/cases/; every verb is a POST to a noun."""

from django.urls import path

from rasd.cases.views import (
    aftermath,
    approval,
    assignment,
    facts,
    lists,
    page,
    proof,
    publication,
    retraction,
    verification,
)

app_name = "cases"
urlpatterns = [
    path("", lists.cases, name="list"),
    path("new/", facts.new, name="new"),
    path("<uuid:pk>/", page.case, name="case"),
    path("<uuid:pk>/facts/", facts.edit, name="facts"),
    path("<uuid:pk>/aftermath/", aftermath.edit, name="aftermath"),
    path("<uuid:pk>/sources/", proof.source, name="sources"),
    path("<uuid:pk>/evidence/", proof.evidence, name="evidence"),
    path("<uuid:pk>/notes/", proof.note, name="notes"),
    path("<uuid:pk>/verification/", verification.decide, name="verification"),
    path("<uuid:pk>/assignment/", assignment.assign, name="assignment"),
    path("<uuid:pk>/closing/", assignment.close, name="closing"),
    path("<uuid:pk>/publication/", publication.compose, name="publication"),
    path("<uuid:pk>/retraction/", retraction.retract, name="retraction"),
    path("<uuid:pk>/proposals/<uuid:proposal>/", approval.proposal, name="proposal"),
    path("<uuid:pk>/proposals/<uuid:proposal>/approval/", approval.approve, name="approval"),
    path("<uuid:pk>/proposals/<uuid:proposal>/refusal/", approval.refuse, name="refusal"),
]
