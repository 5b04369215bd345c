from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "songhanh.ui"
    verbose_name = "giao diện"
