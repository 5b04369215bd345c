import pytest

from songhanh.intake import originals, queries, services

pytestmark = pytest.mark.django_db


def receive(name, by):
    return services.receive(originals.put([name.encode()], name), by=by)[0]


@pytest.mark.parametrize("words", ["trong cay", "Trồng CÂY", "07/kh", "xa mau", "nam 2031 trong"])
def test_a_document_is_found_with_and_without_tone_marks(lan, read, words):
    assert list(queries.found(lan, words)) == [read]


def test_a_document_is_not_found_by_other_words(lan, read):
    assert not queries.found(lan, "trồng rừng").exists()


def test_documents_are_sifted_by_where_they_stand(lan, read):
    waiting = receive("khác.docx", lan)

    assert list(queries.found(lan, "", "reading")) == [waiting]
    assert list(queries.found(lan, "", "read")) == [read]
    assert queries.found(lan, "", "no such word").count() == 0


def test_a_withdrawn_document_exists_for_nobody(lan, read):
    services.withdraw(read, reason="nhầm", by=lan)

    assert not queries.visible_to(lan).exists()
    assert queries.tally(lan).total == 0


def test_the_tally_counts_what_waits_with_what_is_being_read(lan, reader, read):
    receive("một.docx", lan)
    services.start_reading(receive("hai.docx", lan), by=reader)

    assert queries.tally(lan) == queries.Tally(read=1, reading=2, failed=0)
