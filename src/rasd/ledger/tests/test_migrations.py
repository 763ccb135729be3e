import pytest
from django.core.management import call_command
from django.db import connection

from rasd.ledger.desk_reader import DeskReader
from rasd.ledger.factories import publish_sample
from rasd.ledger.models import Publication
from rasd.ledger.verify import verify_log


@pytest.mark.django_db(transaction=True)
def test_the_tables_go_and_come_back_also_with_rows_in_them():
    publish_sample()
    try:
        call_command("migrate", "ledger", "zero", verbosity=0)
        assert not [t for t in connection.introspection.table_names() if t.startswith("ledger_")]
    finally:
        call_command("migrate", "ledger", verbosity=0)
    assert not Publication.objects.exists()
    publish_sample()
    assert verify_log(DeskReader()) == []


@pytest.mark.django_db
def test_the_models_need_no_migration_that_is_not_there():
    call_command("makemigrations", "ledger", check=True, dry_run=True, verbosity=0)
