from django.apps import AppConfig
from django.db.models.signals import post_migrate


class UnitsConfig(AppConfig):
    name = "songhanh.units"
    verbose_name = "đơn vị"

    def ready(self) -> None:
        from songhanh.units.edition import watch

        post_migrate.connect(watch, sender=self)
