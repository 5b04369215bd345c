import json
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from songhanh.intake import originals, services
from songhanh.intake.models import SourceDocument
from songhanh.intake.reading.schema import as_json
from songhanh.intake.reading.sources.opening import RECOGNISED
from songhanh.intake.tests import plans
from songhanh.people.tests.cast import WHO_COMES

pytestmark = pytest.mark.django_db

PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00"


def page(name, document=None):
    return reverse(f"intake:{name}", args=[document.key] if document else [])


def send(client, name="Kế hoạch.docx", body=b"mot tep", **more):
    file = SimpleUploadedFile(name, body)
    return client.post(page("receive"), {"file": file, **more})


def test_a_file_that_is_sent_waits_on_its_own_page(client):
    response = send(client)

    document = SourceDocument.objects.get()
    assert response.status_code == 302
    assert response.url == page("document", document)
    assert document.name == "Kế hoạch.docx"
    assert document.received_by == "can-bo-tiep-nhan"


def test_words_that_are_pasted_are_received_as_they_are(client):
    client.post(page("receive"), {"text": " I. NHIỆM VỤ\r\n- Báo cáo "})

    document = SourceDocument.objects.get()
    assert document.path.read_bytes().decode() == " I. NHIỆM VỤ\r\n- Báo cáo "
    assert document.name == "van-ban-dan.txt"


@pytest.mark.parametrize("sent", [{}, {"text": "  "}])
def test_sending_nothing_asks_for_a_file(client, sent):
    response = client.post(page("receive"), sent)

    assert response.status_code == 400
    assert "Chọn một tệp" in response.text
    assert not SourceDocument.objects.exists()


def test_an_empty_file_is_refused_in_words(client):
    response = send(client, body=b"")

    assert response.status_code == 400
    assert "Tệp trống" in response.text
    assert not SourceDocument.objects.exists()


def test_a_file_over_the_limit_is_answered_before_it_is_stored(client, settings, shelf):
    settings.UPLOAD_LIMIT = 0

    response = send(client, body=b"x" * 100_000)

    assert response.status_code == 413
    assert "Tệp quá lớn" in response.text
    assert not shelf.exists()


def test_a_program_is_refused_in_words_and_nothing_of_it_is_kept(client, shelf):
    response = send(client, "plan.exe", PROGRAM)

    assert response.status_code == 409
    assert "Không nhận ra loại tệp" in response.text
    assert not SourceDocument.objects.exists()
    assert not list(shelf.iterdir())


def test_the_same_file_again_says_that_it_is_there(client, received):
    response = client.post(page("receive"), {"file": SimpleUploadedFile("x.docx", b"mot tep")}, follow=True)

    assert response.redirect_chain[0][0] == page("document", received)
    assert "đã được tiếp nhận trước đây" in response.text


def test_a_document_that_waits_shows_its_steps_and_refreshes_itself(client, received):
    response = client.get(page("document", received))

    assert "Đang đọc Kế hoạch.docx" in response.text
    assert f'hx-get="{page("progress", received)}"' in response.text
    assert '<meta http-equiv="refresh"' in response.text


def test_progress_says_how_many_pages_are_read(client, received, reader):
    services.start_reading(received, by=reader)
    SourceDocument.objects.update(pages_done=3, pages_total=12)

    response = client.get(page("progress", received))

    assert "3/12" in response.text
    assert "HX-Refresh" not in response


def test_progress_opens_the_page_when_the_reading_is_done(client, read):
    assert client.get(page("progress", read))["HX-Refresh"] == "true"


def test_a_document_that_could_not_be_read_says_why_in_one_sentence(client, failed):
    response = client.get(page("document", failed))

    assert response.status_code == 200
    assert "Tệp bị hỏng ở trang 3." in response.text
    assert "refresh" not in response.text


def test_the_reading_shows_every_directive_on_paper_and_beside_it(client, read):
    text = client.get(page("document", read)).text

    for name in ("I.1.p1a", "I.1.p1b", "I.1.p2a"):
        assert text.count(f' id="vb-{name}"') == 1
        assert text.count(f' id="doc-{name}"') == 1


def test_a_reading_of_another_schema_asks_to_be_read_again(client, read):
    read.reading.content["schema"] = 0
    read.reading.save()

    text = client.get(page("document", read)).text

    assert "Cần đọc lại" in text
    assert page("read_again", read) in text
    assert client.get(page("workbook", read)).status_code == 404


def test_whatever_the_text_holds_is_escaped(client, read):
    text = client.get(page("document", read)).text

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


@pytest.mark.parametrize("chosen", ["chua-don-vi", "chua-han", "diem"])
def test_each_count_on_the_strip_is_a_way_in_without_a_script(client, read, chosen):
    text = client.get(page("document", read), {"xem": chosen}).text

    assert 'data-show="has-' in text.split('id="doc"')[1].split(">")[0]


