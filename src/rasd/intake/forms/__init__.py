from rasd.intake.forms.entry import EntryForm
from rasd.intake.forms.follow_up import CodeForm, MessageForm
from rasd.intake.forms.outage import OutageForm
from rasd.intake.forms.report import ReportForm

__all__ = ["CodeForm", "EntryForm", "MessageForm", "OutageForm", "ReportForm"]
