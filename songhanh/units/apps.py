from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "songhanh.units"
    verbose_name = "đơn vị"
