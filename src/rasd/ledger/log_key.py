"""The log's private key: one file, readable by its owner alone, outside database and backups."""

import os
import tempfile
from pathlib import Path

from rasd.ledger import conf
from rasd.ledger.errors import LogKeyMissing
from rasd.ledger.note import NoteError, Signer


def load() -> Signer:
    """Return the log's signer; LogKeyMissing when there is none, or it is another log's."""
    path = conf.log_key_path()
    try:
        signer = Signer.parse(path.read_text("utf-8").strip())
    except FileNotFoundError:
        raise LogKeyMissing("there is no log key yet: create it first") from None
    except (NoteError, UnicodeDecodeError):
        raise LogKeyMissing("the log key file does not hold a log key") from None
    if signer.verifier.name != conf.origin():
        raise LogKeyMissing(f"the log key is of {signer.verifier.name}, not of {conf.origin()}")
    return signer


def create() -> Signer:
    """Make the key file (0600) when it is absent, and return the signer; never replaces a key."""
    path = conf.log_key_path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        _write_once(path, Signer.generate(conf.origin()).reveal() + "\n")
    return load()


def _write_once(path: Path, text: str) -> None:
    # mkstemp makes 0600; link refuses to replace, so of two at once one wins and both agree.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".log-key-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.link(name, path)
    except FileExistsError:
        pass
    finally:
        Path(name).unlink()
