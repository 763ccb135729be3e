"""Our session engine: who seizes the table learns neither keys nor contents nor times."""

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import CreateError, SessionBase, UpdateError
from django.core.signing import JSONSerializer
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from rasd.kernel.clock import today
from rasd.people.models import Session

LIFETIME = timedelta(days=2)


def _row_key(session_key: str) -> bytes:
    return hashlib.sha256(b"rasd session row" + session_key.encode()).digest()


def _box(session_key: str) -> SecretBox:
    return SecretBox(hashlib.sha256(b"rasd session box" + session_key.encode()).digest())


class SessionStore(SessionBase):
    """Django's session interface over `people.Session`."""

    def _get_new_session_key(self) -> str:
        return secrets.token_urlsafe(32)

    def load(self) -> dict[str, Any]:
        key = self.session_key
        row = key and Session.objects.filter(key_hash=_row_key(key), last_day__gte=today()).first()
        if not row:
            self._session_key = None
            return {}
        try:
            return JSONSerializer().loads(_box(key or "").decrypt(bytes(row.sealed)))
        except CryptoError:
            self._session_key = None
            return {}

    def exists(self, session_key: str) -> bool:
        return Session.objects.filter(key_hash=_row_key(session_key)).exists()

    def create(self) -> None:
        self._session_key = self._get_new_session_key()
        self.save(must_create=True)
        self.modified = True

    def save(self, must_create: bool = False) -> None:
        if self.session_key is None:
            return self.create()
        data = self._get_session(no_load=must_create)  # type: ignore[attr-defined]
        sealed = bytes(_box(self.session_key).encrypt(JSONSerializer().dumps(data)))
        fields = {
            "account_id": data.get(SESSION_KEY),
            "sealed": sealed,
            "last_day": today() + LIFETIME,
        }
        rows = Session.objects.filter(key_hash=_row_key(self.session_key))
        if must_create:
            if rows.exists():
                raise CreateError
            Session.objects.create(key_hash=_row_key(self.session_key), **fields)
        elif not rows.update(**fields):
            raise UpdateError
        return None

    def delete(self, session_key: str | None = None) -> None:
        if key := session_key or self.session_key:
            Session.objects.filter(key_hash=_row_key(key)).delete()

    @classmethod
    def clear_expired(cls) -> None:
        Session.objects.filter(last_day__lt=today()).delete()
