import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import include, path

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.ui import views
from songhanh.ui.middleware import CompressedText, DeniedPage


def denies(request):
    raise Denied(Message("Còn thiếu %(what)s.", {"what": "chữ ký"}))


def breaks(request):
    raise RuntimeError("a fault of ours")


urlpatterns = [path("tu-choi/", denies), path("hong/", breaks), path("", include("config.urls"))]
handler404, handler500 = views.not_found, views.server_error
pytestmark = pytest.mark.django_db


@pytest.fixture
def broken(settings, client):
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False
    return client


def test_a_refusal_is_a_page_that_says_why(broken):
    response = broken.get("/tu-choi/")

    assert response.status_code == 409
    assert "Còn thiếu chữ ký." in response.text


def test_a_fault_of_ours_is_said_in_plain_words_without_a_trace(broken):
    response = broken.get("/hong/")

    assert response.status_code == 500
    assert "Lỗi do phần mềm" in response.text
    assert "RuntimeError" not in response.text


def test_an_address_that_is_not_there_leads_back(client):
    response = client.get("/khong-co/")

    assert response.status_code == 404
    assert "Không có trang này" in response.text
    assert 'href="/"' in response.text


@pytest.mark.parametrize(("view", "status"), [(views.bad_request, 400), (views.forbidden, 403)])
def test_other_errors_have_a_page_too(view, status):
    response = view(RequestFactory().get("/"))

    assert response.status_code == status
    assert "<h1>" in response.content.decode()


def test_a_form_from_a_stale_page_says_to_reload():
    response = Client(enforce_csrf_checks=True).post("/van-ban/moi/", {"text": "x"})

    assert response.status_code == 403
    assert "tải lại trang" in response.text


def test_the_site_says_that_it_is_alive(client):
    assert client.get("/healthz").text == "ok"


@pytest.mark.parametrize("address", ["/", "/van-ban/", "/van-ban/moi/", "/khong-co/"])
def test_every_page_forbids_what_is_not_ours(client, address):
    response = client.get(address)

    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/", "/van-ban/", "/van-ban/moi/", "/khong-co/"])
def test_no_page_asks_for_anything_from_elsewhere_or_inline(client, address):
    text = client.get(address).text

    assert "http://" not in text
    assert "https://" not in text
    assert "style=" not in text
    assert "<style" not in text
    assert "onclick" not in text


def test_the_page_speaks_vietnamese_whatever_the_browser_prefers(client):
    response = client.get("/", headers={"accept-language": "en"})

    assert '<html lang="vi">' in response.text
    assert response["Content-Language"] == "vi"


def test_english_is_chosen_by_a_person_and_kept(client):
    response = client.post("/ngon-ngu/", {"language": "en", "next": "/van-ban/"})

    assert response.url == "/van-ban/"
    assert '<html lang="en">' in client.get("/").text


def test_choosing_a_language_leads_nowhere_else(client):
    response = client.post("/ngon-ngu/", {"language": "en", "next": "//evil.example/"})

    assert response.url == "/"


def test_pages_are_compressed_and_documents_are_not():
    request = RequestFactory().get("/", headers={"accept-encoding": "gzip"})
    long = b"chu " * 500

    page = CompressedText(lambda _: HttpResponse(long))(request)
    file = CompressedText(lambda _: HttpResponse(long, content_type="application/octet-stream"))(request)

    assert page["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in file


def test_only_a_refusal_is_caught():
    assert DeniedPage(denies).process_exception(RequestFactory().get("/"), ValueError()) is None


def test_a_stylesheet_changes_its_address_with_its_content(client):
    text = client.get("/").text

    assert "/tinh/ui/theme.css?v=" in text


def test_a_page_is_kept_by_nobody_on_the_way(client):
    assert client.get("/")["Cache-Control"] == "private, no-cache"
