"""One sealed thing in a folder."""

from uuid import uuid4

from django.db import models

from rasd.vault.models.folder import Folder


class Item(models.Model):
    """A report, a message, a note, a file's description: age bytes whose inside names its place."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    folder = models.ForeignKey(Folder, on_delete=models.PROTECT, related_name="items")
    compartment = models.SlugField(max_length=20)
    kind = models.SlugField(max_length=20)
    seq = models.PositiveIntegerField()
    blob = models.BinaryField()
    # The sealed upload in the files folder, for items that describe one.
    file_name = models.CharField(max_length=32, null=True, unique=True)
    size_bucket = models.PositiveBigIntegerField()
    day = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["folder", "seq"], name="vault_item_seq")]
        indexes = [models.Index(fields=["kind", "folder"], name="vault_item_kind")]
