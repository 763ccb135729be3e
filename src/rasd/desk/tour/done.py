"""Whether someone walked through the tour; that alone is kept, with its day."""

from rasd.desk.models import TourDone
from rasd.kernel.clock import today
from rasd.people.models import Account


def is_done(account: Account) -> bool:
    """Tell whether this member finished the tour once."""
    return TourDone.objects.filter(account=account).exists()


def finish(account: Account) -> None:
    """Keep that this member finished it; finishing again changes nothing."""
    TourDone.objects.get_or_create(account=account, defaults={"day": today()})
