"""A file goes with work given by hand: what is taken, what is refused and loses nothing, who downloads it."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from songhanh.intake import originals
from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.people.rules import Role
from songhanh.plans import services
from songhanh.plans.models import Plan, TaskFile
from songhanh.plans.tests import cast

PHOTO = b"\xff\xd8\xff\xe0" + b"anh chup" * 40
PROGRAM = b"MZ\x90\x00" + bytes(range(256))


def archive(*names: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return kept.getvalue()


WORKBOOK = archive("[Content_Types].xml", "xl/workbook.xml")


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR, settings.ORIGINALS = tmp_path, tmp_path / "originals"


@pytest.fixture
def browser():
    def signed_in(username):
        client = Client()
        user = User.objects.get(username=username)
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return signed_in


@pytest.fixture
def give(browser, here, they):
    """Give work to the first ward from the page, with whatever else is sent."""
    lan = browser("lan")

    def given(file: bytes | None = None, name: str = "anh.jpg", **more: str):
        said = {
            "title": "Kiểm tra cây đổ",
            "units": here.wards[0].key,
            "kind": "directive_note",
            "source": "Ý kiến chỉ đạo",
            "issuer": here.city.key,
            **more,
        }
        if file is not None:
            said["tep"] = SimpleUploadedFile(name, file)
        return lan.post(reverse("plans:give_ad_hoc"), said)

    return given


def drafts(settings) -> list[str]:
    return [one.name for one in settings.ORIGINALS.glob("nhan-*")]


@pytest.mark.parametrize(
    ("file", "name"), [(PHOTO, "anh.jpg"), (WORKBOOK, "Biểu.xlsx"), (b"%PDF-1.7 x", "a.pdf")]
)
def test_a_photograph_a_table_or_a_paper_goes_with_the_work(give, browser, settings, file, name):
    assert give(file, name).status_code == 302

    kept = TaskFile.objects.get()
    assert (kept.name, kept.size, kept.by, kept.sha256) == (name, len(file), "lan", sha256(file).hexdigest())
    assert kept.path.read_bytes() == file
    assert settings.ORIGINALS in kept.path.parents
    assert drafts(settings) == []
    assert Entry.objects.get(act="task_file.attach").chain == kept.task.plan.chain
    assert name in browser("minh").get(kept.task.get_absolute_url()).content.decode()


def test_work_is_given_without_a_file(give):
    assert give().status_code == 302
    assert not TaskFile.objects.exists()


@pytest.mark.parametrize(
    ("file", "name", "sentence"),
    [
        (b"", "anh.jpg", "Tệp kèm trống"),
        (PROGRAM, "anh.jpg", "phải là văn bản, bảng tính"),
        (archive("a.exe"), "anh.zip", "phải là văn bản, bảng tính"),
        (b"<html><body>x", "trang.html", "phải là văn bản, bảng tính"),
        (b"del *.*\r\n", "chay.bat", "Đuôi tệp “.bat” không đúng"),
        (PHOTO, "anh.pdf", "Đuôi tệp “.pdf” không đúng"),
        (archive("[Content_Types].xml", "word/vbaProject.bin"), "a.docm", "Đuôi tệp “.docm” không đúng"),
        (PHOTO * 4000, "anh.jpg", "nặng 2 MB, quá mức 1 MB"),
    ],
)
def test_what_is_no_paper_is_refused_in_one_sentence_and_nothing_typed_is_lost(
    give, settings, file, name, sentence
):
    settings.ATTACHMENT_LIMIT = 1024 * 1024

    answer = give(file, name, title="Việc đã gõ rất lâu", last_day="2031-06-20")

    seen = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in seen
    assert "Việc đã gõ rất lâu" in seen
    assert "2031-06-20" in seen
    assert not Plan.objects.exists()
    assert drafts(settings) == []


def word_in(answer) -> str:
    return answer.content.decode().split('name="tep-da-gui" value="')[1].split('"')[0]


def test_a_file_that_was_sent_once_is_not_sent_again_when_a_field_was_wrong(give, settings):
    refused = give(PHOTO, title="")
    assert refused.status_code == 400
    assert "anh.jpg" in refused.content.decode()

    give(**{"tep-da-gui": word_in(refused)})

    assert TaskFile.objects.get().path.read_bytes() == PHOTO
    assert drafts(settings) == []


def test_a_file_that_was_sent_before_can_be_left_out(give):
    refused = give(PHOTO, title="")

    assert give(**{"tep-da-gui": word_in(refused), "bo-tep": "on"}).status_code == 302
    assert not TaskFile.objects.exists()


def test_nobody_uses_the_word_for_a_file_of_somebody_else_or_one_of_their_own_making(give, browser, here):
    word = word_in(give(PHOTO, title=""))
    said = {
        "title": "Việc",
        "units": here.wards[1].key,
        "kind": "directive_note",
        "source": "Ý kiến",
        "issuer": here.justice.key,
    }

    for client, forged in ((browser("phap"), word), (browser("lan"), word[:-2] + "xx")):
        answer = client.post(reverse("plans:give_ad_hoc"), {**said, "tep-da-gui": forged})
        assert answer.status_code == 400
        assert "chọn lại tệp" in answer.content.decode()
    assert not TaskFile.objects.exists()


def test_only_who_sees_the_task_downloads_its_file_and_always_as_an_attachment(give, browser):
    give(PHOTO)
    address = TaskFile.objects.get().get_absolute_url()

    answer = browser("hoa").get(address)

    assert b"".join(answer.streaming_content) == PHOTO
    assert answer["Content-Disposition"] == 'attachment; filename="anh.jpg"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert browser("tam").get(address).status_code == 404
    assert Client().get(address).status_code == 302


def test_where_the_work_is_refused_no_file_stays_on_the_shelf(here, they, settings):
    original = originals.put([PHOTO], "anh.jpg")
    nobody = cast.person("ai-do", here.front, Role.INSPECTOR)
    work, front, ward = services.AdHoc("Việc", "Ý kiến", file=original), here.front.pk, here.wards[0].pk

    with pytest.raises(Denied):
        services.give_ad_hoc(work, issuer=front, coordinator=front, units=[ward], on=cast.TODAY, by=nobody)

    assert not TaskFile.objects.exists()
    assert list(settings.ORIGINALS.rglob("*.jpg")) == []


def test_the_same_photograph_may_go_with_two_tasks(give, settings):
    give(PHOTO)
    give(PHOTO)

    first, second = TaskFile.objects.all()
    assert first.path == second.path
    assert drafts(settings) == []
