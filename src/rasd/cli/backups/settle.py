"""Run as a program by `settling`: facts on standard input, what was found on standard output."""

import json
import sys
from typing import Any

from rasd.cli.environment import start_django
from rasd.cli.serving.child import die_with


def main() -> int:
    """Check the restored rows, bring the site up to this code, verify it."""
    told = json.load(sys.stdin)
    # A restore that is killed and begun again would otherwise meet this one in its folder.
    die_with(told["parent"], told["lifeline"])
    about: dict[str, Any] = told["about"]
    start_django()
    from rasd.cli.catalogues import compile_catalogues
    from rasd.cli.verification import verify

    # Labels and search words of the public store are in three languages.
    compile_catalogues()
    if wrong := _rows_that_differ(about["counts"]):
        print(f"restored rows differ in number: {', '.join(wrong)}", file=sys.stderr)
        return 1
    _forget_the_moment()
    _prepare(static=told["static"])
    kept = tuple(note for note in (about["checkpoint"], *told["kept"]) if note)
    outcome = verify(key=None, kept=kept, progress=lambda store, count: None)
    files, lost = _sealed_files()
    findings = list(outcome.findings)
    if lost:
        findings.append(f"sealed files: {lost} that a row names are not there")
    print(json.dumps({"files": files, "checked": outcome.checked, "findings": findings}))
    return 0


def _rows_that_differ(counts: dict[str, int]) -> list[str]:
    from django.db import connection

    with connection.cursor() as cursor:
        present = set(connection.introspection.table_names(cursor))
        wrong = []
        for table, count in counts.items():
            if table in present:
                cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")
            if table not in present or cursor.fetchone()[0] != count:
                wrong.append(table)
    return wrong


def _forget_the_moment() -> None:
    """Sign everyone out and empty the queue: both belong to the hour of the backup."""
    from django.apps import apps

    for model in ("people.Session", "django_tasks_database.DBTaskResult"):
        apps.get_model(model)._default_manager.all().delete()


def _prepare(*, static: bool) -> None:
    from django.core.management import call_command

    from rasd.atlas.follow import rebuild

    call_command("migrate", verbosity=0, interactive=False)
    if static:
        call_command("collectstatic", verbosity=0, interactive=False)
    rebuild()


def _sealed_files() -> tuple[int, int]:
    """Return how many sealed files rows name, and how many of those are missing."""
    from rasd.vault.conf import files_folder
    from rasd.vault.models import Item

    named = list(Item.objects.exclude(file_name=None).values_list("file_name", flat=True))
    missing = [name for name in named if not (files_folder() / str(name)).is_file()]
    return len(named) - len(missing), len(missing)


if __name__ == "__main__":
    sys.exit(main())
