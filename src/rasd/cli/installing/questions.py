"""The questions of `./rasd init`: each is asked once, however often the run is cut off."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from rasd.cli.installing.answers import Answers, usual_kit, usual_origin
from rasd.cli.installing.database import problem_with, wants_password, with_password
from rasd.cli.installing.founder import USUAL_ROLES, Founder, is_handle, is_roles
from rasd.cli.installing.journal import Journal
from rasd.cli.installing.terminal import Check, Terminal
from rasd.cli.installing.words import LANGUAGES, words
from rasd.config import env, site_file
from rasd.config.env import SettingError
from rasd.text.digits import to_ascii_digits

CHOICE = "\nالعربية 1  ·  کوردی 2  ·  English 3"


def ask_language(journal: Journal) -> str:
    """Return the language of everything that follows."""
    while "language" not in journal:
        print(CHOICE)
        typed = to_ascii_digits(input("[1] > ").strip().lower() or "1")
        if typed in LANGUAGES:
            journal.keep("language", typed)
        elif typed in ("1", "2", "3"):
            journal.keep("language", LANGUAGES[int(typed) - 1])
    return str(journal.get("language"))


def ask_all(terminal: Terminal, journal: Journal, data: Path) -> Answers:
    """Ask what the journal does not know yet; return everything."""
    _ = terminal.translate

    def once(name: str, ask: Callable[[], Any]) -> Any:
        if name not in journal:
            journal.keep(name, ask())
        return journal.get(name)

    def text(name: str, question: str, usual: str) -> Any:
        check = _as_setting(name)
        return once(name, lambda: terminal.ask(question, usual=usual, check=check))

    name = text("site_name", _("Name of the site"), _usual("site_name"))
    offered = env.words(
        text("languages", _("Languages offered, the usual one first"), "ar, ckb, en")
    )
    hosts = env.words(text("hosts", _("Public host names, as people type them"), ""))
    https = once(
        "https", lambda: terminal.yes(_("Do visitors come over HTTPS? They should."), usual=True)
    )
    url = once("database_url", lambda: _ask_database(terminal, data))
    origin = text("log_origin", _("Name of the public log; it lasts for ever"), usual_origin(hosts))
    question = _("File for the kit that opens backups: best on a stick that is kept elsewhere")
    check = _kit_check(
        data, _("A file that is not there yet, its whole path, outside this folder.")
    )
    kit = once("kit", lambda: terminal.ask(question, usual=str(usual_kit(data)), check=check))
    return Answers(
        language=str(journal.get("language")),
        site={
            "site_name": name,
            "languages": offered,
            "hosts": hosts,
            "https": https,
            "database_url": url,
            "log_origin": origin,
        },
        staff=tuple(_ask_founder(terminal, journal, number) for number in (0, 1)),
        kit=Path(kit).expanduser().absolute(),
    )


def _ask_database(terminal: Terminal, data: Path) -> str:
    _ = terminal.translate
    question = _("Database: Enter for SQLite, or postgresql://role@host/name without a password")
    ours = (data / "secrets" / "pepper").exists()
    while True:
        url = terminal.ask(question, check=_as_setting("database_url"))
        problem = problem_with(url, may_be_ours=ours)
        if problem and wants_password(problem):
            typed = terminal.secret(_("Password of the database role (not shown)"), twice=False)
            if typed:
                url = with_password(url, typed.reveal())
                problem = problem_with(url, may_be_ours=ours)
        if not problem:
            return url
        terminal.say(problem)


def _ask_founder(terminal: Terminal, journal: Journal, number: int) -> Founder:
    _ = terminal.translate
    first = str(journal.get("handle0") or "")

    def handle_check(answer: str) -> str:
        if number and answer == first:
            return _("The first person has this handle. It takes two people, so two handles.")
        return "" if is_handle(answer) else _("3 to 40 of a–z, 0–9 and -")

    def roles_check(answer: str) -> str:
        return "" if is_roles(tuple(env.words(answer))) else _("One role at least reads reports.")

    asked = (
        _("Handle of the first person who holds the keys: no real name"),
        _("Handle of the second person who holds the keys: no real name"),
    )[number]
    if f"handle{number}" not in journal:
        journal.keep(f"handle{number}", terminal.ask(asked, check=handle_check))
    handle = str(journal.get(f"handle{number}"))
    if f"roles{number}" not in journal:
        question = f"{handle}: " + _("Roles, of: volunteer, verifier, editor, operator")
        usual = ", ".join(USUAL_ROLES[number])
        journal.keep(f"roles{number}", terminal.ask(question, usual=usual, check=roles_check))
    return Founder(handle, tuple(env.words(str(journal.get(f"roles{number}")))))


def _kit_check(data: Path, problem: str) -> Check:
    def check(answer: str) -> str:
        path = Path(answer).expanduser()
        apart = path.is_absolute() and not path.resolve().is_relative_to(data)
        return "" if apart and not path.exists() else problem

    return check


def _as_setting(key: str) -> Check:
    """Check an answer as the setting of this key would."""
    setting = next(one for one in env.SETTINGS if one.key == key)

    def check(answer: str) -> str:
        value = env.words(answer) if isinstance(setting.default, list) else answer
        try:
            site_file.typed(key, value, where="")
        except SettingError as error:
            return str(error).removeprefix(": ")
        return ""

    return check


def _usual(key: str) -> str:
    return str(next(one.default for one in env.SETTINGS if one.key == key))


def terminal_in(lang: str) -> Terminal:
    """Return a terminal that speaks a language."""
    return Terminal(words(lang))
