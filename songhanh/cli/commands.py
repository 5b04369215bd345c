"""What can be asked of `songhanh`, and who answers."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from songhanh.cli import reading

LOOPBACK = "127.0.0.1"
PORT = 8000
SAID = (
    ("the following arguments are required: ", "còn thiếu "),
    ("unrecognized arguments: ", "không biết "),
    ("not allowed with argument ", "không đi cùng "),
    ("expected one argument", "cần một giá trị"),
    ("invalid choice: ", "không có "),
    ("choose from ", "chọn trong "),
    ("argument ", ""),
)


class _Help(argparse.HelpFormatter):
    """Help as argparse lays it out, in Vietnamese."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """argparse that speaks Vietnamese where a person reads it."""

    def __init__(self, **options: Any) -> None:
        helped = options.pop("add_help", True)
        super().__init__(add_help=False, formatter_class=_Help, **options)
        self._positionals.title, self._optionals.title = "tham số", "tùy chọn"
        if helped:
            self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        for english, vietnamese in SAID:
            message = message.replace(english, vietnamese)
        self.exit(2, f"songhanh: không hiểu lệnh ({message}).\n{self.format_usage()}")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 found or failed, 2 could not be understood."""
    asked = _parser().parse_args(argv)
    status: int = asked.run(asked)
    return status


def _parser() -> _Parser:
    parser = _Parser(prog="songhanh", description="Song Hành: từ kế hoạch đã ký đến báo cáo đã ký.")
    commands = parser.add_subparsers(title="các lệnh", required=True, metavar="LỆNH")
    _add_read(commands)
    _add_check(commands)
    _add_serve(commands)
    _add_demo(commands)
    _add_manage(commands)
    return parser


def _add_read(commands: argparse._SubParsersAction[_Parser]) -> None:
    read = commands.add_parser("read", help="đọc một văn bản thành nội dung giao, đơn vị, thời hạn")
    read.add_argument("file", type=Path, metavar="TỆP", help="docx, pdf (cả bản chụp), ảnh, md, txt, html")
    shape = read.add_mutually_exclusive_group()
    for name, words in (
        ("table", "bảng cho người đọc (mặc định)"),
        ("json", "JSON theo lược đồ 1 (docs/reading-schema.md)"),
        ("text", "chỉ phần chữ của văn bản, đúng như đã lưu"),
    ):
        shape.add_argument(f"--{name}", dest="shape", action="store_const", const=name, help=words)
    read.add_argument("--out", type=Path, metavar="TỆP", help="ghi vào tệp này thay vì in ra")
    read.set_defaults(run=reading.read, shape="table")


def _add_check(commands: argparse._SubParsersAction[_Parser]) -> None:
    check = commands.add_parser("check", help="soát một dự thảo trước khi ký; có lỗi phải sửa thì trả về 1")
    check.add_argument("files", type=Path, nargs="+", metavar="TỆP", help="một hay nhiều dự thảo")
    check.set_defaults(run=reading.check)


def _add_serve(commands: argparse._SubParsersAction[_Parser]) -> None:
    serve = commands.add_parser("serve", help="mở trang trên máy này")
    serve.add_argument("--host", default=LOOPBACK, help=f"địa chỉ (mặc định {LOOPBACK})")
    serve.add_argument("--port", type=int, default=PORT, help=f"cổng (mặc định {PORT})")
    serve.set_defaults(run=_serve)


def _add_demo(commands: argparse._SubParsersAction[_Parser]) -> None:
    demo = commands.add_parser("demo", help="dựng dữ liệu mẫu, đọc kế hoạch mẫu rồi mở trang")
    demo.add_argument("plan", type=Path, nargs="?", metavar="TỆP", help="đọc tệp này thay cho kế hoạch mẫu")
    demo.add_argument("--port", type=int, default=PORT, help=f"cổng (mặc định {PORT})")
    demo.set_defaults(run=_demo)


def _add_manage(commands: argparse._SubParsersAction[_Parser]) -> None:
    manage = commands.add_parser("manage", help="lệnh quản trị của Django", add_help=False)
    manage.add_argument("rest", nargs=argparse.REMAINDER, metavar="…")
    manage.set_defaults(run=_manage)


# Whatever loads Django is imported when it is asked for, and not before.


def _serve(asked: argparse.Namespace) -> int:
    from songhanh.cli.serving import serve

    return serve(asked.host, asked.port)


def _demo(asked: argparse.Namespace) -> int:
    from songhanh.cli.serving import demo

    return demo(asked.plan, asked.port)


def _manage(asked: argparse.Namespace) -> int:
    from songhanh.cli.site import manage

    return manage(asked.rest)
