from rasd.pages.models.page import Page, PageKind, PageState

__all__ = ["Page", "PageKind", "PageState"]
