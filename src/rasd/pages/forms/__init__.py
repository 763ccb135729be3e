from rasd.pages.forms.canary import CanaryForm
from rasd.pages.forms.guide import GuideForm
from rasd.pages.forms.source import SourceForm
from rasd.pages.forms.step import StepForm
from rasd.pages.forms.story import StoryForm

__all__ = ["CanaryForm", "GuideForm", "SourceForm", "StepForm", "StoryForm"]
