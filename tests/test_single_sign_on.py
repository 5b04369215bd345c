"""Single sign-on, with a directory that speaks OpenID Connect: who it lets in, and who stays outside."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlparse

import pytest
import requests
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from oidc_provider_mock import User, run_server_in_thread

from tests.site import SONGHANH, environment, migrate, started

pytestmark = pytest.mark.filterwarnings("ignore:get_jwt_config", "ignore:unclosed")
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
VERIFIED = ("lan", "truong", "pho", "cuu", "la")
PEOPLE = f"""
from datetime import timedelta
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from songhanh.people.models import SecondFactorRole
from songhanh.people.rules import Role
from songhanh.people.tests import cast
office = cast.unit()
cast.post("lan", office)
cast.post("doi", office)
cast.post("truong", office, Role.HEAD)
cast.post("pho", office, Role.HEAD)
cast.post("cuu", office, end=cast.today() - timedelta(days=1))
for user in User.objects.all():
    user.email = user.username + "@co-quan.vn"
    user.save()
SecondFactorRole.objects.create(role=Role.HEAD)
Authenticator.objects.create(
    user=User.objects.get(username="pho"), type="totp", data={{"secret": {SECRET!r}}}
)
"""


@pytest.fixture(scope="module")
def directory() -> Iterator[str]:
    """The office's own directory: it knows more people than were invited, and not every address is proven."""
    known = [User(sub=name, claims=claims(name, is_proven=True)) for name in VERIFIED]
    known.append(User(sub="doi", claims=claims("doi", is_proven=False)))
    with run_server_in_thread(user_claims=known) as server:
        yield f"http://localhost:{server.server_port}"


def claims(name: str, *, is_proven: bool) -> dict[str, object]:
    return {"email": f"{name}@co-quan.vn", "email_verified": is_proven, "name": name.title()}


@pytest.fixture(scope="module")
def site(directory: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site that is told of the directory by its environment alone."""
    folder = tmp_path_factory.mktemp("site")
    migrate(folder)
    line = [*SONGHANH, "manage", "shell", "--verbosity", "0", "-c", PEOPLE]
    subprocess.run(line, env=environment(folder), cwd=Path(__file__).parents[1], check=True)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (
            ("SERVER", directory),
            ("CLIENT", "song-hanh"),
            ("SECRET", "bí mật"),
            ("NAME", "SSO tỉnh"),
        ):
            patch.setitem(os.environ, f"SONGHANH_OIDC_{name}", value)
        with started("serve", folder) as address:
            yield address


@pytest.fixture
def browser() -> Iterator[requests.Session]:
    with requests.Session() as session:
        yield session


def come_in(browser: requests.Session, site: str, name: str) -> requests.Response:
    """Follow the link of the door, be confirmed by the directory, and come back."""
    door = browser.get(f"{site}/dang-nhap/")
    link = re.search(r'href="([^"]*oidc/sso/login/[^"]*)"', door.text)
    assert link is not None
    asked = browser.get(site + link.group(1).replace("&amp;", "&"))
    assert "Authorize" in asked.text
    return browser.post(asked.url, {"sub": name})


def path_of(answer: requests.Response) -> str:
    return urlparse(answer.url).path


def token_in(page: requests.Response) -> str:
    found = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)
    return found[-1]


def code_now() -> str:
    return format_hotp_value(hotp_value(SECRET, next(iter(yield_hotp_counters_from_time()))))


def test_the_door_names_the_directory(browser: requests.Session, site: str):
    assert "Đăng nhập bằng SSO tỉnh" in browser.get(f"{site}/dang-nhap/").text


def test_whoever_was_invited_comes_in_by_the_address_that_the_directory_has_proven(
    browser: requests.Session, site: str
):
    answer = come_in(browser, site, "lan")

    assert (answer.status_code, path_of(answer)) == (200, "/")
    assert "lan@co-quan.vn" in browser.get(f"{site}/nguoi/toi/").text
    again = come_in(requests.Session(), site, "lan")
    assert (again.status_code, path_of(again)) == (200, "/")


def test_whoever_was_not_invited_stays_outside(browser: requests.Session, site: str):
    answer = come_in(browser, site, "la")

    assert "chưa được mời" in answer.text
    assert path_of(browser.get(f"{site}/")) == "/dang-nhap/"


def test_an_address_that_the_directory_has_not_proven_opens_no_account(browser: requests.Session, site: str):
    come_in(browser, site, "doi")

    assert path_of(browser.get(f"{site}/")) == "/dang-nhap/"


def test_whoever_has_no_post_any_more_sees_nothing(browser: requests.Session, site: str):
    answer = come_in(browser, site, "cuu")

    assert answer.status_code == 403
    assert browser.get(f"{site}/ke-hoach/").status_code == 403


def test_a_role_that_needs_a_second_factor_needs_it_here_too(browser: requests.Session, site: str):
    come_in(browser, site, "truong")

    assert path_of(browser.get(f"{site}/ke-hoach/")) == "/nguoi/toi/hai-buoc/bat/"


def test_whoever_has_a_second_factor_is_asked_for_its_code(browser: requests.Session, site: str):
    asked = come_in(browser, site, "pho")
    assert path_of(asked) == "/dang-nhap/ma/"
    assert path_of(browser.get(f"{site}/ke-hoach/")) == "/dang-nhap/ma/"

    page = browser.get(f"{site}/dang-nhap/ma/")
    wrong = browser.post(page.url, {"csrfmiddlewaretoken": token_in(page), "code": "000000"})
    assert "Mã không đúng" in wrong.text
    answer = browser.post(page.url, {"csrfmiddlewaretoken": token_in(wrong), "code": code_now()})

    assert (answer.status_code, path_of(answer)) == (200, "/")


def test_whoever_says_no_at_the_directory_stays_outside(browser: requests.Session, site: str):
    asked = browser.get(f"{site}/dang-nhap/oidc/sso/login/")

    answer = browser.post(asked.url, {"action": "deny"})

    assert "Chưa đăng nhập được" in answer.text
    assert path_of(browser.get(f"{site}/")) == "/dang-nhap/"
