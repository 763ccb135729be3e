"""What the description promises holds for whatever is asked: Schemathesis asks."""

import hypothesis
import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from schemathesis.specs.openapi.checks import positive_data_acceptance

from rasd.atlas.factories import ONLINE, publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.ledger.actions import create_log_key

BOUNDED = hypothesis.settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)


@pytest.fixture
def described(db, settings, tmp_path):
    """The API's description, read from the WSGI application of a public server with some cases."""
    settings.RASD_DATA_DIR = tmp_path
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    settings.RASD_ONLY = "public"
    settings.ALLOWED_HOSTS = ["*"]
    create_log_key()
    publish_case()
    publish_case(place=ONLINE, demonstration=1)
    publish_case()
    retract_case("IQ-2019-0003", destroys=(1,))
    follow()
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


def test_every_operation_answers_as_it_is_described(described):
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) > 15
    for operation in operations:
        ask(operation)


def ask(operation):
    @BOUNDED
    @hypothesis.given(case=operation.as_strategy())
    def every_answer_is_as_described(case):
        # Codes are those of lists that each site edits: an unknown one is 400, as described.
        case.call_and_validate(
            headers={"Accept-Encoding": "identity"}, excluded_checks=[positive_data_acceptance]
        )

    every_answer_is_as_described()
