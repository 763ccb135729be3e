"""Is there a desk store to be had? Asked by connecting, before anything is made."""

from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from rasd.config.databases import postgresql
from rasd.config.env import SettingError

OLDEST = 150000
CREATE = """\
    sudo -u postgres createuser --createdb {pwprompt}{role}
    sudo -u postgres createdb --owner={role} --encoding=UTF8 --template=template0 {name}"""


def problem_with(url: str, *, may_be_ours: bool) -> str:
    """Return "" when a site can live there, else what is wrong and the commands that mend it.

    `may_be_ours`: an earlier run may have made its tables there already; otherwise the database
    must be empty, for it would be another site's.
    """
    if not url:
        return ""
    try:
        settings = postgresql(url)
    except SettingError as error:
        return str(error)
    import psycopg

    try:
        with psycopg.connect(**_parameters(settings)) as connection:
            return _unfit(connection, settings, may_be_ours)
    except psycopg.OperationalError as error:
        why = str(error).strip().splitlines()[-1]
        return f"{why}\n\nIf the role or the database is not there yet:\n{creation(url)}"


def creation(url: str) -> str:
    """Return the commands that make the role and the database of a URL."""
    settings = postgresql(url)
    by_socket = settings["HOST"].startswith("/") or not settings["HOST"]
    return CREATE.format(
        role=settings["USER"] or "rasd",
        name=settings["NAME"] or "rasd",
        pwprompt="" if by_socket else "--pwprompt ",
    )


def wants_password(problem: str) -> bool:
    """Tell whether the server refused for the want of a password."""
    return "password" in problem.splitlines()[0]


def with_password(url: str, password: str) -> str:
    """Return the URL with a password in its place."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    user = quote(parts.username or "", safe="")
    return urlunsplit(parts._replace(netloc=f"{user}:{quote(password, safe='')}@{host}"))


def _parameters(settings: dict[str, Any]) -> dict[str, Any]:
    given = {
        "dbname": settings["NAME"],
        "user": settings["USER"],
        "password": settings["PASSWORD"],
        "host": settings["HOST"],
        "port": settings["PORT"],
    }
    return {"connect_timeout": 5, **{key: value for key, value in given.items() if value}}


def _unfit(connection: Any, settings: dict[str, Any], may_be_ours: bool) -> str:
    def one(query: str) -> Any:
        return connection.execute(query).fetchone()[0]

    if connection.info.server_version < OLDEST:
        return "This PostgreSQL is older than 15: install a newer one."
    if one("SHOW server_encoding") != "UTF8":
        return "This database is not UTF8: make one with --encoding=UTF8 --template=template0."
    if not one("SELECT has_schema_privilege(current_user, 'public', 'CREATE')"):
        role, name = settings["USER"], settings["NAME"]
        return (
            "This role may not make tables there:\n"
            f"    sudo -u postgres psql -c 'ALTER DATABASE {name} OWNER TO {role}'"
        )
    if not one("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"):
        return (
            "A restore is rehearsed in a database of its own, which this role may not make:\n"
            f"    sudo -u postgres psql -c 'ALTER ROLE \"{settings['USER']}\" CREATEDB'"
        )
    if not may_be_ours and one("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"):
        return "This database holds tables already: a site needs an empty one of its own."
    return ""
