"""Asking someone at a terminal, in their language; what they type on a line of its own.

Right-to-left text and Latin input on one line would jump about in many terminals.
"""

import getpass
from collections.abc import Callable

from rasd.cli.installing.words import Translate
from rasd.kernel.secret import SecretText
from rasd.text.digits import to_ascii_digits

# Returns what is wrong with an answer, or "".
Check = Callable[[str], str]
YES = {"yes", "y", "1", "نعم", "بەڵێ"}
NO = {"no", "n", "0", "لا", "نەخێر"}


def anything(answer: str) -> str:
    """Accept whatever was typed."""
    return ""


class Terminal:
    """Questions, answers and blocks of text."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def say(self, text: str = "") -> None:
        """Print a paragraph."""
        print(text, flush=True)

    def ask(self, question: str, *, usual: str = "", check: Check = anything) -> str:
        """Return an answer that passes its check; Enter takes the usual one."""
        while True:
            self.say(f"\n{question}")
            answer = input(f"[{usual}] > " if usual else "> ").strip() or usual
            if not (problem := check(answer)):
                return answer
            self.say(problem)

    def yes(self, question: str, *, usual: bool) -> bool:
        """Return a yes or a no, in any of the three languages."""
        _ = self.translate

        def check(answer: str) -> str:
            known = to_ascii_digits(answer).lower() in YES | NO
            return "" if known else _("Please write yes or no.")

        usual_word = _("yes") if usual else _("no")
        return to_ascii_digits(self.ask(question, usual=usual_word, check=check)).lower() in YES

    def secret(self, question: str, *, twice: bool = True) -> SecretText | None:
        """Return what was typed unseen (twice the same), or None for nothing."""
        _ = self.translate
        while True:
            self.say(f"\n{question}")
            first = getpass.getpass("> ")
            if not first:
                return None
            if not twice:
                return SecretText(first)
            self.say(_("Once more, to be sure:"))
            if getpass.getpass("> ") == first:
                return SecretText(first)
            self.say(_("These two differ."))

    def wait(self, question: str) -> None:
        """Wait for Enter."""
        self.say(f"\n{question}")
        input("> ")
