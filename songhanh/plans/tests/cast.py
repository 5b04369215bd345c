"""A city of nobody's with its offices and wards, a plan in hand, and the people who act."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from django.contrib.auth import get_user_model
from django.utils import timezone

from songhanh.intake.models import Directive, Due, NamedUnit, SourceDocument
from songhanh.intake.reading.model import DeadlineKind, Role
from songhanh.intake.rules import Status
from songhanh.people.models import Post
from songhanh.people.rules import Actor, HeldPost
from songhanh.people.rules import Role as PostRole
from songhanh.plans import queries, services
from songhanh.plans.rules.words import DispositionKind
from songhanh.units import services as units
from songhanh.units.models import Unit
from songhanh.units.rules import Decision, Draft, Loader, Reach, UnitKind

KEEPER = Loader("quan-tri")
BEGINNING = date(2021, 1, 1)
DAY = date(2021, 3, 23)
TODAY = date(2021, 3, 25)


def begin(name, under=None, kind=UnitKind.WARD):
    return units.create(Draft(name, kind), under=under, decision=Decision(BEGINNING), by=KEEPER)


def place(wards: int = 3) -> SimpleNamespace:
    """A city with two offices and wards under it, and a Front that stands under nobody."""
    city = begin("Thành phố Mẫu", kind=UnitKind.CITY)
    found = SimpleNamespace(
        city=city,
        labour=begin("Phòng Lao động", city, UnitKind.OFFICE),
        justice=begin("Phòng Tư pháp", city, UnitKind.OFFICE),
        front=begin("Mặt trận Tổ quốc thành phố", kind=UnitKind.FRONT),
        wards=[begin(f"Phường Mẫu {n:03}", city) for n in range(1, wards + 1)],
    )
    found.all_wards = units.gather(
        "Các phường", under=city, on=BEGINNING, kinds={UnitKind.WARD}, reach=Reach.CHILDREN, by=KEEPER
    )
    return found


def person(username: str, unit, role: PostRole) -> Actor:
    """Somebody with a post, stored as it is."""
    user = get_user_model().objects.create_user(username, first_name=username.title())
    post = Post.objects.create(user=user, unit=unit, role=role, valid_from=BEGINNING)
    return Actor(username, frozenset({HeldPost(post.pk, unit.pk, role)}))


def people(here: SimpleNamespace) -> SimpleNamespace:
    return SimpleNamespace(
        lan=person("lan", here.labour, PostRole.OFFICER),
        hanh=person("hanh", here.city, PostRole.LEADER),
        minh=person("minh", here.wards[0], PostRole.HEAD),
        hoa=person("hoa", here.wards[0], PostRole.OFFICER),
        tam=person("tam", here.wards[1], PostRole.CLERK),
        phap=person("phap", here.justice, PostRole.HEAD),
        quan=person("quan", here.city, PostRole.ADMINISTRATOR),
    )


def paper(orders) -> SourceDocument:
    """A document in hand; an order is (code, section, words, [(unit, group or words, role)], day)."""
    text = "\n".join(order[2] for order in orders)
    document = SourceDocument.objects.create(
        name="ke-hoach.docx",
        sha256=f"{SourceDocument.objects.count():064}",
        size=1,
        received_at=timezone.now(),
        received_by="lan",
        unit=Unit.objects.filter(names__name="Phòng Lao động").first(),
        status=Status.TAKEN_UP,
        read_at=timezone.now(),
        kind="KẾ HOẠCH",
        number="07/KH-UBND",
        subject="Trồng cây năm 2021",
        issued_on=DAY,
        issuer="Thành phố Mẫu",
    )
    start = 0
    for number, (code, section, words, named, day) in enumerate(orders):
        one = Directive.objects.create(
            document=document,
            code=code,
            section=section,
            heading=f"Mục {section}",
            position=number,
            start=start,
            end=start + len(words),
            stretches=[[start, start + len(words)]],
            text=text[start : start + len(words)],
        )
        NamedUnit.objects.bulk_create(_named(one, who, role) for who, role in named)
        if day:
            kind = DeadlineKind.DATE
            Due.objects.create(directive=one, kind=kind, as_written="có ngày", last_day=day, is_stated=True)
        start += len(words) + 1
    return document


def _named(directive, who, role):
    if isinstance(who, str):
        return NamedUnit(directive=directive, as_written=who, role=role)
    field = "group" if who._meta.model_name == "unitgroup" else "unit"
    return NamedUnit(directive=directive, as_written="tên", role=role, **{field: who})


def small_paper(here) -> SourceDocument:
    """Two orders about a matter that name nobody, three to somebody."""
    return paper(
        [
            ("II.1.p1a", "II.1", "Tuyên truyền về việc trồng cây.", [], None),
            ("II.1.p1b", "II.1", "Nhân rộng vườn cây.", [], None),
            (
                "III.1.p1",
                "III.1",
                "Tổng hợp, báo cáo kết quả trồng cây.",
                [(here.labour, Role.LEAD), (here.justice, Role.COOPERATING)],
                None,
            ),
            ("III.2.p1", "III.2", "Vận động nhân dân trồng cây.", [(here.front, Role.RESPONSIBLE)], None),
            (
                "III.3.p1",
                "III.3",
                "Trồng mỗi phường 200 cây, gửi báo cáo trước ngày 15/5.",
                [(here.all_wards, Role.RESPONSIBLE), (here.city, Role.REPORT_TO), (here.labour, Role.VIA)],
                date(2021, 5, 14),
            ),
        ]
    )


def opened(here, document, by):
    plan, _ = services.open_plan(document, issuer=here.city.pk, coordinator=here.labour.pk, on=TODAY, by=by)
    return plan


def given(plan, by):
    """The plan given out, everything that is open only noted."""
    draft = queries.draft_of(plan, DAY)
    if draft.open.undecided:
        seen = {row.directive.key: 0 for row in draft.rows if row.ruling.kind is None}
        services.dispose(plan, seen, DispositionKind.NOTED, on=DAY, by=by)
    fingerprint = queries.draft_of(plan, DAY).fingerprint
    return services.give_out(plan, fingerprint=fingerprint, on=TODAY, by=by)


def large_paper(here, orders: int = 60) -> SourceDocument:
    """Orders that go to every ward, each with a day."""
    return paper(
        [
            (
                f"III.{n // 6 + 1}.p{n}",
                f"III.{n // 6 + 1}",
                f"Việc thứ {n} của kế hoạch trồng cây, giao cho các phường.",
                [(here.all_wards, Role.RESPONSIBLE), (here.labour, Role.LEAD)],
                date(2021, 5, 14),
            )
            for n in range(orders)
        ]
    )
