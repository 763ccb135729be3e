from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Reports in: the form, follow-up codes, the conversation with a reporter, triage."""

    name = "rasd.intake"
    label = "intake"

    def ready(self) -> None:
        from rasd.cases.objections import ASKED
        from rasd.intake.actions.news import tell_of_publication, tell_of_retraction
        from rasd.intake.consent import speak_for_reporters
        from rasd.intake.not_counted import leave_out
        from rasd.kernel.registry import hooks
        from rasd.outages.candidates.reports import LEFT_OUT

        hooks.on("case_published", tell_of_publication)
        hooks.on("case_retracted", tell_of_retraction)
        hooks.on(ASKED, speak_for_reporters)
        hooks.on(LEFT_OUT, leave_out)
