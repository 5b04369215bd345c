"""Every kind of change of the tree: by which word it is addressed, what is said of it, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from songhanh.kernel.actor import Signatory
from songhanh.units import reform_forms as shapes
from songhanh.units import services
from songhanh.units.models import Unit
from songhanh.units.reform_forms import ChangeForm
from songhanh.units.rules import Draft, EventKind, Flow

Act = Callable[[], Any]
"""A service with everything that was said, ready to be called: looked at and undone, or done."""


class Reform(NamedTuple):
    """A kind of change: what happens, how it is asked for, and how what was said becomes an act."""

    event: EventKind
    form: type[ChangeForm]
    act: Callable[[ChangeForm, Signatory], Act]


def _create(form: ChangeForm, by: Signatory) -> Act:
    draft = _draft(form.cleaned_data)
    return lambda: services.create(draft, under=form.unit, decision=form.decision, by=by)


def _rename(form: ChangeForm, by: Signatory) -> Act:
    name, short = form.cleaned_data["name"], form.cleaned_data["short_name"]
    return lambda: services.rename(form.unit, name, short, decision=form.decision, by=by)


def _retype(form: ChangeForm, by: Signatory) -> Act:
    kind, name = form.cleaned_data["kind"], form.cleaned_data["name"]
    return lambda: services.retype(form.unit, kind, name, decision=form.decision, by=by)


def _recode(form: ChangeForm, by: Signatory) -> Act:
    return lambda: services.recode(form.unit, form.cleaned_data["code"], decision=form.decision, by=by)


def _move(form: ChangeForm, by: Signatory) -> Act:
    there = form.cleaned_data["under"]
    return lambda: services.move(form.unit, Unit.objects.get(pk=there), decision=form.decision, by=by)


def _dissolve(form: ChangeForm, by: Signatory) -> Act:
    with_below = form.cleaned_data["with_below"]
    return lambda: services.dissolve(form.unit, decision=form.decision, with_below=with_below, by=by)


def _merge(form: ChangeForm, by: Signatory) -> Act:
    said = form.cleaned_data
    new: int | Draft = said["into"] or _draft(said)
    flows = [Flow(old, new) for old in (form.unit.pk, *(one.unit for one in said["olds"]))]
    return lambda: services.merge(flows, decision=form.decision, by=by)


def _split(form: ChangeForm, by: Signatory) -> Act:
    said = form.cleaned_data
    kind = form.unit.label.kind
    parts = [
        (Draft(said[f"name_{n}"], kind), (said[f"percent_{n}"] or Decimal(0)) / 100)
        for n in range(1, shapes.PARTS + 1)
        if said[f"name_{n}"]
    ]
    return lambda: services.split(form.unit, parts, decision=form.decision, by=by)


def _draft(said: dict[str, Any]) -> Draft:
    return Draft(said["name"], said["kind"], said["short_name"], said["code"])


REFORMS: dict[str, Reform] = {
    "doi-ten": Reform(EventKind.RENAME, shapes.RenameForm, _rename),
    "doi-loai": Reform(EventKind.RETYPE, shapes.RetypeForm, _retype),
    "doi-ma": Reform(EventKind.RECODE, shapes.RecodeForm, _recode),
    "chuyen": Reform(EventKind.MOVE, shapes.MoveForm, _move),
    "sap-nhap": Reform(EventKind.MERGE, shapes.MergeForm, _merge),
    "chia-tach": Reform(EventKind.SPLIT, shapes.SplitForm, _split),
    "giai-the": Reform(EventKind.DISSOLVE, shapes.DissolveForm, _dissolve),
    "lap": Reform(EventKind.CREATE, shapes.CreateForm, _create),
}
"""Every kind of change by the word in its address."""
