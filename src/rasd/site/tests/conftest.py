"""A site of its own for tests of public pages."""

from rasd.atlas.tests.conftest import site

__all__ = ["site"]
