import hashlib

import pytest
from django.db import IntegrityError, transaction

from songhanh.intake import originals, queries, services
from songhanh.intake.models import Reading, SourceDocument
from songhanh.intake.tests import plans
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.ledger.models import Entry
from songhanh.ledger.queries import flaws

pytestmark = pytest.mark.django_db


def told():
    return list(Entry.objects.values_list("act", "by"))


def test_a_document_is_received_read_read_again_and_withdrawn(lan, reader, received):
    services.start_reading(received, by=reader)
    services.finish(received, plans.content(), by=reader)
    services.read_again(received, by=lan)
    services.fail(received, Message("Hỏng."), by=reader)
    services.withdraw(received, reason="gửi nhầm", by=lan)

    received.refresh_from_db()
    assert received.status == "withdrawn"
    assert told() == [
        ("source_document.receive", "lan"),
        ("source_document.start_reading", "phan-mem-doc"),
        ("source_document.finish", "phan-mem-doc"),
        ("source_document.read_again", "lan"),
        ("source_document.fail", "phan-mem-doc"),
        ("source_document.withdraw", "lan"),
    ]
    assert flaws() == []


def test_the_original_is_kept_byte_for_byte_under_its_digest(received):
    digest = hashlib.sha256(b"mot tep").hexdigest()

    assert received.path.read_bytes() == b"mot tep"
    assert received.path.name == f"{digest}.docx"
    assert (received.size, received.sha256) == (7, digest)


def test_the_original_can_be_read_but_not_run_or_changed(received):
    assert oct(received.path.stat().st_mode)[-3:] == "440"


def test_the_same_file_again_opens_the_document_that_is_there(lan, received):
    again, is_new = services.receive(originals.put([b"mot tep"], "tên khác.docx"), by=lan)

    assert (again.pk, is_new) == (received.pk, False)
    assert told() == [("source_document.receive", "lan")]


def test_a_withdrawn_file_may_be_received_anew(lan, received):
    services.withdraw(received, reason="gửi nhầm", by=lan)

    again, is_new = services.receive(originals.put([b"mot tep"], "Kế hoạch.docx"), by=lan)

    assert is_new
    assert again.pk != received.pk


def test_two_who_send_the_same_file_in_one_second_get_one_document(lan, received, monkeypatch):
    answers = iter([None, received])
    monkeypatch.setattr(queries, "with_content", lambda sha256, unit: next(answers))

    again, is_new = services.receive(originals.put([b"mot tep"], "Kế hoạch.docx"), by=lan)

    assert (again.pk, is_new) == (received.pk, False)
    assert SourceDocument.objects.count() == 1


def test_an_empty_file_leaves_no_trace(lan):
    with pytest.raises(Denied):
        services.receive(originals.put([], "trống.docx"), by=lan)

    assert not SourceDocument.objects.exists()
    assert told() == []


def test_what_was_read_is_copied_to_the_list_and_the_text_is_stored_once(read):
    read.refresh_from_db()

    assert (read.kind, read.number, read.directives, read.defects) == ("KẾ HOẠCH", "07/KH-UBND", 3, 2)
    assert read.reading.text == plans.TEXT
    assert "text" not in read.reading.content["source"]
    assert "layout" not in read.reading.content


def test_what_the_reader_doubts_is_not_told_as_sure_on_the_list(received, reader):
    content = plans.content()
    content["document"]["doubtful"] = ["number", "date"]
    services.start_reading(received, by=reader)

    document = services.finish(received, content, by=reader)

    assert (document.number, document.issued_on) == ("…/KH-UBND", None)


def test_a_failure_says_why_and_keeps_no_reading(failed):
    failed.refresh_from_db()

    assert str(failed.failure) == "Tệp bị hỏng ở trang 3."
    assert not Reading.objects.exists()


def test_a_document_withdrawn_while_it_was_read_takes_no_reading(lan, reader, received):
    services.start_reading(received, by=reader)
    services.withdraw(received, reason="gửi nhầm", by=lan)

    with pytest.raises(Denied):
        services.finish(received, plans.content(), by=reader)

    assert not Reading.objects.exists()


def test_reading_again_forgets_the_old_reading(lan, read):
    services.read_again(read, by=lan)

    assert not Reading.objects.exists()


def test_of_two_who_press_two_buttons_the_second_sees_the_firsts_act(lan, read):
    one, two = SourceDocument.objects.get(), SourceDocument.objects.get()
    services.withdraw(one, reason="gửi nhầm", by=lan)

    with pytest.raises(Denied):
        services.read_again(two, by=lan)

    assert SourceDocument.objects.get().status == "withdrawn"


def test_withdrawing_without_a_reason_leaves_no_trace(lan, read):
    with pytest.raises(Denied):
        services.withdraw(read, reason=" ", by=lan)

    read.refresh_from_db()
    assert read.status == "read"
    assert told()[-1][0] == "source_document.finish"


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "failed"},
        {"failure_parts": {"msgid": "x", "params": {}}},
        {"status": "read", "read_at": None},
    ],
)
def test_the_database_refuses_a_document_at_odds_with_itself(received, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        SourceDocument.objects.filter(pk=received.pk).update(**fields)


def test_the_database_refuses_the_same_file_twice(received):
    received.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        received.save(force_insert=True)
