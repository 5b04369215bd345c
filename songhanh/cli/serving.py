"""`songhanh serve` and `songhanh demo`: the site and its worker, on this machine, until Ctrl-C."""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
from pathlib import Path

from songhanh.cli import site
from songhanh.cli.worker import working
from songhanh.kernel.errors import Denied

LOOPBACK = "127.0.0.1"
THREADS = 8


def serve(host: str, port: int) -> int:
    """Mở trang: answer on ``host`` and work off what is waiting to be read, until stopped."""
    if refusal := _refusal(host, port):
        return _refuse(refusal)
    # Whatever the environment says: people without passwords are for the demo alone.
    os.environ["SONGHANH_DEMO"] = "0"
    _say_where(host, port)
    site.load()
    if not site.is_up_to_date():
        return _refuse("Cơ sở dữ liệu chưa đúng phiên bản. Hãy chạy “songhanh manage migrate” rồi mở lại.")
    _run(host, port)
    return 0


def demo(plan: Path | None, port: int) -> int:
    """Chạy thử: prepare the database, take in the sample plan or ``plan`` once, and serve."""
    if refusal := _refusal(LOOPBACK, port):
        return _refuse(refusal)
    if plan is not None and not plan.is_file():
        return _refuse(f"Không thấy tệp “{plan}”.")
    os.environ["SONGHANH_DEMO"] = "1"
    _say_where(LOOPBACK, port)
    site.load()
    site.migrate()
    from songhanh.cli.sample import bring_casts, take_in

    bring_casts()

    try:
        take_in(plan)
    except Denied as denied:
        return _refuse(str(denied))
    _run(LOOPBACK, port)
    return 0


def _run(host: str, port: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    server = Granian(
        "config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        log_level=LogLevels.error,
    )
    server.on_startup(lambda: print(f"Song Hành: http://{host}:{port}/  (Ctrl-C để dừng)", flush=True))
    _leave_no_server_behind()
    with working():
        server.serve()
    print("Đã dừng.", flush=True)


def _say_where(host: str, port: int) -> None:
    """Tell the site and its worker under which name they are opened, unless somebody has said so."""
    names = os.environ.get("SONGHANH_HOSTS", "").split(",")
    is_behind_tls = os.environ.get("SONGHANH_TLS", "").lower() in ("1", "true", "yes", "on")
    here = f"https://{names[0].strip()}" if names[0].strip() and is_behind_tls else f"http://{host}:{port}"
    os.environ.setdefault("SONGHANH_SITE", here)


def _leave_no_server_behind() -> None:
    """Have the process that answers end with this one: killed, this one could not end it."""
    from songhanh.intake.worker import end_with

    os.register_at_fork(after_in_child=lambda: end_with(os.getppid()))


def _refusal(host: str, port: int) -> str | None:
    if not _is_loopback(host) and not os.environ.get("SONGHANH_HOSTS"):
        return (
            f"Chưa mở ra ngoài máy này được ({host}): cần nói trang được gọi bằng tên nào, ví dụ "
            "SONGHANH_HOSTS=song-hanh.example.vn, và đặt sau một máy chủ có TLS (SONGHANH_TLS=1)."
        )
    if _is_taken(host, port):
        return f"Cổng {port} đang có chương trình khác dùng. Hãy dừng nó hoặc chọn cổng khác: --port …"
    return None


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_taken(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError:
            return True
    return False


def _refuse(sentence: str) -> int:
    print(f"songhanh: {sentence}", file=sys.stderr)
    return 2
