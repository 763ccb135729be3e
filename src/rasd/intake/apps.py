from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Reports in: the form, follow-up codes, the conversation with a reporter, triage."""

    name = "rasd.intake"
    label = "intake"

    def ready(self) -> None:
        from rasd.cases.objections import ASKED
        from rasd.intake.actions.news import tell_reporters
        from rasd.intake.consent import speak_for_reporters
        from rasd.kernel.registry import hooks

        hooks.on("case_published", tell_reporters)
        hooks.on(ASKED, speak_for_reporters)
