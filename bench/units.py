"""The closure of 11,000 units: `python -m bench.units`, in a database of its own that is thrown away.

Bars: descendants of a province as of a day ≤ 5 ms; a merger of 21 wards into 6 ≤ 1 s. Measured beside the
simplest of questions in the same run, so that a slow machine is seen for what it is.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date

PROVINCES, DISTRICTS, WARDS = 34, 11, 28
BEGINNING, REFORM = date(2022, 1, 1), date(2025, 7, 1)
DESCENDANTS_BAR, MERGER_BAR = 0.005, 1.0
TIMES = 200


def main() -> int:
    """Grow the country, ask, merge; say each figure and whether it is within its bar."""
    with tempfile.TemporaryDirectory(prefix="songhanh-bench-") as folder:
        os.environ["SONGHANH_VAR"] = folder
        from songhanh.cli import site

        site.load()
        site.migrate()
        return _measure()


def _measure() -> int:
    from songhanh.units import queries
    from songhanh.units.models import Unit, UnitLink

    began = time.perf_counter()
    provinces, districts = _grow()
    print(
        f"{Unit.objects.count():,} đơn vị, {UnitLink.objects.count():,} quan hệ trên dưới "
        f"({time.perf_counter() - began:.1f} s)"
    )
    trivial = _median(lambda: Unit.objects.filter(pk=provinces[0]).first())
    found = len(queries.below(provinces[5], REFORM))
    asked = _median(lambda: queries.below(provinces[5], REFORM))
    under = _median(lambda: queries.is_under(districts[9], provinces[0], REFORM))
    print(f"câu hỏi đơn giản nhất: {trivial * 1000:.2f} ms")
    ok = _said(f"{found} đơn vị dưới một tỉnh vào một ngày", asked, DESCENDANTS_BAR, trivial)
    print(f"có thuộc quyền hay không: {under * 1000:.2f} ms ({under / trivial:.1f} lần)")
    merged = _merge(districts[7])
    ok &= _said("nhập 21 phường thành 6", merged, MERGER_BAR, trivial)
    after = _median(lambda: queries.below(provinces[5], REFORM))
    ok &= _said("hỏi lại sau khi nhập", after, DESCENDANTS_BAR, trivial)
    return 0 if ok else 1


def _grow() -> tuple[list[int], list[int]]:
    from songhanh.units import changes
    from songhanh.units.rules import Draft

    def begin(drafts: list[Draft], under: list[int | None]) -> list[int]:
        return [unit.pk for unit in changes.begin(drafts, under=under, on=BEGINNING)]

    provinces = begin([Draft(f"Tỉnh {p}", "province") for p in range(PROVINCES)], [None] * PROVINCES)
    pairs = [(p, d) for p in provinces for d in range(DISTRICTS)]
    districts = begin([Draft(f"Huyện {p}.{d}", "district") for p, d in pairs], [p for p, _ in pairs])
    wards = [(d, w) for d in districts for w in range(WARDS)]
    begun = begin([Draft(f"Phường {d}.{w}", "ward") for d, w in wards], [d for d, _ in wards])
    # The wards that will merge have offices and hamlets below them, as in life.
    here = begun[7 * WARDS : 8 * WARDS]
    homes = [(ward, n) for ward in here for n in range(15)]
    begin([Draft(f"Tổ dân phố {n}", "neighbourhood") for _, n in homes], [ward for ward, _ in homes])
    return provinces, districts


def _merge(district: int) -> float:
    from songhanh.units import queries, services
    from songhanh.units.rules import Decision, Draft, Flow, Loader

    wards = queries.below(district, BEGINNING, depth=1)[:21]
    new = [Draft(f"Phường mới {n}", "ward") for n in range(6)]
    flows = [Flow(ward, new[n % 6]) for n, ward in enumerate(wards)]
    began = time.perf_counter()
    services.merge(flows, decision=Decision(REFORM, "Nghị quyết"), by=Loader())
    return time.perf_counter() - began


def _median(ask: Callable[[], object]) -> float:
    ask()
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def _said(what: str, seconds: float, bar: float, trivial: float) -> bool:
    is_met = seconds <= bar
    print(
        f"{what}: {seconds * 1000:.2f} ms, {seconds / trivial:.1f} lần câu đơn giản nhất "
        f"(mức {bar * 1000:.0f} ms: {'đạt' if is_met else 'KHÔNG ĐẠT'})"
    )
    return is_met


if __name__ == "__main__":
    sys.exit(main())
