"""What an operator says of a file that does not say it itself."""

from dataclasses import dataclass

NAMES = {"IQ": "Iraq"}
"""Lists write names of countries, measurements their codes; these we know apart."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`country` is a code of two letters, or a name where a list writes names; "" is not said."""

    country: str = ""
    service: str = ""

    @property
    def country_name(self) -> str:
        """Return the country as lists write it; Iraq where nothing was said."""
        return NAMES.get(self.country, self.country) or "Iraq"

    @property
    def country_code(self) -> str:
        """Return the code of two letters; that of Iraq where nothing was said."""
        codes = {name: code for code, name in NAMES.items()}
        return codes.get(self.country, self.country) or "IQ"
