"""Stories as readers see them: steps over map and timeline, each with its records and sources."""

from rasd.site.stories.told import StepView, Told, tell

__all__ = ["StepView", "Told", "tell"]
