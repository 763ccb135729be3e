"""A member of the team who works over HTTP, with the cookies that a browser would hold."""

from rasd.cli.demo.accounts import PASSPHRASE, PASSWORD
from tests.e2e.harness.visitor import Answer, Visitor

SESSION, KEYS, FORM = "rasd-desk", "rasd-keys", "rasd-form"


class Member:
    """Signed in and unlocked as one of the demonstration's accounts."""

    def __init__(self, address: str, handle: str, lang: str = "en") -> None:
        self.visitor, self.handle, self.lang = Visitor(address), handle, lang

    def sign_in(self) -> Answer:
        """Sign in with the login password; what is sealed stays closed."""
        answer = self.visitor.get(f"/{self.lang}/desk/login/")
        form = answer.page.form("/login/", has="login")
        return self.visitor.submit(answer, form, login=self.handle, password=PASSWORD)

    def unlock(self) -> Answer:
        """Unlock what the team has sealed."""
        answer = self.visitor.get(f"/{self.lang}/desk/unlock/")
        form = answer.page.form("/unlock/", has="passphrase")
        return self.visitor.submit(answer, form, passphrase=PASSPHRASE)

    def ready(self) -> "Member":
        """Sign in and unlock."""
        assert SESSION in self.sign_in_cookies(), f"{self.handle} cannot sign in"
        answer = self.unlock()
        assert KEYS in self.visitor.cookies, answer.text[:2000]
        return self

    def sign_in_cookies(self) -> dict[str, str]:
        self.sign_in()
        return self.visitor.cookies

    def desk(self, path: str = "") -> Answer:
        """Open a page of the desk."""
        return self.visitor.get(f"/{self.lang}/desk/{path}")

    def send(self, answer: Answer, action: str, has: str = "", **typed: str | list[str]) -> Answer:
        """Fill and send one form of a page."""
        return self.visitor.submit(answer, answer.page.form(action, has), **typed)

    def post(self, path: str, follow: bool = False, **typed: str) -> Answer:
        """Post something that no page offered, with a token that is good."""
        token = self.visitor.get(f"/{self.lang}/desk/account/").page.forms[0].fields
        found = [value for name, value in token if name == "csrfmiddlewaretoken"]
        fields = [("csrfmiddlewaretoken", found[0]), *typed.items()]
        return self.visitor.post(f"/{self.lang}/desk/{path}", fields, follow=follow)
