"""Routes of the team's own pages, under /desk/pages/; every verb is a POST to a noun."""

from django.urls import path

from rasd.pages.views import approval, head, lists, page, preview, retraction, sources, start, steps

app_name = "pages"
urlpatterns = [
    path("", lists.pages, name="list"),
    path("new/", start.new, name="new"),
    path("<uuid:pk>/", page.page, name="page"),
    path("<uuid:pk>/edit/", head.edit, name="edit"),
    path("<uuid:pk>/steps/", steps.new, name="new-step"),
    path("<uuid:pk>/steps/<int:number>/", steps.edit, name="step"),
    path("<uuid:pk>/steps/<int:number>/place/", steps.move, name="step-place"),
    path("<uuid:pk>/steps/<int:number>/removal/", steps.remove, name="step-removal"),
    path("<uuid:pk>/sources/", sources.new, name="new-source"),
    path("<uuid:pk>/sources/<int:number>/", sources.edit, name="source"),
    path("<uuid:pk>/sources/<int:number>/removal/", sources.remove, name="source-removal"),
    path("<uuid:pk>/publication/", preview.publication, name="publication"),
    path("<uuid:pk>/retraction/", retraction.retract, name="retraction"),
    path("<uuid:pk>/proposals/<uuid:proposal>/", approval.proposal, name="proposal"),
    path("<uuid:pk>/proposals/<uuid:proposal>/approval/", approval.approve, name="approval"),
    path("<uuid:pk>/proposals/<uuid:proposal>/refusal/", approval.refuse, name="refusal"),
]
