"""The site with a shelf of kept answers before it."""

import time
from collections.abc import Callable, Hashable, Iterable
from typing import Any

from rasd.cli.serving.kept.pressed import POPULAR, pressed
from rasd.cli.serving.kept.rules import Headers, is_known, key_of, seconds_to_keep
from rasd.cli.serving.kept.shelf import Answer, Key, Shelf

MOST = 4_000_000
"""Bytes of the shelf: some hundred pages."""
_OF_A_BODY = {"content-length", "content-type", "content-encoding", "content-language"}
Start = Callable[..., Any]
Environ = dict[str, Any]


class KeptAnswers:
    """A WSGI application (PEP 3333); `state` names the state of all that public pages show.

    A state of None means that it is not known: then nothing is kept and nothing is found.
    """

    def __init__(
        self, application: Callable[..., Any], state: Callable[[], Hashable], most: int = MOST
    ) -> None:
        self._application, self._state, self._shelf = application, state, Shelf(most)

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        key = key_of(environ)
        state = None if key is None else self._state()
        if key is None or state is None:
            return self._passed_on(environ, start)
        if found := self._shelf.find(key, state):
            answer, times = found
            if times == POPULAR:
                answer = pressed(answer)
                self._shelf.put(key, state, answer, times)
            return _sent(answer, environ, start)
        return self._asked(environ, start, key, state)

    def _passed_on(self, environ: Environ, start: Start) -> Iterable[bytes]:
        found: Iterable[bytes] = self._application(environ, start)
        return found

    def _asked(self, environ: Environ, start: Start, key: Key, state: Hashable) -> Iterable[bytes]:
        """Ask the site; keep the answer under the state in which it began to be worked out."""
        said: list[tuple[str, Headers]] = []

        def heard(status: str, headers: Headers, *more: Any) -> Any:
            said.append((status, list(headers)))
            return start(status, headers, *more)

        body: Iterable[bytes] = self._application(environ, heard)
        seconds = seconds_to_keep(*said[-1]) if said else 0
        if not seconds:
            return body
        try:
            whole = b"".join(body)
        finally:
            if close := getattr(body, "close", None):
                close()
        self._shelf.put(key, state, Answer(said[-1][1], whole, time.monotonic() + seconds))
        return (whole,)


def _sent(answer: Answer, environ: Environ, start: Start) -> Iterable[bytes]:
    if is_known(environ, answer.headers):
        start(
            "304 Not Modified", [one for one in answer.headers if one[0].lower() not in _OF_A_BODY]
        )
        return ()
    start("200 OK", list(answer.headers))
    return (answer.body,)
