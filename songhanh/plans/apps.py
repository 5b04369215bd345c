from typing import Any

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "songhanh.plans"
    verbose_name = "kế hoạch và nhiệm vụ"

    def ready(self) -> None:
        from songhanh.intake.models import SourceDocument, asks_if_given_out
        from songhanh.people.open_work import register
        from songhanh.plans.open_work import PartsInCharge, open_with_units
        from songhanh.units.effects import ask_for_open_work

        register(PartsInCharge())
        ask_for_open_work(open_with_units)
        asks_if_given_out.connect(tell_if_given_out, sender=SourceDocument, dispatch_uid="plans.given_out")


def tell_if_given_out(sender: type, document: Any, **_kwargs: object) -> bool:
    """Answer intake, which does not know plans, whether its directives may still change."""
    from songhanh.plans import queries

    return queries.is_given_out(document)
