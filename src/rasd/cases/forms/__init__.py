from rasd.cases.forms.decision import ClosingForm, DecisionForm, NoteForm, RefusalForm
from rasd.cases.forms.facts import FactsForm
from rasd.cases.forms.proof import EvidenceForm, SourceForm
from rasd.cases.forms.publication import ProposalForm, RetractionForm

__all__ = [
    "ClosingForm",
    "DecisionForm",
    "EvidenceForm",
    "FactsForm",
    "NoteForm",
    "ProposalForm",
    "RefusalForm",
    "RetractionForm",
    "SourceForm",
]
