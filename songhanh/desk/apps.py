from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "songhanh.desk"
    verbose_name = "bàn làm việc"
