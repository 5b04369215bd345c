import pytest

from songhanh.intake import originals, services
from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor
from songhanh.people.tests.cast import WHO_COMES

pytestmark = pytest.mark.django_db
LAN = Actor("lan")


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    settings.ORIGINALS = tmp_path


def receive(name):
    return services.receive(originals.put([name.encode()], name), by=LAN)[0]


def test_an_empty_desk_says_how_to_begin(client):
    text = client.get("/").text

    assert "Bắt đầu bằng một văn bản đã ký" in text
    assert 'type="file"' in text


def test_the_desk_says_first_what_is_under_way(client):
    receive("một.docx")

    text = client.get("/").text

    assert "<h1>Đang đọc 1 văn bản</h1>" in text
    assert "một.docx" in text


def test_then_what_could_not_be_read(client):
    services.fail(receive("một.docx"), Message("Tệp bị hỏng."), by=LAN)

    text = client.get("/").text

    assert "<h1>1 văn bản chưa đọc được</h1>" in text
    assert "Tệp bị hỏng." in text


def test_the_desk_asks_the_database_as_often_for_many_as_for_one(client, django_assert_num_queries):
    for number in range(20):
        receive(f"{number}.docx")

    with django_assert_num_queries(WHO_COMES + 2):
        client.get("/")
