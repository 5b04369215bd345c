"""The pen: the one place where directives change, each change kept as an edit with its line in the ledger.

Whoever writes says which revision was seen. Where somebody else wrote meanwhile, nothing is written, and
the answer holds what stands there now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from songhanh.intake import queries
from songhanh.intake.models import Directive, Due, Edit, NamedUnit, SourceDocument
from songhanh.intake.rules import Act, check_prepares
from songhanh.intake.rules.standing import Standing, standing_from
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.ledger.services import record
from songhanh.people.rules import Actor

Alter = Callable[[list[Standing]], Iterable[Standing]]
CHANGEABLE = [
    "code", "section", "heading", "position", "start", "end", "stretches", "text", "kind", "products",
    "beneficiaries", "is_requested", "is_retired", "revision", "changed_by", "changed_at",
]  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What came of a change: the edit; nothing, where all was so already; or what others wrote meanwhile."""

    edit: Edit | None = None
    stale: tuple[Directive, ...] = ()

    @property
    def is_stale(self) -> bool:
        """Somebody else was faster, and nothing was written."""
        return bool(self.stale)


class Pen:
    """Writes for one person in one document."""

    def __init__(self, document: SourceDocument, by: Actor) -> None:
        self.document, self.by = document, by

    @transaction.atomic
    def write(self, expected: Mapping[str, int] | None, act: Act, alter: Alter) -> Outcome:
        """Change the directives named by ``expected``, each still at that revision, as ``alter`` says.

        Without ``expected`` all that are in use, however they stand: for acts that only fill what is empty.
        """
        self._lock()
        expected = queries.revisions_of(self.document) if expected is None else expected
        rows = self._rows(expected)
        if len(rows) < len(expected):
            raise Denied(Message("Nội dung này không có trong văn bản. Tải lại trang rồi làm tiếp."))
        stale = [row for key, row in rows.items() if row.revision != expected[key]]
        if stale:
            return Outcome(stale=tuple(stale))
        before = {key: row.standing for key, row in rows.items()}
        after = {one.key: one for one in alter(list(before.values())) if one != before.get(one.key)}
        if not after:
            return Outcome()
        self._put(rows, after)
        return Outcome(self._keep(act, {key: before.get(key) for key in after}, after))

    @transaction.atomic
    def turn(self, edit: Edit, *, back: bool) -> Edit:
        """Put directives as they stood before an edit, or after it again, if nobody changed them since."""
        self._lock()
        edit = Edit.objects.get(pk=edit.pk)
        old, new = (edit.after, edit.before) if back else (edit.before, edit.after)
        rows = self._rows(new)
        target = {key: _standing(new[key] or old[key], is_gone=new[key] is None) for key in new}
        source = {key: _standing(old[key] or new[key], is_gone=old[key] is None) for key in new}
        self._check_untouched(rows, source)
        self._put(rows, target)
        edit.is_undone = back
        edit.save(update_fields=["is_undone"])
        verb = "undo" if back else "redo"
        record(f"directive.{verb}_{edit.act}", on=self.document, by=self.by, reason=", ".join(edit.codes))
        return edit

    def _lock(self) -> None:
        # Edits of one document wait for each other: their order is what undoing goes back along.
        self.document = SourceDocument.objects.select_for_update().get(pk=self.document.pk)
        check_prepares(self.by, self.document.unit_id)
        if not self.document.is_taken_up:
            raise Denied(Message("Văn bản này chưa được đưa vào xử lý. Bấm “Bắt đầu xử lý” trước."))
        if queries.is_given_out(self.document):
            raise Denied(
                Message("Việc của văn bản này đã giao, bản đọc không sửa được nữa. Điều chỉnh ở kế hoạch.")
            )

    def _rows(self, keys: Iterable[str]) -> dict[str, Directive]:
        rows = Directive.objects.filter(document=self.document, key__in=list(keys))
        return {row.key: row for row in rows.prefetch_related("named_units", "dues")}

    def _check_untouched(self, rows: Mapping[str, Directive], source: Mapping[str, Standing]) -> None:
        changed = [row for key, row in rows.items() if row.standing != source[key]]
        if changed:
            raise Denied(
                Message(
                    "%(who)s đã sửa tiếp %(codes)s sau đó, không hoàn tác được nữa; sửa trực tiếp ở đó.",
                    {"codes": ", ".join(r.code for r in changed), "who": changed[0].changed_by},
                )
            )

    def _put(self, rows: dict[str, Directive], after: Mapping[str, Standing]) -> None:
        known = [self._filled(rows[key], one) for key, one in after.items() if key in rows]
        fresh = [self._filled(Directive(), one) for key, one in after.items() if key not in rows]
        NamedUnit.objects.filter(directive__in=known).delete()
        Due.objects.filter(directive__in=known).delete()
        # First those that leave a code free, then those that take it.
        for row in sorted(known, key=lambda row: not row.is_retired):
            row.save(update_fields=CHANGEABLE)
        Directive.objects.bulk_create(fresh)
        write = [(row, after[row.key]) for row in (*known, *fresh)]
        NamedUnit.objects.bulk_create(NamedUnit.of(row, named) for row, one in write for named in one.units)
        Due.objects.bulk_create(Due.of(row, due) for row, one in write for due in one.dues)

    def _filled(self, row: Directive, one: Standing) -> Directive:
        row.take(one)
        row.document = self.document
        row.revision = row.revision + 1 if row.pk else 1
        row.changed_by, row.changed_at = self.by.username, timezone.now()
        return row

    def _keep(self, act: Act, before: Mapping[str, Standing | None], after: Mapping[str, Standing]) -> Edit:
        own = Edit.objects.filter(document=self.document, by=self.by.username)
        # As in every editor: who goes on writing can no longer take up again what was undone.
        own.filter(is_undone=True).delete()
        last = Edit.objects.filter(document=self.document).aggregate(last=Max("number"))["last"] or 0
        codes = [one.code for one in after.values()]
        record(f"directive.{act}", on=self.document, by=self.by, reason=", ".join(codes))
        return Edit.objects.create(
            document=self.document,
            number=last + 1,
            act=act,
            codes=codes,
            before={key: one.as_plain() if one else None for key, one in before.items()},
            after={key: one.as_plain() for key, one in after.items()},
            by=self.by.username,
            at=timezone.now(),
        )


def _standing(plain: Mapping[str, object], *, is_gone: bool) -> Standing:
    one = standing_from(plain)
    return replace(one, is_retired=True) if is_gone else one
