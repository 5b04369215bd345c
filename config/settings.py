"""Settings, one file for every way to run; what differs is read from the environment.

``SONGHANH_VAR`` is the folder of everything that is kept: database, originals, secret key.
``DATABASE_URL`` names PostgreSQL; without it one SQLite file in that folder is used.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import environ

from config.secret import kept_secret
from songhanh.people.rules import SHORTEST_PASSWORD

BASE = Path(__file__).resolve().parent.parent
env = environ.Env()

VAR = Path(env.str("SONGHANH_VAR", default=str(BASE / "var"))).resolve()
VAR.mkdir(parents=True, exist_ok=True)
ORIGINALS = VAR / "originals"

DEBUG = env.bool("SONGHANH_DEBUG", default=False)
SECRET_KEY = env.str("SONGHANH_SECRET_KEY", default="") or kept_secret(VAR / "secret-key")
# A page of people to log in as, without a password; `songhanh demo` sets it, and nobody else should.
DEMO = env.bool("SONGHANH_DEMO", default=False)
ALLOWED_HOSTS = env.list("SONGHANH_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "songhanh.ledger",
    "songhanh.ui",
    "songhanh.units",
    "songhanh.people",
    "songhanh.intake",
    "songhanh.plans",
    "songhanh.desk",
    # After ours: their pages give way to our own of the same name.
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "songhanh.ui.middleware.ContentPolicy",
    "songhanh.ui.middleware.CompressedText",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "songhanh.ui.middleware.ChosenLanguage",
    "songhanh.ui.middleware.UploadLimit",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "songhanh.people.middleware.SessionLimits",
    "songhanh.people.middleware.ActingPerson",
    "songhanh.people.middleware.Gate",
    "songhanh.ui.middleware.DeniedPage",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "songhanh.ui.templatetags.ui",
            ],
        },
    }
]
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

# With Django's defaults sixteen writers at once lose half of their requests; with these, none.
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA busy_timeout=20000; PRAGMA cache_size=-32000;"
    ),
}
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'songhanh.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "ngon-ngu"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
LOCALE_PATHS = [BASE / "songhanh" / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
FORMAT_MODULE_PATH = "songhanh.ui.formats"

STATIC_URL = "/tinh/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "songhanh.ui.staticfiles.VersionedStaticFiles"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 0 if DEBUG else 30 * 24 * 3600

# Accounts: who may come in at all, and how sure we must be that it is them.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": SHORTEST_PASSWORD},
    },
    # Twenty thousand passwords that were found in breaches, kept on this machine by Django.
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600
LOGIN_URL, LOGIN_REDIRECT_URL = "account_login", "desk:home"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "songhanh.people.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,5/15m/key", "reset_password": "20/m/ip,3/15m/key"}
ACCOUNT_FORMS = {
    "login": "songhanh.people.forms.SignInForm",
    "change_password": "songhanh.people.forms.ChangePasswordForm",
    "reauthenticate": "songhanh.people.forms.ReauthenticateForm",
}
MFA_ADAPTER = "songhanh.people.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Song Hành"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "songhanh.people.forms.SecondFactorForm",
    "reauthenticate": "songhanh.people.forms.SecondFactorAgainForm",
    "activate_totp": "songhanh.people.forms.ActivateForm",
}
# Behind proxies of our own: how many of them add the address of the one who asks.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("SONGHANH_PROXIES", default=0)
# Attempts are counted here: by all processes of this machine, and beyond a restart.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(VAR / "cache"),
    }
}

# A session ends when nobody does anything, and at the latest after a working day.
SESSION_IDLE = timedelta(minutes=env.int("SONGHANH_IDLE_MINUTES", default=120))
SESSION_LONGEST = timedelta(hours=env.int("SONGHANH_SESSION_HOURS", default=12))
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
SESSION_COOKIE_NAME = "song-hanh-phien"

# Single sign-on: an account that was invited is found by its e-mail address; nobody is let in by it alone.
OIDC_SERVER = env.str("SONGHANH_OIDC_SERVER", default="")
SOCIALACCOUNT_ADAPTER = "songhanh.people.adapters.SingleSignOnAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "sso",
                "name": env.str("SONGHANH_OIDC_NAME", default="SSO"),
                "client_id": env.str("SONGHANH_OIDC_CLIENT", default=""),
                "secret": env.str("SONGHANH_OIDC_SECRET", default=""),
                "settings": {"server_url": OIDC_SERVER},
            }
        ]
        if OIDC_SERVER
        else [],
    }
}

# Mail: by SMTP where a server is named (smtp://user:password@host:587), else into a folder to be read there.
EMAIL_URL = env.str("SONGHANH_MAIL", default="")
if EMAIL_URL:
    vars().update(env.email_url_config(EMAIL_URL))
else:
    EMAIL_BACKEND = "songhanh.people.mail_folder.EmailBackend"
    EMAIL_FILE_PATH = VAR / "outbox"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("SONGHANH_MAIL_FROM", default="song-hanh@localhost")
# Under which name people open the site: letters and calendars are written where no request says so.
SITE = env.str("SONGHANH_SITE", default="http://127.0.0.1:8000").rstrip("/")

# An upload is streamed to disk, never held in memory; what is larger is answered 413 before it is read.
UPLOAD_LIMIT = env.int("SONGHANH_UPLOAD_MB", default=100) * 1024 * 1024
# What goes along with work given by hand: a photograph or a few pages, from a phone.
ATTACHMENT_LIMIT = env.int("SONGHANH_ATTACHMENT_MB", default=20) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
# One act may take in every directive of the longest plan: each ticked card is a field.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]

# Behind TLS one variable turns the rest on.
TLS = env.bool("SONGHANH_TLS", default=False)
SECURE_SSL_REDIRECT = TLS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TLS else None
CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SESSION_COOKIE_SECURE = TLS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "song-hanh-csrf"
CSRF_FAILURE_VIEW = "songhanh.ui.views.csrf_failure"
CSRF_TRUSTED_ORIGINS = env.list("SONGHANH_ORIGINS", default=[])
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "config.logs.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": env.str("SONGHANH_LOG", default="WARNING")},
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
