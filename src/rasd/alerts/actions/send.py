"""Telling readers what was published: needs an unlocked member, since only they read addresses."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import F

from rasd.alerts import conf, queries
from rasd.alerts.actions.end import own_link, remove
from rasd.alerts.book import COMPARTMENT, KIND
from rasd.alerts.mail.digest import Answer, digest
from rasd.alerts.mail.message import as_message
from rasd.alerts.mail.post import Post, PostUnavailable, PutOff, RecipientRefused
from rasd.alerts.mail.server import MailServer
from rasd.alerts.models import Sending, Subscription
from rasd.alerts.news import News, news_since
from rasd.alerts.readers import Alert, Reader, readers
from rasd.kernel.clock import today
from rasd.vault import audit
from rasd.vault.access import Access
from rasd.vault.models import Folder

Progress = Callable[[int, int], None]
_ENOUGH_REFUSED = 10
_ENOUGH_PUT_OFF = 10
"""In a row: then it is us whom the server does not want just now."""


@dataclass
class _Count:
    sent: int = 0
    refused: int = 0
    problem: str = ""


def send_due(access: Access, *, progress: Progress | None = None) -> Sending | None:
    """Send each reader who is due one message; return the round, None when nothing was to send.

    Raises Locked. Readers whose questions brought nothing are noted as told. `progress` hears how
    many readers were looked at and how many there are.
    """
    server, folder = conf.server(), Folder.objects.filter(kind=KIND).first()
    if server is None or folder is None or not queries.due().exists():
        return None
    through = queries.last_record()
    opened = {one.item: one.data for one in access.open(folder.pk, {COMPARTMENT})}
    everyone, superfluous = readers(Subscription.objects.all(), opened)
    remove(superfluous)
    waiting = [reader for reader in everyone if _is_due(reader, through)]
    count = _tell_all(waiting, through, server, progress)
    if count == _Count():
        return None
    audit.record(verb="alerts.sent", actor=access.member, sent=count.sent, refused=count.refused)
    return Sending.objects.create(day=today(), through=through, **vars(count))


def _is_due(reader: Reader, through: int) -> bool:
    """Tell whether something may be new, and no question of this address was answered today."""
    behind = any(alert.row.told_through < through for alert in reader)
    return behind and not any(alert.row.told_on == today() for alert in reader)


def _tell_all(
    waiting: list[Reader], through: int, server: MailServer, progress: Progress | None
) -> _Count:
    count, known = _Count(), dict[tuple[str, int], News]()
    refused: list[Reader] = []
    put_off_in_a_row = 0

    def news_of(alert: Alert) -> News:
        key = alert.wish.query, alert.row.told_through
        if key not in known:
            known[key] = news_since(alert.wish.filters, alert.row.told_through)
        return known[key]

    with Post(server) as post:
        for done, reader in enumerate(waiting):
            if progress:
                progress(done, len(waiting))
            brought = [(alert, news) for alert in reader if (news := news_of(alert))]
            if not _claim(reader, through, today() if brought else None) or not brought:
                continue
            try:
                _tell(reader, brought, post, server)
                count.sent += 1
                count.problem, put_off_in_a_row = "", 0
            except RecipientRefused:
                _give_back(reader, tried=True)
                refused.append(reader)
            except PostUnavailable as error:
                _give_back(reader)
                count.problem = str(error)[:200]
                put_off_in_a_row += 1
                # One full mailbox must not keep everyone behind it from ever being told.
                if not isinstance(error, PutOff) or put_off_in_a_row >= _ENOUGH_PUT_OFF:
                    break
            if not count.sent and len(refused) >= _ENOUGH_REFUSED:
                # Then it is us whom the server refuses, not ten readers: it counts against none.
                count.problem = "every recipient refused"
                return count
    count.refused = len(refused)
    _count_refusals(refused)
    return count


def _tell(
    reader: Reader, brought: Iterable[tuple[Alert, News]], post: Post, server: MailServer
) -> None:
    answers = [Answer(alert.wish, news, own_link([alert.row.pk])) for alert, news in brought]
    ends = min(alert.row.day for alert in reader) + timedelta(days=conf.KEPT_DAYS)
    near = ends - today() <= timedelta(days=conf.REMINDED_DAYS)
    letter = digest(
        answers, own_link=own_link(alert.row.pk for alert in reader), ends=ends if near else None
    )
    address = reader[0].wish.address
    post.send(as_message(letter, to=address, server=server), address)
    Subscription.objects.filter(pk__in=[alert.row.pk for alert in reader], refusals__gt=0).update(
        refusals=0
    )


def _claim(reader: Reader, through: int, on: date | None) -> bool:
    """Note as told before sending: two rounds at once, or a crash, never tell anyone twice."""
    fields = {"told_through": through} | ({"told_on": on} if on else {})
    with transaction.atomic():
        for alert in reader:
            same = Subscription.objects.filter(
                pk=alert.row.pk, told_through=alert.row.told_through, told_on=alert.row.told_on
            )
            if not same.update(**fields):
                transaction.set_rollback(True)
                return False
    return True


def _give_back(reader: Reader, *, tried: bool = False) -> None:
    """Let the next round try again; of those who were `tried`, tomorrow's."""
    for alert in reader:
        row = alert.row
        Subscription.objects.filter(pk=row.pk).update(
            told_through=row.told_through,
            told_on=today() if tried else row.told_on,
        )


def _count_refusals(readers: Iterable[Reader]) -> None:
    """Remove those whose mail server has refused our messages for long enough."""
    rows = [alert.row.pk for reader in readers for alert in reader]
    Subscription.objects.filter(pk__in=rows).update(refusals=F("refusals") + 1)
    lost = Subscription.objects.filter(pk__in=rows, refusals__gte=conf.GIVEN_UP_AFTER)
    remove(lost.values_list("pk", flat=True))
