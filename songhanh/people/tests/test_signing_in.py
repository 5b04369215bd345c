"""Who comes in, how sure we are that it is them, and for how long."""

import json
import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.usersessions.models import UserSession
from django.core import mail
from django.test import Client
from django.urls import reverse

from songhanh.people import middleware
from songhanh.people.models import Delegation, Post, SecondFactorRole
from songhanh.people.rules import DelegationKind, Limits, Role
from songhanh.people.tests import cast

pytestmark = pytest.mark.django_db
PASSWORD = "ba con mèo trên mái"


@pytest.fixture
def lan(office):
    user = cast.person("lan").user
    user.email = "lan@example.vn"
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(browser, login="lan", password=PASSWORD, **more):
    return browser.post(reverse("account_login"), {"login": login, "password": password, **more})


@pytest.fixture
def browser():
    return Client()


@pytest.mark.parametrize("address", ["/", "/van-ban/", "/van-ban/moi/", "/nguoi/", "/nguoi/toi/"])
def test_every_page_asks_first_who_comes(browser, address):
    assert browser.get(address).url == f"{reverse('account_login')}?next={address}"


@pytest.mark.parametrize("address", ["/healthz", "/dang-nhap/", "/nguoi/quen-mat-khau/"])
def test_these_may_be_opened_by_anybody(browser, address):
    assert browser.get(address).status_code == 200


def test_a_piece_of_a_page_sends_the_whole_page_to_sign_in(browser):
    response = browser.get("/van-ban/", headers={"HX-Request": "true"})

    assert response["HX-Redirect"].startswith(reverse("account_login"))


@pytest.mark.parametrize("login", ["lan", "lan@example.vn", "Lan@Example.VN"])
def test_name_or_address_and_password_let_in_and_on_to_the_page_that_was_asked_for(browser, lan, login):
    response = sign_in(browser, login, next="/van-ban/")

    assert response.url == "/van-ban/"
    assert browser.get("/van-ban/").status_code == 200


def test_a_password_is_kept_as_argon2(lan):
    assert lan.password.startswith("argon2")


def test_a_wrong_password_is_said_in_vietnamese_and_not_which_half_is_wrong(browser, lan):
    known, unknown = sign_in(browser, password="sai").text, sign_in(browser, "không có", "sai").text

    assert "Tên đăng nhập hoặc mật khẩu không đúng." in known
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in unknown


def test_after_five_wrong_passwords_the_right_one_does_not_open_either(browser, lan):
    for _ in range(5):
        sign_in(browser, password="sai")

    response = sign_in(browser)

    assert "Thử sai quá nhiều lần" in response.text
    assert browser.get("/").status_code == 302


def test_signing_in_leads_nowhere_else(browser, lan):
    assert sign_in(browser, next="https://evil.example/").url == "/"


def test_nobody_registers(browser):
    assert browser.get("/signup/").status_code == 404
    assert browser.get("/dang-ky/").status_code == 404


def test_a_form_without_its_token_is_refused(lan):
    assert sign_in(Client(enforce_csrf_checks=True)).status_code == 403


def test_an_idle_session_ends(browser, lan, settings):
    sign_in(browser)
    settings.SESSION_IDLE = timedelta(0)

    assert browser.get("/").url.startswith(reverse("account_login"))


def test_a_session_ends_however_busy_it_is(browser, lan, settings):
    sign_in(browser)
    settings.SESSION_LONGEST = timedelta(0)

    assert browser.get("/").url.startswith(reverse("account_login"))


def test_limits_are_reached_on_the_minute():
    limits, begun = Limits(idle=timedelta(hours=2), longest=timedelta(hours=12)), middleware._moment(0)

    def is_over(seen, now):
        hour = timedelta(hours=1)
        return limits.is_over(begun=begun, seen=begun + seen * hour, now=begun + now * hour)

    assert [is_over(0, 1.99), is_over(0, 2), is_over(11, 11.99), is_over(11.5, 12)] == [
        False,
        True,
        False,
        True,
    ]


def test_one_ends_ones_other_sessions(lan):
    office, phone = Client(), Client()
    sign_in(office)
    sign_in(phone)
    assert UserSession.objects.filter(user=lan).count() == 2
    assert "phiên này" in office.get(reverse("usersessions_list")).text

    office.post(reverse("usersessions_list"))

    assert office.get("/").status_code == 200
    assert phone.get("/").status_code == 302


def test_a_password_is_changed_by_whoever_knows_the_old_one(browser, lan):
    sign_in(browser)
    new = "năm con cá dưới ao"
    address = reverse("account_change_password")

    wrong = browser.post(address, {"oldpassword": "sai", "password1": new, "password2": new})
    browser.post(address, {"oldpassword": PASSWORD, "password1": new, "password2": new})

    assert "Nhập đúng mật khẩu hiện tại." in wrong.text
    lan.refresh_from_db()
    assert lan.check_password(new)


