from rasd.cases.forms.decision import ClosingForm, DecisionForm, NoteForm
from rasd.cases.forms.facts import FactsForm
from rasd.cases.forms.proof import EvidenceForm, SourceForm
from rasd.cases.forms.publication import ProposalForm

__all__ = [
    "ClosingForm",
    "DecisionForm",
    "EvidenceForm",
    "FactsForm",
    "NoteForm",
    "ProposalForm",
    "SourceForm",
]
