"""A member of the team, known by a handle alone."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class AccountManager(BaseUserManager["Account"]):
    """Accounts are made by invitation (`actions.accept_invitation`) or by the operator."""

    def get_by_natural_key(self, handle: str | None) -> "Account":
        """Find an account by its handle, as the login form does."""
        return self.get(handle=handle)


class Account(AbstractBaseUser):
    """A handle and a password: no name, no e-mail, no time of the last login."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    handle = models.CharField(
        _("handle"),
        max_length=40,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9][a-z0-9-]{2,39}$", _("3 to 40 of a–z, 0–9 and -"))],
    )
    last_login = None

    USERNAME_FIELD = "handle"
    objects = AccountManager()

    class Meta:
        verbose_name = _("account")

    def __str__(self) -> str:
        return self.handle

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """An account is active until a row says that it was closed."""
        return not Closure.objects.filter(account=self).exists()


class Closure(models.Model):
    """The end of an account: who closed it and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.OneToOneField(Account, on_delete=models.PROTECT, related_name="closure")
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
