"""Settings, one file for every way to run; what differs is read from the environment.

``SONGHANH_VAR`` is the folder of everything that is kept: database, originals, secret key.
``DATABASE_URL`` names PostgreSQL; without it one SQLite file in that folder is used.
"""

from __future__ import annotations

from pathlib import Path

import environ

from config.secret import kept_secret

BASE = Path(__file__).resolve().parent.parent
env = environ.Env()

VAR = Path(env.str("SONGHANH_VAR", default=str(BASE / "var"))).resolve()
VAR.mkdir(parents=True, exist_ok=True)
ORIGINALS = VAR / "originals"

DEBUG = env.bool("SONGHANH_DEBUG", default=False)
SECRET_KEY = env.str("SONGHANH_SECRET_KEY", default="") or kept_secret(VAR / "secret-key")
# Nobody signs in yet: whoever comes acts as the receiving officer, so the site answers on this machine only.
ALLOWED_HOSTS = env.list("SONGHANH_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])

INSTALLED_APPS = [
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
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "songhanh.ui.middleware.ContentPolicy",
    "songhanh.ui.middleware.CompressedText",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "songhanh.ui.middleware.ChosenLanguage",
    "songhanh.ui.middleware.UploadLimit",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "songhanh.people.middleware.ActingPerson",
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

# An upload is streamed to disk, never held in memory; what is larger is answered 413 before it is read.
UPLOAD_LIMIT = env.int("SONGHANH_UPLOAD_MB", default=100) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100
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