def test_a_page_that_was_looked_at_asks_for_the_document_its_plans_and_its_points(
    client, read, django_assert_num_queries
):
    client.get(page("document", read))

    with django_assert_num_queries(WHO_COMES + 3):
        client.get(page("document", read))


def test_the_list_asks_the_database_as_often_for_many_as_for_one(
    client, lan, read, django_assert_num_queries
):
    for number in range(30):
        services.receive(originals.put([b"%d" % number], f"{number}.docx"), by=lan)

    with django_assert_num_queries(WHO_COMES + 3):
        client.get(page("list"))


def test_the_list_is_searched_and_paged(client, lan, read):
    for number in range(30):
        services.receive(originals.put([b"%d" % number], f"{number}.docx"), by=lan)

    assert "07/KH-UBND" in client.get(page("list"), {"tim": "trong cay"}).text
    assert "Trang 2/2" in client.get(page("list"), {"trang": 2}).text
    assert "Không có văn bản nào khớp" in client.get(page("list"), {"tim": "zzz"}).text


def test_an_empty_list_says_what_will_be_there(client):
    assert "sẽ nằm ở đây" in client.get(page("list")).text


def test_the_original_comes_back_byte_for_byte_as_an_attachment(client, received):
    response = client.get(page("original", received))

    assert b"".join(response.streaming_content) == b"mot tep"
    assert response["Content-Disposition"].startswith("attachment;")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Type"] == "application/octet-stream"


def test_the_json_is_the_whole_reading_with_its_text(client, read):
    response = client.get(page("json", read))

    whole = json.loads(response.content)
    assert response["Content-Disposition"].startswith("attachment;")
    assert whole["schema"] == 1
    assert whole["source"]["text"] == plans.TEXT
    assert [directive["id"] for directive in whole["directives"]] == ["I.1.p1a", "I.1.p1b", "I.1.p2a"]


@pytest.mark.parametrize("name", ["json", "workbook"])
def test_there_is_nothing_to_download_before_it_is_read(client, received, name):
    assert client.get(page(name, received)).status_code == 404


@pytest.mark.parametrize("name", ["document", "progress", "original", "json", "workbook"])
def test_what_is_withdrawn_is_not_there(client, lan, read, name):
    services.withdraw(read, reason="nhầm", by=lan)

    assert client.get(page(name, read)).status_code == 404


def test_withdrawing_asks_for_a_reason(client, read):
    response = client.post(page("withdraw", read), {"reason": ""})

    assert response.status_code == 409
    assert "Cần ghi rõ lý do." in response.text


def test_withdrawing_takes_it_off_the_list(client, read):
    response = client.post(page("withdraw", read), {"reason": "gửi nhầm"}, follow=True)

    assert response.redirect_chain == [(page("list"), 302)]
    assert "Đã rút “Kế hoạch.docx” khỏi danh sách." in response.text


def test_reading_again_sends_it_back_to_wait(client, read):
    client.post(page("read_again", read))

    read.refresh_from_db()
    assert read.status == "received"


def test_what_is_being_read_cannot_be_read_again(client, received):
    assert client.post(page("read_again", received)).status_code == 409


@pytest.mark.parametrize("name", ["read_again", "withdraw"])
def test_an_act_is_never_a_link(client, read, name):
    assert client.get(page(name, read)).status_code == 405


@pytest.mark.parametrize("value", ["\0", "%", "'; DROP TABLE", "\U0001f600" * 50, "9" * 40, "\ud7ff", "<b>"])
def test_whatever_is_asked_of_the_list_is_answered(client, read, value):
    for name in ("tim", "trang-thai", "trang"):
        assert client.get(page("list"), {name: value}).status_code == 200


@pytest.mark.parametrize("number", ["0", "9" * 40])
def test_a_number_that_no_document_has_is_not_found(client, read, number):
    assert client.get(f"/van-ban/{number}/").status_code == 404


def test_a_reason_of_unprintable_characters_is_no_reason(client, read):
    assert client.post(page("withdraw", read), {"reason": "a\0b"}).status_code == 409


def test_more_pasted_words_than_memory_allows_are_answered_as_too_many(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    response = client.post(page("receive"), {"text": "chữ " * 1000})

    assert response.status_code == 413


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "nhận dạng từ ảnh"), ("en", "recognised from an image")]
)
def test_of_a_scan_the_page_says_which_defects_are_not_looked_for(client, received, reader, language, said):
    content = plans.content()
    scanned = replace(plans.source(), remarks=(RECOGNISED,))
    content["source"] = as_json(plans.reading(), scanned)["source"]
    services.start_reading(received, by=reader)
    services.finish(received, content, by=reader)
    client.post("/ngon-ngu/", {"language": language, "next": "/"})

    assert said in client.get(page("document", received)).text
