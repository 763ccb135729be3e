from django.apps import AppConfig


class AtlasConfig(AppConfig):
    """The public store and everything that is shown from it."""

    name = "rasd.atlas"
    label = "atlas"

    def ready(self) -> None:
        from rasd.atlas.follow import wake
        from rasd.kernel.registry import hooks

        hooks.on("published", wake)
