"""One address more, in the demo alone."""

from __future__ import annotations

from django.urls import path

from songhanh.people.views import cast

urlpatterns = [path("vao-vai/", cast.choose, name="cast")]
