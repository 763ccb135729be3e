"""Routes of reports at the desk, under /desk/reports/; every verb is a POST to a noun."""

from django.urls import path

from rasd.intake.views import (
    desk_attachment,
    desk_conversation,
    desk_ending,
    desk_entry,
    desk_files,
    desk_outage,
    desk_report,
    desk_triage,
)

app_name = "intake_desk"
urlpatterns = [
    path("enter/", desk_entry.enter, name="enter"),
    path("<uuid:pk>/", desk_report.report, name="report"),
    path("<uuid:pk>/contact/", desk_report.contact, name="contact"),
    path("<uuid:pk>/claim/", desk_triage.claim, name="claim"),
    path("<uuid:pk>/release/", desk_triage.release, name="release"),
    path("<uuid:pk>/lane/", desk_triage.lane, name="lane"),
    path("<uuid:pk>/messages/", desk_conversation.ask, name="messages"),
    path("<uuid:pk>/notes/", desk_conversation.note, name="notes"),
    path("<uuid:pk>/files/<uuid:item>/", desk_files.download, name="file"),
    path("<uuid:pk>/rejection/", desk_ending.reject, name="rejection"),
    path("<uuid:pk>/referral/", desk_ending.refer, name="referral"),
    path("<uuid:pk>/attachment/", desk_attachment.attach, name="attachment"),
    path("<uuid:pk>/outage/", desk_outage.outage, name="outage"),
]
