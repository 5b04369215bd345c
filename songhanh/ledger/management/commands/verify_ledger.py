"""``songhanh manage verify_ledger``: is every line of the ledger as it was written?"""

from __future__ import annotations

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from songhanh.ledger.models import Entry
from songhanh.ledger.queries import flaws, flaws_since, seen
from songhanh.ledger.rules import Flaw, Seen


class Command(BaseCommand):
    help = "Kiểm tra sổ nhật ký: tìm mọi dòng bị sửa, bị xóa, bị đổi chỗ hay bị chèn ngoài chương trình."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--witness",
            type=Path,
            metavar="TỆP",
            help="tệp ghi dấu, giữ ngoài máy này: so với lần trước, rồi ghi lại dấu của lần này",
        )

    def handle(self, *, witness: Path | None = None, **options: object) -> None:
        found = flaws() + (flaws_since(self._before(witness)) if witness else [])
        for flaw in found:
            self.stderr.write(self._line(flaw))
        if found:
            raise CommandError("Sổ nhật ký không còn nguyên vẹn.")
        if witness:
            kept = [vars(one) for one in seen()]
            witness.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
        self.stdout.write(f"Sổ nhật ký nguyên vẹn: {Entry.objects.count()} dòng.")

    def _before(self, witness: Path) -> list[Seen]:
        if not witness.exists():
            return []
        try:
            return [Seen(**one) for one in json.loads(witness.read_text(encoding="utf-8"))]
        except (ValueError, TypeError) as error:
            raise CommandError(f"Không đọc được tệp ghi dấu “{witness}”.") from error

    def _line(self, flaw: Flaw) -> str:
        return f"{flaw.chain}, {flaw.position}: {flaw.fault.label}"
