from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The team: accounts by invitation, roles, second factor, sessions."""

    name = "rasd.people"
    label = "people"
    default_auto_field = "django.db.models.UUIDField"

    def ready(self) -> None:
        from allauth.mfa.models import Authenticator
        from django.db.models.signals import pre_save

        from rasd.people import rules
        from rasd.people.second_factor import keep_days_only

        rules.register()
        pre_save.connect(keep_days_only, sender=Authenticator)
