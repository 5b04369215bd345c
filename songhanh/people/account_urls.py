"""The doors of allauth that we open, one by one, under our own addresses; all its others stay shut."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect.urls import urlpatterns as single_sign_on
from allauth.usersessions import views as sessions
from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

OWN_PAGE = RedirectView.as_view(pattern_name="people:me")
urlpatterns: list[URLPattern | URLResolver] = [
    path("dang-nhap/", account.login, name="account_login"),
    path("dang-nhap/ma/", second_factor.authenticate, name="mfa_authenticate"),
    path("dang-nhap/khoa/", account.account_inactive, name="account_inactive"),
    path("dang-xuat/", account.logout, name="account_logout"),
    path("nguoi/toi/xac-nhan/", account.reauthenticate, name="account_reauthenticate"),
    path("nguoi/toi/xac-nhan/ma/", second_factor.reauthenticate, name="mfa_reauthenticate"),
    path("nguoi/toi/mat-khau/", account.password_change, name="account_change_password"),
    # Who has no password yet (single sign-on, or only invited) gets one by a link, as everybody does.
    path("nguoi/toi/mat-khau/dat/", OWN_PAGE, name="account_set_password"),
    path("nguoi/toi/hai-buoc/", OWN_PAGE, name="mfa_index"),
    path("nguoi/toi/hai-buoc/bat/", totp.activate_totp, name="mfa_activate_totp"),
    path("nguoi/toi/hai-buoc/tat/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("nguoi/toi/ma-du-phong/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("nguoi/toi/ma-du-phong/moi/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("nguoi/toi/phien/", sessions.list_usersessions, name="usersessions_list"),
]
if settings.OIDC_SERVER:
    urlpatterns += [
        path("dang-nhap/", include(single_sign_on)),
        path("dang-nhap/thoi/", social.login_cancelled, name="socialaccount_login_cancelled"),
        path("dang-nhap/loi/", social.login_error, name="socialaccount_login_error"),
    ]
