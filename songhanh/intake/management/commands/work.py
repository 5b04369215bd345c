"""``songhanh manage work``: read what waits to be read."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandParser

from songhanh.intake.worker import end_with, work


class Command(BaseCommand):
    help = "Làm các việc chờ trong hàng đợi (đọc văn bản đã nhận), cho đến khi có lệnh dừng."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--until-empty", action="store_true", help="dừng khi hết việc")

        parser.add_argument(
            "--beside", type=int, metavar="PID", help="dừng khi chương trình đã mở lệnh này không còn chạy"
        )

    def handle(self, *, until_empty: bool, beside: int | None, **options: object) -> None:
        if beside is not None:
            end_with(beside)
        work(until_empty=until_empty)
