"""Every address of the site; each package keeps its own below its Vietnamese word."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from songhanh.ui import views

urlpatterns = [
    path("", include("songhanh.desk.urls")),
    path("", include("songhanh.people.account_urls")),
    path("nguoi/", include("songhanh.people.urls")),
    path("don-vi/", include("songhanh.units.urls")),
    path("van-ban/", include("songhanh.intake.urls")),
    path("ke-hoach/", include("songhanh.plans.urls")),
    path("ngon-ngu/", login_not_required(set_language), name="set_language"),
    path("healthz", login_not_required(views.healthz), name="healthz"),
]
if settings.DEMO:
    urlpatterns.append(path("nguoi/", include("songhanh.people.demo.urls")))
handler400 = "songhanh.ui.views.bad_request"
handler403 = "songhanh.ui.views.forbidden"
handler404 = "songhanh.ui.views.not_found"
handler500 = "songhanh.ui.views.server_error"
