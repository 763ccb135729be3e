from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    """Two people agree on exact bytes before anything becomes public."""

    name = "rasd.approvals"
    label = "approvals"