def test_a_forgotten_password_is_answered_alike_for_everybody(
    browser, lan, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.EMAIL_URL = "smtp://mail"

    with django_capture_on_commit_callbacks(execute=True):
        known = browser.post(reverse("people:forgotten"), {"login": "lan"})
        unknown = browser.post(reverse("people:forgotten"), {"login": "khong.co"})

    assert without_token(known.text) == without_token(unknown.text)
    assert [letter.to for letter in mail.outbox] == [["lan@example.vn"]]
    assert "/nguoi/mat-khau/" in mail.outbox[0].body


def without_token(page):
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)


def confirm(browser):
    """Give the password once more: whoever finds an open screen changes no door."""
    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def code_of(secret):
    counter = next(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(secret, counter))


@pytest.fixture
def secret(lan):
    """Lan's phone."""
    made = "JBSWY3DPEHPK3PXP"
    TOTP.activate(lan, made)
    return made


def test_with_a_second_factor_the_password_alone_opens_nothing(browser, lan, secret):
    response = sign_in(browser)

    assert response.url == reverse("mfa_authenticate")
    assert browser.get("/").status_code == 302
    wrong = browser.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "Mã không đúng" in wrong.text

    browser.post(reverse("mfa_authenticate"), {"code": code_of(secret)})

    assert browser.get("/").status_code == 200


def test_a_role_that_asks_for_two_factors_lets_nobody_work_without(browser, lan):
    SecondFactorRole.objects.create(role=Role.OFFICER)
    sign_in(browser)

    response = browser.get("/van-ban/")

    assert response.url == reverse("mfa_activate_totp")
    assert browser.get(response.url).url.startswith(reverse("account_reauthenticate"))
    confirm(browser)
    assert "quét mã này" in browser.get(response.url).text
    assert browser.get(reverse("people:me")).status_code == 200


def test_whoever_stands_in_for_such_a_role_needs_two_factors_as_well(browser, lan):
    SecondFactorRole.objects.create(role=Role.HEAD)
    heads = Post.objects.get(user__username="truong")
    lent = Delegation.objects.create(
        from_post=heads, to_user=lan, kind=DelegationKind.DEPUTY, valid_from=cast.LONG_AGO
    )
    sign_in(browser)
    assert browser.get("/").status_code == 200

    browser.post(reverse("people:act_for"), {"uy-quyen": lent.key})

    assert browser.get("/").url == reverse("mfa_activate_totp")


def test_whoever_switches_it_on_gets_spare_codes_and_goes_on(browser, lan):
    SecondFactorRole.objects.create(role=Role.OFFICER)
    sign_in(browser)
    confirm(browser)
    page = browser.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret

    response = browser.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})

    assert response.url == reverse("mfa_view_recovery_codes")
    codes = browser.get(response.url).context["unused_codes"]
    assert len(codes) == 10
    assert browser.get("/").status_code == 200
    assert Authenticator.objects.filter(user=lan).count() == 2


def test_a_spare_code_opens_once(browser, lan):
    sign_in(browser)
    confirm(browser)
    page = browser.get(reverse("mfa_activate_totp"))
    browser.post(reverse("mfa_activate_totp"), {"code": code_of(page.context["form"].secret)})
    code = browser.get(reverse("mfa_view_recovery_codes")).context["unused_codes"][0]

    def opens():
        other = Client()
        sign_in(other)
        other.post(reverse("mfa_authenticate"), {"code": code})
        return other.get("/").status_code == 200

    assert [opens(), opens()] == [True, False]


def test_an_administrator_says_which_roles_need_two_factors(office):
    address = reverse("people:second_factor_roles")
    admin = cast.browser("quan-tri")

    admin.post(address, {"roles": ["head", "leader"]})
    admin.post(address, {"roles": ["leader"]})

    assert list(SecondFactorRole.objects.values_list("role", flat=True)) == ["leader"]


def test_qr_code_and_every_door_stay_within_the_policy(browser, lan):
    sign_in(browser)
    confirm(browser)

    response = browser.get(reverse("mfa_activate_totp"))

    assert "unsafe" not in response["Content-Security-Policy"]
    assert "style=" not in response.text
    assert "<script" not in response.text


def test_where_single_sign_on_is_not_set_up_there_is_no_door_for_it(browser):
    assert browser.get("/dang-nhap/oidc/sso/login/").status_code == 404
    assert "SSO" not in browser.get("/dang-nhap/").text


def test_a_session_is_bound_to_a_cookie_that_no_script_reads(browser, lan, settings):
    sign_in(browser)

    cookie = browser.cookies[settings.SESSION_COOKIE_NAME]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert json.dumps(cookie["max-age"]) == str(settings.SESSION_COOKIE_AGE)
