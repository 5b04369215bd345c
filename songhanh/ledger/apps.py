from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "songhanh.ledger"
    verbose_name = "sổ nhật ký"
