from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The team: accounts by invitation, roles, second factor, sessions."""

    name = "rasd.people"
    label = "people"
    default_auto_field = "django.db.models.UUIDField"

    def ready(self) -> None:
        from rasd.people import rules

        rules.register()
