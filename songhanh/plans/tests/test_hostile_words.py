"""Words that somebody else wrote are words on every page and in every file: never markup, never an error."""

from __future__ import annotations

import io

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from docx import Document

from songhanh.plans.models import Assignment, Task
from songhanh.plans.tests import cast
from songhanh.units.models import UnitName

HOSTILE = "=1+1 \"'><xss onload=1>&amp;\x0b\r\nZ"


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR = tmp_path


@pytest.fixture
def lan(they):
    """A browser of the coordinating office."""
    client = Client()
    user = get_user_model().objects.get(username="lan")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def hostile(plan):
    """A plan in which every name and word tries to be something else."""
    Task.objects.filter(plan=plan).update(title=HOSTILE, text=HOSTILE, clause=HOSTILE[:40])
    Assignment.objects.filter(task__plan=plan).update(
        reason=HOSTILE, status="contested", answered_at=timezone.now()
    )
    UnitName.objects.update(name=HOSTILE, short_name=HOSTILE)
    get_user_model().objects.update(first_name=HOSTILE)
    plan.number = plan.subject = plan.source = HOSTILE
    plan.save()
    return plan


@pytest.mark.parametrize("name", ["plan", "matrix", "amend", "told", "succession", "relate", "carry_over"])
def test_no_page_of_a_plan_takes_words_for_markup(lan, hostile, name):
    page = lan.get(reverse(f"plans:{name}", args=[hostile.key])).text

    assert "&lt;xss" in page
    assert "<xss" not in page


@pytest.mark.parametrize("name", ["task", "slip", "trail"])
def test_no_page_of_a_task_takes_words_for_markup(lan, hostile, name):
    page = lan.get(reverse(f"plans:{name}", args=[hostile.tasks.first().key])).text

    assert "&lt;xss" in page
    assert "<xss" not in page


def test_the_page_of_an_office_takes_no_words_for_markup(lan, hostile, here):
    page = lan.get(reverse("plans:unit", args=[here.wards[0].key])).text

    assert "&lt;xss" in page
    assert "<xss" not in page


def test_what_no_document_can_hold_is_left_out_of_the_annex(lan, hostile):
    answer = lan.get(reverse("plans:annex", args=[hostile.key]))

    assert answer.status_code == 200
    rows = Document(io.BytesIO(answer.content)).tables[0].rows
    assert "<xss onload=1>" in rows[1].cells[2].text


@pytest.mark.parametrize("year", ["²", "9" * 30, "-1", "hai"])
def test_a_year_that_is_none_finds_no_plan(lan, plan, year):
    assert lan.get(reverse("plans:list"), {"nam": year}).status_code == 200


def test_a_mark_that_is_no_number_chooses_nothing(lan, here, they):
    draft = cast.opened(here, cast.small_paper(here), they.lan)

    answer = lan.post(reverse("plans:board", args=[draft.key]), {"chon": "a:²", "xu-ly": "noted"})

    assert answer.status_code == 409


@pytest.mark.parametrize("reason", ["x" * 501, "không thuộc\x00chức năng"])
@pytest.mark.parametrize("act", ["contest", "insist"])
def test_a_reason_that_no_field_holds_is_refused_in_a_sentence(lan, plan, here, act, reason):
    part = Assignment.objects.filter(task__plan=plan, unit=here.labour).first()

    answer = lan.post(reverse(f"plans:{act}", args=[part.key]), {"reason": reason})

    assert answer.status_code == 409
    assert "dài quá 500 ký tự" in answer.text


def test_merging_asks_into_what(lan, here, they):
    draft = cast.opened(here, cast.small_paper(here), they.lan)
    address = reverse("plans:board", args=[draft.key])

    page = lan.get(address).text
    mark = page.split('name="chon" value="')[1].split('"')[0]

    assert '<select class="form-select" id="vao" name="vao"><option value="">' in page
    assert lan.post(address, {"chon": mark, "xu-ly": "merged", "vao": ""}).status_code == 409
