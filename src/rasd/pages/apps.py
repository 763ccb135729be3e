from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Pages: what the team writes itself, approved by two people: stories, guides, the canary."""

    name = "rasd.pages"
    label = "pages"

    def ready(self) -> None:
        from rasd.pages.kinds import register

        register()
