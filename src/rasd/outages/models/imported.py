from django.db import models


class Import(models.Model):
    """One file that was taken in whole: what it was, when, and how many rows it gave.

    `taken` were new or changed; `remarks` say what about the file deserves a second look.
    """

    source = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    day = models.DateField()
    taken = models.PositiveIntegerField()
    unchanged = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField()
    remarks = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("source", "digest"), name="a_file_is_taken_once"),
        ]
