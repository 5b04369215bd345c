import subprocess
import sys

import pytest
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from songhanh.intake import jobs, originals, services, worker
from songhanh.intake.models import SourceDocument
from songhanh.intake.reading.source import Unreadable
from songhanh.intake.tests import plans
from songhanh.kernel.messages import Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def reads(monkeypatch):
    """What the confined reader does, told by the test."""

    def becomes(answer):
        def read_confined(path, progress):
            progress("ocr", 2, 9)
            if isinstance(answer, Exception):
                raise answer
            return answer

        monkeypatch.setattr(jobs, "read_confined", read_confined)

    return becomes


@pytest.fixture
def work(monkeypatch):
    """Work the queue off in this process, without taking over its signals or the test's connection."""
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)

    def work_off():
        worker.requeue_abandoned()
        one = worker.worker_named("thu-nghiem", until_empty=True)
        one.run()

    return work_off


def test_what_is_received_is_read_in_the_background(received, reads, work):
    reads(plans.content())

    work()

    received.refresh_from_db()
    assert (received.status, received.number) == ("read", "07/KH-UBND")
    assert (received.pages_done, received.pages_total) == (2, 9)


def test_what_cannot_be_read_fails_with_the_readers_own_sentence(received, reads, work):
    reads(Unreadable(Message("Tệp có mật khẩu.")))

    work()

    received.refresh_from_db()
    assert (received.status, str(received.failure)) == ("failed", "Tệp có mật khẩu.")


def test_a_program_that_breaks_does_not_leave_the_document_reading(received, reads, work):
    reads(RuntimeError("a fault of ours"))

    work()

    received.refresh_from_db()
    assert received.status == "failed"
    assert "lưu lại thành .docx" in str(received.failure)


def test_a_document_withdrawn_before_its_turn_is_not_read(lan, received, reads, work):
    reads(RuntimeError("must not be called"))
    services.withdraw(received, reason="nhầm", by=lan)

    work()

    received.refresh_from_db()
    assert received.status == "withdrawn"


def test_a_document_withdrawn_while_it_is_read_stays_withdrawn(lan, received, monkeypatch, work):
    def read_confined(path, progress):
        services.withdraw(received, reason="nhầm", by=lan)
        return plans.content()

    monkeypatch.setattr(jobs, "read_confined", read_confined)

    work()

    received.refresh_from_db()
    assert received.status == "withdrawn"
    assert DBTaskResult.objects.get().status == TaskResultStatus.SUCCESSFUL


def test_nothing_waits_in_the_queue_for_what_was_not_received(lan):
    with pytest.raises(Exception, match="Tệp trống"):
        services.receive(originals.put([], "x.docx"), by=lan)

    assert not DBTaskResult.objects.exists()


def running_under(name):
    row = DBTaskResult.objects.get()
    row.claim(name)
    SourceDocument.objects.update(status="reading")
    return row


def test_the_job_of_a_dead_worker_is_done_by_the_next(received, reads, work):
    reads(plans.content())
    running_under(f"{worker.HOST}-da-chet")

    work()

    received.refresh_from_db()
    assert received.status == "read"


def test_the_job_of_a_living_worker_is_left_to_it(received):
    with worker.presence() as name:
        row = running_under(name)

        assert worker.requeue_abandoned() == 0

    row.refresh_from_db()
    assert row.status == TaskResultStatus.RUNNING


def test_the_job_of_a_worker_on_another_machine_is_left_to_that_machine(received):
    running_under("may-khac-0123456789abcdef")

    assert worker.requeue_abandoned() == 0


def test_a_worker_that_is_killed_is_known_to_be_dead(settings, tmp_path, received):
    code = (
        "import sys, time, fcntl; lock = open(sys.argv[1], 'w'); fcntl.flock(lock, fcntl.LOCK_EX);"
        " print('held', flush=True); time.sleep(60)"
    )
    name = f"{worker.HOST}-bi-giet"
    path = tmp_path / "workers" / f"{name}.lock"
    path.parent.mkdir()
    holder = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE)
    assert holder.stdout.readline() == b"held\n"
    running_under(name)

    alive = worker.requeue_abandoned()
    holder.kill()
    holder.communicate()

    assert alive == 0
    assert worker.requeue_abandoned() == 1


def test_a_document_that_kills_its_reader_again_and_again_is_given_up(received, reads, work):
    reads(plans.content())
    for number in range(3):
        running_under(f"{worker.HOST}-da-chet-{number}")

    work()

    received.refresh_from_db()
    assert received.status == "failed"


def test_news_of_progress_are_written_at_most_twice_a_second_but_always_at_the_end(received, reader):
    services.start_reading(received, by=reader)
    news = jobs.News(received.pk)
    written = []
    for page in range(1, 101):
        news("ocr", page, 100)
        written.append(SourceDocument.objects.get().pages_done)

    assert written[0] == 1
    assert written[-1] == 100
    assert len(set(written)) < 50
