"""Every address of the site; each package keeps its own below its Vietnamese word."""

from __future__ import annotations

from django.urls import include, path
from django.views.i18n import set_language

from songhanh.ui import views

urlpatterns = [
    path("", include("songhanh.desk.urls")),
    path("van-ban/", include("songhanh.intake.urls")),
    path("ngon-ngu/", set_language, name="set_language"),
    path("healthz", views.healthz, name="healthz"),
]
handler400 = "songhanh.ui.views.bad_request"
handler403 = "songhanh.ui.views.forbidden"
handler404 = "songhanh.ui.views.not_found"
handler500 = "songhanh.ui.views.server_error"
