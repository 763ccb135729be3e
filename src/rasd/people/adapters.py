"""How allauth behaves in Rasd: no sign-up, no mail, sealed second-factor secrets."""

import threading
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from nacl.secret import SecretBox

from rasd.people.models import Account
from rasd.vault.conf import pepper

# Each password check takes 100 MiB: strangers trying forty at once took 2 GB and every thread.
_one_check = threading.Lock()
_waiting_room = threading.BoundedSemaphore(8)


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come by invitation only, and nothing is ever sent by e-mail."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed."),
        "enter_current_password": _("This is not your login password."),
        "incorrect_password": _("This is not your login password."),
        "too_many_login_attempts": _("Too many tries. Wait five minutes, then try again."),
        "too_many_at_once": _("Too many tries. Wait a minute, then try again."),
        "username_password_mismatch": _("Handle and password do not belong together."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Ask for the password again, but not whoever typed it a moment ago.

        A newcomer would type it twice in a row before the second factor can be set up.
        """
        typed = get_authentication_records(self.request, self.request.user)
        if typed and time.time() - typed[-1]["at"] < REAUTHENTICATION_TIMEOUT:
            return False
        needed: bool = super().is_reauthentication_required(app=app, **more)
        return needed

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Account | None:
        """Check one password at a time, and turn away at once whoever would wait long."""
        if not _waiting_room.acquire(blocking=False):
            raise self.validation_error("too_many_at_once")
        try:
            with _one_check:
                found: Account | None = super().authenticate(request, **credentials)
                return found
        finally:
            _waiting_room.release()

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        return None

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        return None

    def get_client_ip(self, request: HttpRequest) -> str:
        # Rate limits are counted by account name: an address must not even be a key in memory.
        return "none"


class SecondFactorAdapter(DefaultMFAAdapter):
    """TOTP secrets and recovery seeds are sealed under a key derived from the pepper."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This is not the right code. Wait for the next one and try again."),
    }

    def _box(self) -> SecretBox:
        derive = HKDF(SHA256(), 32, salt=None, info=b"rasd/second-factor/v1")
        return SecretBox(derive.derive(pepper().reveal()))

    def encrypt(self, text: str) -> str:
        return urlsafe_b64encode(self._box().encrypt(text.encode())).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return self._box().decrypt(urlsafe_b64decode(encrypted_text)).decode()
