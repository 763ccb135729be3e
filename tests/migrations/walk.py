"""Walk the migrations of a prepared site: `python -m tests.migrations.walk down|up|steps|show`.

In a process and on a database of its own, so that no other test meets a half-migrated one.
"""

import json
import sys

from rasd.cli.environment import start_django

OURS = (
    "ledger",
    "vault",
    "people",
    "approvals",
    "cases",
    "outages",
    "pages",
    "intake",
    "transparency",
    "alerts",
    "desk",
)


def migrate_to(targets: list[tuple[str, str | None]]) -> None:
    """Migrate forwards or backwards."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    MigrationExecutor(connection).migrate(targets)


def graph() -> "tuple[list[tuple[str, str]], list[tuple[str, str]]]":
    """Return all migrations and the last of each app."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    found = MigrationExecutor(connection).loader.graph
    return sorted(found.nodes), found.leaf_nodes()


def down() -> None:
    """Undo all of ours and what rests on it; a library's own may not be reversible."""
    migrate_to([(label, None) for label in OURS])


def up() -> None:
    """Apply everything."""
    migrate_to(list(graph()[1]))


def steps() -> None:
    """Take each of our migrations but the first back and apply it again, with rows in place."""
    nodes, leaves = graph()
    for label in OURS:
        names = [name for app, name in nodes if app == label]
        for previous in reversed(names[:-1]):
            migrate_to([(label, previous)])
            migrate_to(list(leaves))


def show() -> None:
    """Print tables, columns and constraints as JSON, and what cannot be undone."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    shown: dict[str, list[str]] = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            described = connection.introspection.get_table_description(cursor, table)
            shown[table] = sorted(f"{c.name} {c.type_code} {c.null_ok}" for c in described)
            constraints = connection.introspection.get_constraints(cursor, table)
            shown[table] += sorted(
                f"{c['columns']} {c['primary_key']} {c['unique']} {c['foreign_key']} {c['check']}"
                for c in constraints.values()
            )
    disk = MigrationExecutor(connection).loader.disk_migrations
    stuck = [
        f"{key[0]} {key[1]}: {operation}"
        for key, migration in disk.items()
        if key[0] in OURS
        for operation in migration.operations
        if not operation.reversible
    ]
    print(json.dumps({"tables": shown, "stuck": stuck}))


if __name__ == "__main__":
    start_django()
    {"down": down, "up": up, "steps": steps, "show": show}[sys.argv[1]]()
