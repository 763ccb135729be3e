"""Taking one sealed thing out of a folder."""

from collections.abc import Collection
from uuid import UUID

from rasd.vault.models import Item


def remove_items(*, items: Collection[UUID]) -> None:
    """Delete items without files by their ids: for things that their owner may end at any time.

    Complete when the oldest backup has expired. No key is needed.
    """
    Item.objects.filter(pk__in=items, file_name=None).delete()
