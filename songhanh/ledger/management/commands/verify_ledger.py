"""``songhanh manage verify_ledger``: is every line of the ledger as it was written?"""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError

from songhanh.ledger.models import Entry
from songhanh.ledger.queries import flaws


class Command(BaseCommand):
    help = "Kiểm tra sổ nhật ký: tìm mọi dòng bị sửa, bị xóa hay bị chèn ngoài chương trình."

    def handle(self, **options: object) -> None:
        found = flaws()
        for flaw in found:
            self.stderr.write(f"{flaw.chain}, {flaw.position}: {flaw.fault.label}")
        if found:
            raise CommandError("Sổ nhật ký không còn nguyên vẹn.")
        self.stdout.write(f"Sổ nhật ký nguyên vẹn: {Entry.objects.count()} dòng.")
