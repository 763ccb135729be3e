from typing import get_args

from django.db import models

from rasd.outages.events import event as pure

PRECISIONS, KINDS, SCOPES, CAUSES = (
    list(get_args(one)) for one in (pure.Precision, pure.Kind, pure.Scope, pure.Cause)
)
OPEN = {"end_earliest__isnull": True, "end_latest__isnull": True, "end_precision": ""}


class Event(models.Model):
    """A row of a published list, as `events.event.Event`, and the row itself as it was written.

    `key` tells rows of one source apart and stays when the row is amended; `digest` is that of
    what the row says; `number` is its place in the newest file, from 0.
    """

    source = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    number = models.PositiveIntegerField()
    country = models.CharField(max_length=100)
    start_earliest = models.DateTimeField(db_index=True)
    start_latest = models.DateTimeField()
    start_precision = models.CharField(max_length=6)
    end_earliest = models.DateTimeField(null=True)
    end_latest = models.DateTimeField(null=True)
    end_precision = models.CharField(max_length=6, blank=True, default="")
    kind = models.CharField(max_length=10)
    scope = models.CharField(max_length=10, blank=True, default="")
    area = models.TextField(blank=True, default="")
    services = models.JSONField(default=list)
    networks = models.JSONField(default=list)
    cause = models.CharField(max_length=10, blank=True, default="")
    cause_said = models.TextField(blank=True, default="")
    link = models.TextField(blank=True, default="")
    remarks = models.JSONField(default=list)
    raw = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("source", "key"), name="a_row_of_a_list_stands_once"),
            models.CheckConstraint(
                condition=models.Q(start_latest__gte=models.F("start_earliest")),
                name="beginning_of_an_event_in_order",
            ),
            models.CheckConstraint(
                condition=models.Q(**OPEN)
                | models.Q(end_latest__gte=models.F("end_earliest"), end_precision__in=PRECISIONS),
                name="end_of_an_event_whole_or_open",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    start_precision__in=PRECISIONS,
                    kind__in=KINDS,
                    scope__in=SCOPES,
                    cause__in=CAUSES,
                ),
                name="known_words_of_an_event",
            ),
        ]
        indexes = [models.Index(fields=("country", "start_earliest"), name="events_of_a_country")]

    def as_event(self) -> pure.Event:
        """Return what detectors and the joining of lists work with."""
        start = pure.Moment(self.start_earliest, self.start_latest, self.start_precision)  # type: ignore[arg-type]
        end = None
        if self.end_earliest and self.end_latest:
            end = pure.Moment(self.end_earliest, self.end_latest, self.end_precision)  # type: ignore[arg-type]
        return pure.Event(
            source=self.source,
            id=self.key,
            country=self.country,
            start=start,
            end=end,
            kind=self.kind,  # type: ignore[arg-type]
            scope=self.scope,  # type: ignore[arg-type]
            area=self.area,
            services=tuple(self.services),
            networks=tuple(self.networks),
            cause=self.cause,  # type: ignore[arg-type]
            cause_said=self.cause_said,
            link=self.link,
            remarks=tuple(self.remarks),
        )
