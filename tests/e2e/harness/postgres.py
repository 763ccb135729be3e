"""Databases of their own in the PostgreSQL server that the test run was given, if any."""

import os
import uuid
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

SERVER = os.environ.get("RASD_DATABASE_URL", "")


def new_database(copied_from: str = "") -> str:
    """Create a database, empty or copied from another's URL; return its URL, "" with SQLite."""
    if not SERVER:
        return ""
    name = f"rasd_e2e_{os.getpid()}_{uuid.uuid4().hex[:8]}"
    source = sql.Identifier(_name(copied_from) if copied_from else "template0")
    _server(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), source))
    return urlunsplit(urlsplit(SERVER)._replace(path=f"/{name}"))


def drop_database(url: str) -> None:
    """Drop a database made by `new_database`."""
    if url:
        query = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
        _server(query.format(sql.Identifier(_name(url))))


def _name(url: str) -> str:
    return urlsplit(url).path.lstrip("/")


def _server(query: sql.Composed) -> None:
    with psycopg.connect(SERVER, autocommit=True) as connection:
        connection.execute(query)
