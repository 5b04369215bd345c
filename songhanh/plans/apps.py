from collections.abc import Callable
from typing import Any

from django.apps import AppConfig
from django.dispatch import Signal


class PlansConfig(AppConfig):
    name = "songhanh.plans"
    verbose_name = "kế hoạch và nhiệm vụ"

    def ready(self) -> None:
        from songhanh.intake import models as intake
        from songhanh.people.news import count_by
        from songhanh.people.open_work import register
        from songhanh.plans import jobs
        from songhanh.plans.open_work import PartsInCharge, open_with_units
        from songhanh.plans.queries.telling import new_notices
        from songhanh.units.effects import ask_for_open_work

        register(PartsInCharge())
        count_by(new_notices)
        jobs.listen()
        ask_for_open_work(open_with_units)
        hooks: dict[str, tuple[Signal, Callable[..., Any]]] = {
            "plans.given_out": (intake.asks_if_given_out, tell_if_given_out),
            "plans.seen": (intake.asks_what_else_is_seen, tell_what_is_seen),
            "plans.onward": (intake.asks_where_it_goes_on, tell_where_it_goes_on),
        }
        for uid, (signal, answer) in hooks.items():
            signal.connect(answer, sender=intake.SourceDocument, dispatch_uid=uid)


def tell_if_given_out(sender: type, document: Any, **_kwargs: object) -> bool:
    """Answer intake, which does not know plans, whether its directives may still change."""
    from songhanh.plans import queries

    return queries.is_given_out(document)


def tell_what_is_seen(sender: type, actor: Any, **_kwargs: object) -> Any:
    """Answer intake which documents somebody sees by a role of their office in the plan."""
    from songhanh.plans import queries

    return queries.documents_steered_by(actor)


def tell_where_it_goes_on(sender: type, document: Any, actor: Any, **_kwargs: object) -> Any:
    """Answer intake which plans came of a document."""
    from songhanh.plans.open_work import plans_of

    return plans_of(document, actor)
