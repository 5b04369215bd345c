from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "songhanh.people"
    verbose_name = "con người"
