"""Django settings, assembled from the typed environment (`env.py`)."""

import secrets
from pathlib import Path
from typing import Any

from whitenoise.compress import Compressor

from rasd.config import env
from rasd.config.databases import desk_store
from rasd.config.security import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY
from rasd.config.security import web_security

PACKAGE = Path(__file__).resolve().parent.parent

_typed: dict[str, Any] = env.read_all()
RASD_DATA_DIR: Path = _typed["RASD_DATA_DIR"].resolve()
RASD_DEMO: bool = _typed["RASD_DEMO"]
RASD_DATABASE_URL: str = _typed["RASD_DATABASE_URL"]
RASD_SITE_NAME: str = _typed["RASD_SITE_NAME"]
RASD_LANGUAGES: list[str] = _typed["RASD_LANGUAGES"]
RASD_HOSTS: list[str] = _typed["RASD_HOSTS"]
RASD_HTTPS: bool = _typed["RASD_HTTPS"]
RASD_ONLY: str = _typed["RASD_ONLY"]
RASD_LOG_ORIGIN: str = _typed["RASD_LOG_ORIGIN"]
RASD_UNLOCK_KDF_MIB: int = _typed["RASD_UNLOCK_KDF_MIB"]
RASD_WEB_THREADS: int = _typed["RASD_WEB_THREADS"]
RASD_UPLOAD_MB: int = _typed["RASD_UPLOAD_MB"]
RASD_EXIT_URL: str = _typed["RASD_EXIT_URL"]
RASD_QUESTION_SECONDS: int = _typed["RASD_QUESTION_SECONDS"]
RASD_EMAIL_URL: str = _typed["RASD_EMAIL_URL"]
RASD_FETCH_PROXY: str = _typed["RASD_FETCH_PROXY"]
RASD_RADAR_TOKEN: str = _typed["RASD_RADAR_TOKEN"]
RASD_BACKUP_DIR: str = _typed["RASD_BACKUP_DIR"]
RASD_BACKUP_DAYS: int = _typed["RASD_BACKUP_DAYS"]
ONLY_PUBLIC = RASD_ONLY == "public"
# The last step of `./rasd init` leaves this mark: keys are backed up, a restore was rehearsed.
RASD_READY: bool = RASD_DEMO or (RASD_DATA_DIR / "ready").is_file()


def _secret_key() -> str:
    """Read the key beside the data, or make one for this process alone."""
    path = RASD_DATA_DIR / "secrets" / "django.key"
    return path.read_text().strip() if path.is_file() else secrets.token_hex(32)


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = RASD_HOSTS
ROOT_URLCONF = "rasd.config.urls_public" if ONLY_PUBLIC else "rasd.config.urls"
# Visitors of a demonstration sign in with public passphrases by one button: only in a folder that
# `./rasd demo` made. RASD_DEMO alone does not do it, so that no real installation slips into it.
TRYIT = RASD_DEMO and not ONLY_PUBLIC and (RASD_DATA_DIR / "demonstration").is_file()
if TRYIT:
    ROOT_URLCONF = "rasd.config.urls_demo"
WSGI_APPLICATION = "rasd.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# A public server has no desk store at all: Django's dummy engine refuses any query.
DATABASES: dict[str, Any] = (
    {} if ONLY_PUBLIC else {"default": desk_store(RASD_DATABASE_URL, RASD_DATA_DIR)}
)

PUBLIC_APPS = [
    "django.contrib.staticfiles",
    "csp",
    "rasd.kernel",
    "rasd.places",
    "rasd.topics",
    "rasd.atlas",
    "rasd.observatory",
    "rasd.site",
    "rasd.mirror",
]
DESK_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "rules",
    "django_tasks",
    "django_tasks_db",
    "rasd.ledger",
    "rasd.vault",
    "rasd.people",
    "rasd.approvals",
    "rasd.cases",
    "rasd.outages",
    "rasd.pages",
    "rasd.intake",
    "rasd.transparency",
    "rasd.alerts",
    "rasd.desk",
]
# Rasd's templates come first: they replace those of the libraries.
INSTALLED_APPS = (
    (["rasd.tryit"] if TRYIT else [])
    + PUBLIC_APPS
    + ([] if ONLY_PUBLIC else sorted(DESK_APPS, key=lambda app: not app.startswith("rasd.")))
)

PUBLIC_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rasd.kernel.compression.CompressionMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
DESK_MIDDLEWARE = [
    "rasd.kernel.slow.SlowBodyMiddleware",
    "rasd.kernel.guard.DeskStoreGuardMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "rasd.people.middleware.ActorMiddleware",
]
MIDDLEWARE = PUBLIC_MIDDLEWARE + ([] if ONLY_PUBLIC else DESK_MIDDLEWARE)
if TRYIT:
    MIDDLEWARE = [*MIDDLEWARE, "rasd.tryit.middleware.TryMiddleware"]

DESK_CONTEXT = [
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "rasd.site.context.shell",
                *([] if ONLY_PUBLIC else DESK_CONTEXT),
            ],
            "builtins": ["django.templatetags.i18n", "rasd.kernel.templatetags.kernel_text"],
        },
    }
]

FORM_RENDERER = "rasd.kernel.widgets.DirectRenderer"

_OWN_NAMES = {"ar": "العربية", "ckb": "کوردی", "en": "English"}
LANGUAGES = [(code, _OWN_NAMES[code]) for code in RASD_LANGUAGES]
LANGUAGE_CODE = RASD_LANGUAGES[0]
LOCALE_PATHS = (
    [PACKAGE / "locale"] if (PACKAGE / "locale").is_dir() else [PACKAGE.parents[1] / "locale"]
)
USE_I18N = True
TIME_ZONE = "Asia/Baghdad"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = RASD_DATA_DIR / "static"
# Read by byte ranges of the file as it is; its parts are compressed already.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "pmtiles")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "rasd.site.static_files.HashedStaticFiles"},
}

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:inbox"
SESSION_ENGINE = "rasd.people.sessions"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

ACCOUNT_ADAPTER = "rasd.people.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "handle"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "site:home"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "rasd.people.sign_in_forms.LoginForm",
    "reauthenticate": "rasd.people.sign_in_forms.ReauthenticateForm",
    "change_password": "rasd.people.sign_in_forms.ChangePasswordForm",
}
MFA_FORMS = {
    "authenticate": "rasd.people.sign_in_forms.CodeForm",
    "reauthenticate": "rasd.people.sign_in_forms.CodeAgainForm",
    "activate_totp": "rasd.people.sign_in_forms.ActivateForm",
}
# By account name only, kept in memory only: no address is ever a key. Without addresses a limit
# for all logins together would let a stranger shut everybody out: there is none.
ACCOUNT_RATE_LIMITS = {"login": "", "login_failed": "10/5m/key"}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        # With the default of 300, tries at other names push out the count of this one.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
MFA_ADAPTER = "rasd.people.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Rasd"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Reports travel as plain text fields; files go through the sealing handler only.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
FILE_UPLOAD_HANDLERS: list[str] = ["rasd.kernel.uploads.RefuseFiles"]

# Server errors say where the code failed and nothing about the request.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "rasd.kernel.logs.PlainFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.request": {"level": "ERROR"},
        "django.server": {"handlers": [], "propagate": False},
        "django.security": {"level": "CRITICAL"},
    },
}

globals().update(web_security(https=RASD_HTTPS))
SILENCED_SYSTEM_CHECKS = ["security.W001"]
