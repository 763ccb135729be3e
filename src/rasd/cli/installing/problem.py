"""What keeps an installation from going on, in words for the operator."""


class Problem(Exception):
    """The message says what is wrong and what mends it; running `./rasd init` again goes on."""
