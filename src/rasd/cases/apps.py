from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Cases: what the team verified about one violation, and how it becomes public."""

    name = "rasd.cases"
    label = "cases"

    def ready(self) -> None:
        from rasd.cases.kind import register

        register()
