"""Forgetting a folder."""

from django.db import transaction

from rasd.kernel.clock import today
from rasd.vault import conf
from rasd.vault.models import Folder, FolderWrap, Item, Shredding


def shred(*, folder: Folder) -> None:
    """Destroy a folder's wraps, items and files: from now on nobody's key opens it.

    Complete when the oldest backup with the wraps has expired.
    """
    with transaction.atomic():
        Folder.objects.select_for_update().get(pk=folder.pk)
        _, new = Shredding.objects.get_or_create(folder=folder, defaults={"day": today()})
        if not new:
            return
        FolderWrap.objects.filter(folder_key__folder=folder).delete()
        items = Item.objects.filter(folder=folder)
        names = [item.file_name for item in items.exclude(file_name=None) if item.file_name]
        items.delete()
        transaction.on_commit(lambda: _unlink(names))


def _unlink(names: list[str]) -> None:
    for name in names:
        (conf.files_folder() / name).unlink(missing_ok=True)
