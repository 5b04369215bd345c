from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_save


class PeopleConfig(AppConfig):
    name = "songhanh.people"
    verbose_name = "con người"

    def ready(self) -> None:
        from songhanh.people import jobs, roster
        from songhanh.units import arrivals

        arrivals.welcome(roster.bring_in, roster.SHEET, "people:awaited")
        post_save.connect(give_key, sender=settings.AUTH_USER_MODEL, dispatch_uid="songhanh.people.give_key")
        user_logged_in.connect(note_beginning, dispatch_uid="songhanh.people.note_beginning")
        jobs.listen()


def note_beginning(sender: type, request: Any, **_kwargs: object) -> None:
    """Write down when a session began: it does not last for ever."""
    from songhanh.people.middleware import begin

    begin(request.session)


def give_key(sender: type, instance: Any, created: bool, raw: bool = False, **_kwargs: object) -> None:
    """Give every new account the key by which addresses name it, however it was made."""
    from songhanh.people.models import Person

    if created and not raw:
        Person.objects.create(user=instance)
