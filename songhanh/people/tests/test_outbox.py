"""Letters against a real mail server: what arrives, waits, fails, and what a dying worker repeats."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.people import jobs, mail_folder, outbox, services
from songhanh.people.models import Letter
from songhanh.people.rules import Actor, LetterStatus, Role
from songhanh.people.tests import cast, mail_server
from songhanh.people.tests.mail_server import Box, free_port, listening

pytestmark = pytest.mark.django_db


@pytest.fixture
def box():
    return Box()


@pytest.fixture
def port(settings):
    """The port at which the site looks for its mail server; nobody listens there yet."""
    port = free_port()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.DEFAULT_FROM_EMAIL = "Song Hành <song-hanh@vi-du.example>"
    return port


@pytest.fixture
def work(monkeypatch):
    """Work the queue off in this process."""
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    return mail_server.work_off


def letter(about: str = "giao:1", name: str = "lan", subject: str = "Giao việc: 3 việc") -> Letter:
    known = cast.User.objects.filter(username=name).first() or cast.user(name)
    now = timezone.now()
    return Letter(
        about=f"{about}:{name}",
        to=known,
        address=f"{name}@vi-du.example",
        subject=subject,
        body="Kính gửi bà Lan,\n\nĐề nghị đơn vị nhận việc.",
        written_at=now,
        next_try_at=now,
    )


def states() -> dict[str, str]:
    return dict(Letter.objects.values_list("about", "status"))


def time_comes() -> None:
    Letter.objects.update(next_try_at=timezone.now())


def test_a_letter_arrives_in_vietnamese_and_is_marked(port, box, work):
    outbox.put([letter()])

    with listening(port, box):
        work()

    (arrived,) = box.letters
    assert arrived["To"] == "lan@vi-du.example"
    assert arrived["Subject"] == "Giao việc: 3 việc"
    assert "Đề nghị đơn vị nhận việc." in arrived.get_content()
    assert arrived["Auto-Submitted"] == "auto-generated"
    assert Letter.objects.get(status=LetterStatus.SENT).sent_at is not None


def test_of_one_thing_one_person_is_written_to_once(port, box, work):
    outbox.put([letter(), letter("giao:2")])
    outbox.put([letter()])

    with listening(port, box):
        work()

    assert len(box.letters) == 2


def test_who_has_no_address_gets_no_letter():
    nowhere = letter()
    nowhere.address = ""

    assert outbox.put([nowhere]) == 0
    assert not Letter.objects.exists()


def test_letter_and_job_roll_back_with_the_act(transactional_db):
    @transaction.atomic
    def act():
        outbox.put([letter()])
        raise RuntimeError

    with pytest.raises(RuntimeError):
        act()

    assert not Letter.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_a_server_that_is_away_costs_nothing_but_time(port, box, work):
    outbox.put([letter(), letter("giao:2")])

    work()

    assert set(states().values()) == {LetterStatus.WAITING}
    assert all("refused" in one.failure.lower() for one in Letter.objects.all())
    assert DBTaskResult.objects.filter(status="READY").count() == 1
    time_comes()
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
    with listening(port, box):
        work()
    assert set(states().values()) == {LetterStatus.SENT}
    assert len(box.letters) == 2


def test_an_address_that_is_refused_fails_at_once_and_holds_up_nobody(port, box, work):
    box.answers["lan@vi-du.example"] = "550 no such user"
    outbox.put([letter(), letter(name="minh")])

    with listening(port, box):
        work()

    assert states() == {"giao:1:lan": "failed", "giao:1:minh": "sent"}
    assert Letter.objects.get(status="failed").failure == "550 no such user"


def test_what_is_refused_for_now_waits_longer_each_time(port, box, work):
    box.answers["lan@vi-du.example"] = "451 try later"
    outbox.put([letter()])
    pauses = []

    with listening(port, box):
        for _ in range(2):
            time_comes()
            outbox.deliver(1)
            pauses.append(Letter.objects.get().next_try_at - timezone.now())

    assert states() == {"giao:1:lan": "waiting"}
    assert timedelta(seconds=0) < pauses[0] < timedelta(minutes=1) < pauses[1] < timedelta(minutes=5)


def test_after_five_days_a_letter_is_given_up(port, work):
    outbox.put([letter()])
    Letter.objects.update(written_at=timezone.now() - timedelta(days=6))

    work()

    assert states() == {"giao:1:lan": "failed"}
    assert not DBTaskResult.objects.filter(status="READY").exists()


def test_a_worker_that_dies_before_it_marks_repeats_the_same_letter(port, box, monkeypatch):
    outbox.put([letter()])

    def dies(*args, **kwargs):
        raise SystemExit

    with listening(port, box):
        monkeypatch.setattr(outbox, "_mark", dies)
        with pytest.raises(SystemExit):
            outbox.deliver(1)
        monkeypatch.undo()
        outbox.deliver(1)
        assert len(box.letters) == 1, "while somebody may still hold it, nobody else sends it"
        time_comes()
        outbox.deliver(1)

    assert len(box.letters) == 2
    assert len({arrived["Message-ID"] for arrived in box.letters}) == 1
    assert len({arrived["Date"] for arrived in box.letters}) == 1
    assert states() == {"giao:1:lan": "sent"}


def test_two_workers_never_hold_one_letter():
    outbox.put([letter()])
    first = outbox._due().get()

    assert outbox._taken() == first
    assert outbox._taken() is None


def test_a_worker_that_begins_finds_letters_whose_job_was_lost(port, box, work):
    outbox.put([letter()])
    DBTaskResult.objects.all().delete()

    jobs.pick_up(None)
    jobs.pick_up(None)

    assert DBTaskResult.objects.count() == 1
    with listening(port, box):
        work()
    assert len(box.letters) == 1


def test_a_subject_is_one_line(port, box):
    outbox.put([letter(subject="Giao việc\nBcc: ai@vi-du.example")])

    with listening(port, box):
        outbox.deliver(1)

    assert box.letters[0]["Subject"] == "Giao việc Bcc: ai@vi-du.example"


def test_without_a_server_each_letter_is_a_file_and_a_repeat_is_the_same_file(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "outbox"
    words = EmailMessage(
        "Giao việc", "Đề nghị nhận.", to=["lan@vi-du.example"], headers={"Message-ID": "<ab@x>"}
    )

    for _ in range(2):
        mail_folder.EmailBackend().send_messages([words])

    (file,) = (tmp_path / "outbox").iterdir()
    assert file.name == "ab@x.eml"
    assert b"To: lan@vi-du.example" in file.read_bytes()


def failed() -> Letter:
    outbox.put([letter()])
    Letter.objects.update(status=LetterStatus.FAILED, failure="550 no such user", tries=1)
    return Letter.objects.get()


def test_an_administrator_sees_what_failed_and_sends_it_again(administrator):
    cast.User.objects.filter(pk=failed().to_id).update(email="lan.moi@vi-du.example")
    page = administrator.get(cast.url("letters")).content.decode()
    assert "550 no such user" in page
    assert "1 thư không gửi được" in page

    administrator.post(cast.url("letters"), {"thu": Letter.objects.get().key})

    again = Letter.objects.get()
    assert (again.status, again.address) == ("waiting", "lan.moi@vi-du.example")
    assert Entry.objects.filter(act="letter.send_again").count() == 1


def test_nobody_else_looks_at_letters_or_sends_them_again(client):
    one = failed()

    assert client.get(cast.url("letters")).status_code == 409
    with pytest.raises(Denied):
        services.send_again([one], by=Actor("lan"))


def test_what_has_gone_is_not_sent_again(db):
    one = failed()
    Letter.objects.update(status=LetterStatus.SENT, sent_at=timezone.now())
    cast.post("quan", cast.unit(), Role.ADMINISTRATOR)
    quan = cast.actor("quan")

    with pytest.raises(Denied):
        services.send_again([one], by=quan)
