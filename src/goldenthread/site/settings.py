"""Django's settings, from the options table and nothing else.

Secure by default: HTTPS-only cookies in production, a content policy that allows no inline script,
a twelve-hour session that ends with the browser, lock-out after repeated failed sign-ins.
"""

from __future__ import annotations

from pathlib import Path

import dj_database_url

from goldenthread.site.options import demo_day_path, read_options

OPTIONS = read_options()
HERE = Path(__file__).resolve().parent
WORKSPACE = OPTIONS.workspace

SECRET_KEY = OPTIONS.secret_key
DEBUG = False
ALLOWED_HOSTS = list(OPTIONS.allowed_hosts)
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host not in ("127.0.0.1", "localhost")]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",  # its widgets' templates, which FORM_RENDERER looks up like any other
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "goldenthread.site",
    "goldenthread.apps.trail",
    "goldenthread.apps.accounts",
    "goldenthread.apps.inspections",
    "goldenthread.apps.register",
    "goldenthread.apps.audits",
    "goldenthread.apps.reports",
    "goldenthread.apps.audits.numbers",
    "goldenthread.apps.plans",
    "goldenthread.apps.returns",
    "goldenthread.apps.measures",
    "goldenthread.apps.governance",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "goldenthread.site.middleware.ContentPolicy",
    "goldenthread.site.middleware.SignedInOnly",
    "goldenthread.site.middleware.ErrorsInWords",
]

ROOT_URLCONF = "goldenthread.site.urls"
WSGI_APPLICATION = "goldenthread.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "goldenthread.site.context.frame",
            ],
            "builtins": ["goldenthread.site.templatetags.words"],
        },
    }
]

_SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": WORKSPACE / "goldenthread.sqlite3",
    "OPTIONS": {
        # Writers queue at the start of a transaction instead of failing in the middle of one.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    },
}
DATABASES = {
    "default": dj_database_url.parse(OPTIONS.database_url, conn_max_age=60) if OPTIONS.database_url else _SQLITE
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if OPTIONS.production:
    # Lock-out must hold across every process of the site, so the counts live in the database.
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "site_cache"}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "goldenthread.apps.accounts.adapter.InvitedPeopleOnly"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
# A stranger's address typed into the reset form is answered on the page, never by a letter to the stranger.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Goldenthread"
# An address here is vouched for by the administrator who invited the person; there is no sign-up to abuse.
MFA_ALLOW_UNVERIFIED_EMAIL = True

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = OPTIONS.https
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "goldenthread.site.views.form_expired"
SECURE_SSL_REDIRECT = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if OPTIONS.https else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if OPTIONS.https else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# A form larger than this is refused before it is read; each upload form states its own smaller limit.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# A demonstration has a day of its own (apps/days.py); production never reads one.
DEMONSTRATION_DAY_FILE = None if OPTIONS.production else demo_day_path(WORKSPACE)

# Where links in messages lead.
SITE_ADDRESS = f"{'https' if OPTIONS.https else 'http'}://{OPTIONS.allowed_hosts[0]}" + (
    "" if OPTIONS.production else ":8000"
)
DEFAULT_FROM_EMAIL = OPTIONS.mail_from
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = WORKSPACE / "outbox"
if OPTIONS.mail:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = OPTIONS.mail.host, OPTIONS.mail.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = OPTIONS.mail.user, OPTIONS.mail.password
    EMAIL_USE_TLS = bool(OPTIONS.mail.user)
    EMAIL_TIMEOUT = 20

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True
DATE_FORMAT = "j F Y"

STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "static"]
# The assets are built once with the package and served from it; their names are fixed, so no collection step.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
