"""Several people act at the same moment: on PostgreSQL, where they do (SQLite lets in one at a time)."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from songhanh.intake import originals, services
from songhanh.intake.models import SourceDocument
from songhanh.intake.tests.test_originals import kept
from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.people.tests import cast

if connection.vendor == "postgresql":

    def at_once(act):
        def alone(number):
            try:
                return act(number)
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as people:
            return list(people.map(alone, range(8)))

    @pytest.mark.django_db(transaction=True)
    def test_the_same_file_sent_by_many_is_one_document(settings):
        office = cast.office()

        def send(number):
            original = originals.put([b"mot tep"], f"x.do{'ct'[number % 2]}")
            return services.receive(original, by=cast.officer(f"nguoi-{number}", office))

        answers = at_once(send)

        assert len({document.pk for document, _ in answers}) == 1
        assert sum(is_new for _, is_new in answers) == 1
        assert SourceDocument.objects.count() == Entry.objects.count() == 1
        assert kept(settings.ORIGINALS) == [answers[0][0].path]

    @pytest.mark.django_db(transaction=True)
    def test_of_many_who_withdraw_a_document_one_does():
        document, _ = services.receive(originals.put([b"mot tep"], "x.docx"), by=cast.officer("lan"))

        def withdraw(number):
            try:
                services.withdraw(document, reason="nhầm", by=cast.officer(f"nguoi-{number}"))
            except Denied:
                return False
            return True

        assert sum(at_once(withdraw)) == 1
        assert Entry.objects.filter(act="source_document.withdraw").count() == 1
