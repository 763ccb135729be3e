"""Routes of the pages for reporters; no code, no id and no word of theirs is ever in one."""

from django.urls import path

from rasd.intake.views.public.code import code
from rasd.intake.views.public.conversation import conversation, message
from rasd.intake.views.public.files import upload
from rasd.intake.views.public.leaving import leave, leave_quickly
from rasd.intake.views.public.outage import outage
from rasd.intake.views.public.report import report
from rasd.intake.views.public.withdrawal import withdrawal

app_name = "intake"
urlpatterns = [
    path("report/", report, name="report"),
    path("report/outage/", outage, name="outage"),
    path("follow/", code, name="code"),
    path("follow/report/", conversation, name="conversation"),
    path("follow/report/messages/", message, name="message"),
    path("follow/report/files/", upload, name="upload"),
    path("follow/report/withdrawal/", withdrawal, name="withdrawal"),
    path("follow/report/leave/", leave, name="leave"),
    path("leave/", leave_quickly, name="exit"),
]
