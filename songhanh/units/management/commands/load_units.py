"""``songhanh manage load_units PATH``: units, reforms and groups from a folder of .csv files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from songhanh.kernel.errors import Denied
from songhanh.units import loading
from songhanh.units.rules import Loader


class Command(BaseCommand):
    help = "Nạp đơn vị từ một thư mục: units.csv, successions.csv, groups.csv."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="thư mục có units.csv")
        parser.add_argument("--check", action="store_true", help="chỉ kiểm tra, không ghi")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            content = loading.content_of(options["folder"])
            loaded = loading.load(content, by=Loader(), is_trial=options["check"])
        except Denied as denied:
            raise CommandError(str(denied)) from denied
        for flaw in loaded.flaws:
            self.stderr.write(f"{flaw.where}: {flaw.message}")
        if loaded.flaws:
            raise CommandError(f"{len(loaded.flaws)} chỗ cần sửa; chưa ghi gì.")
        said = "Sẽ nạp" if options["check"] else "Đã nạp"
        self.stdout.write(
            f"{said} {loaded.begun} đơn vị mới, {loaded.events} sự kiện; {loaded.known} đơn vị đã có."
        )
