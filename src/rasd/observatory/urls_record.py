"""One outage, and outages hour by hour."""

from django.urls import path, re_path

from rasd.observatory.views import hours, record

urlpatterns = [
    path("october-2019/", hours.october_page, name="october"),
    path("hours/", hours.hours_page, name="hours"),
    re_path(r"^hours/(?P<month>\d{4}-(?:0[1-9]|1[0-2]))/$", hours.month_page, name="month"),
    re_path(r"^(?P<ref>IQO-\d{4}-\d{4,})/$", record.outage_page, name="outage"),
]
