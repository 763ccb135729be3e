from django.apps import AppConfig


class TryitConfig(AppConfig):
    """The bar with six ticks, in a folder that `./rasd demo` made and nowhere else."""

    name = "rasd.tryit"
    label = "tryit"

    def ready(self) -> None:
        from rasd.kernel.registry import hooks
        from rasd.tryit.noticing import note_report
        from rasd.tryit.published_refs import remember

        hooks.on("report_received", note_report)
        hooks.on("case_published", remember)
