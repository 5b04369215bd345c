"""Several people act at the same moment: on PostgreSQL, where they do (SQLite lets in one at a time)."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from songhanh.ledger.models import Chain, Entry
from songhanh.ledger.queries import flaws
from songhanh.ledger.services import record
from songhanh.ledger.tests.signing import Signature

if connection.vendor == "postgresql":

    @pytest.mark.django_db(transaction=True)
    def test_lines_written_at_once_into_one_chain_stand_one_after_another():
        thing = Chain.objects.create(name="một thứ gì đó")

        def write(number):
            try:
                record("thing.go_on", on=thing, by=Signature(f"nguoi-{number}"), chain="chung")
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as people:
            list(people.map(write, range(40)))

        assert list(Entry.objects.order_by("position").values_list("position", flat=True)) == list(
            range(1, 41)
        )
        assert flaws() == []
