"""What was answered so far, so that a run that was cut off asks nothing twice."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

NAME = "init.json"


class Journal:
    """Answers by question in DATA/init.json (0600); passwords and codes never enter it.

    Every answer is on the disk before the next question. The last step removes the file.
    """

    def __init__(self, data: Path) -> None:
        self._path = data / NAME
        try:
            self._said: dict[str, Any] = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            self._said = {}

    def __contains__(self, question: str) -> bool:
        return question in self._said

    def get(self, question: str) -> Any:
        """Return an earlier answer, or None."""
        return self._said.get(question)

    def keep(self, question: str, answer: Any) -> None:
        """Write an answer down."""
        self._said[question] = answer
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".init-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(self._said, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        Path(name).rename(self._path)

    def remove(self) -> None:
        """Forget everything: the site is finished."""
        self._path.unlink(missing_ok=True)
