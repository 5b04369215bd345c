from django.apps import AppConfig
from django.urls import register_converter

from songhanh.ui.converters import PublicKey


class UiConfig(AppConfig):
    name = "songhanh.ui"
    verbose_name = "giao diện"

    def ready(self) -> None:
        register_converter(PublicKey, "key")
