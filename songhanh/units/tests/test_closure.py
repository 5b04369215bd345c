from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from songhanh.kernel.errors import Denied
from songhanh.units import services
from songhanh.units.models import Unit, UnitName, UnitTie, holds
from songhanh.units.rules import Decision, Draft, Flow, TieKind
from songhanh.units.tests.growing import BEGINNING, KEEPER, begin, closure_on, recomputed

ACTS = ("create", "rename", "move", "dissolve", "merge", "split", "tie")
act = st.tuples(
    st.sampled_from(ACTS), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 3)
)


def happen(what, first, second, third, day):
    units = list(Unit.objects.order_by("pk"))
    one, two, three = (units[number % len(units)] for number in (first, second, third))
    decided = Decision(BEGINNING + timedelta(day), "Nghị quyết")
    if what == "create":
        begin(f"Đơn vị {first}", one, on=decided.on)
    elif what == "rename":
        services.rename(one, f"Tên {second}", decision=decided, by=KEEPER)
    elif what == "move":
        services.move(one, two, decision=decided, by=KEEPER)
    elif what == "dissolve":
        services.dissolve(one, decision=decided, with_below=bool(second % 2), by=KEEPER)
    elif what == "merge":
        new = Draft("Mới", "ward") if third % 2 else three.pk
        services.merge([Flow(one.pk, new), Flow(two.pk, new)], decision=decided, by=KEEPER)
    elif what == "split":
        parts = [(Draft("Phần 1", "ward"), Decimal("0.5")), (Draft("Phần 2", "ward"), Decimal("0.5"))]
        services.split(one, parts[: 1 + second % 2], decision=decided, by=KEEPER)
    else:
        services.tie(one, two, TieKind.TOGETHER, on=decided.on, by=KEEPER)


class TheClosure(TestCase):
    """After any series of changes, on every day."""

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(act, min_size=1, max_size=14))
    def test_is_what_the_direct_parents_alone_would_make_it(self, acts):
        root = begin("Tỉnh")
        begin("Phường", begin("Thành phố", root))
        day = 1
        for what, first, second, third, later in acts:
            day += later
            try:
                happen(what, first, second, third, day)
            except Denied:
                continue

        for number in range(day + 2):
            on = BEGINNING + timedelta(number)
            assert closure_on(on) == recomputed(on)
            living = set(UnitName.objects.filter(holds(on)).values_list("unit", flat=True))
            ties = UnitTie.objects.filter(holds(on)).values_list("unit", "other")
            assert {one for pair in ties for one in pair} <= living
            assert UnitName.objects.filter(holds(on)).count() == len(living)
