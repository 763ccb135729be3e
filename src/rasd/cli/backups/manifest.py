"""What a backup says of itself: `about.json` first, `manifest.json` with every hash last."""

import hashlib
import hmac
import json
import re
from dataclasses import asdict, dataclass
from datetime import date

from rasd.cli.backups.errors import BackupError
from rasd.kernel.secret import SecretBytes

FORMAT = "rasd.backup/1"
ABOUT, MANIFEST = "about.json", "manifest.json"
SQLITE_STORE = "desk.sqlite3"
DUMP = "desk.dump"
SEALED = "files"
# What an operator or `init` laid into the data folder; everything else there can be made anew.
SITE_FILES = ("topics.json", "place-names.json", "boundaries.json", "demonstration")

_NAME = re.compile(
    r"(desk\.sqlite3|desk\.dump/\d{6}|files/[0-9a-f]{32}|site/[a-z-]+(\.json)?"
    r"|about\.json|manifest\.json)\Z"
)


@dataclass(frozen=True)
class About:
    """Versions, counts of rows by table, the log's last signed note, settings that differ."""

    format: str
    rasd: str
    day: str
    engine: str
    migrations: list[str]
    counts: dict[str, int]
    files: int
    checkpoint: str
    settings: dict[str, object]

    def to_bytes(self) -> bytes:
        """Return the JSON form."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode()

    @classmethod
    def read(cls, raw: bytes) -> "About":
        """Read the JSON form; raise BackupError when it is none of ours."""
        try:
            about = cls(**json.loads(raw))
            date.fromisoformat(about.day)
        except (ValueError, TypeError, RecursionError):
            raise BackupError("this is not a Rasd backup") from None
        if about.format != FORMAT:
            raise BackupError(f"this backup has the form {about.format}: use a newer Rasd")
        return about


def known_name(name: str) -> bool:
    """Return whether a member's name is one that we write: no other ever reaches the disk."""
    return _NAME.match(name) is not None


def manifest(hashes: dict[str, str], key: SecretBytes) -> bytes:
    """Return the closing member: hashes by name, under our key."""
    return json.dumps({"members": hashes, "mac": _mac(hashes, key)}).encode()


def check_manifest(raw: bytes, hashes: dict[str, str], key: SecretBytes) -> None:
    """Raise BackupError unless these very members were written by whoever holds the kit's key."""
    try:
        told = json.loads(raw)
        members, mac = dict(told["members"]), str(told["mac"]).encode()
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BackupError("this backup's list of contents is damaged") from None
    if not hmac.compare_digest(mac, _mac(members, key).encode()):
        raise BackupError("this backup was not made by the site of this kit")
    if members != hashes:
        raise BackupError("this backup does not hold what its list of contents says")


def _mac(hashes: dict[str, str], key: SecretBytes) -> str:
    text = json.dumps(hashes, sort_keys=True).encode()
    return hmac.new(key.reveal(), b"rasd backup manifest\n" + text, hashlib.sha256).hexdigest()
