"""Where allauth asks the house: our words, nobody registers, single sign-on opens invited accounts only."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

WRONG = _("Tên đăng nhập hoặc mật khẩu không đúng.")
WAIT = _("Thử sai quá nhiều lần. Đợi 15 phút rồi thử lại, hoặc nhờ thủ trưởng đơn vị cấp lại tài khoản.")
WRONG_CODE = _("Mã không đúng. Xem lại mã mới nhất trên điện thoại.")

SAID = {
    "account/messages/password_changed.txt": _("Đã đổi mật khẩu."),
    "usersessions/messages/sessions_logged_out.txt": _("Đã kết thúc các phiên khác."),
    "mfa/messages/totp_activated.txt": _("Đã bật xác thực hai bước."),
    "mfa/messages/totp_deactivated.txt": _("Đã tắt xác thực hai bước."),
    "mfa/messages/recovery_codes_generated.txt": _("Đã tạo mã dự phòng mới; mã cũ không dùng được nữa."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Signing in, in our words."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Tài khoản này đã khóa."),
        "email_password_mismatch": WRONG,
        "username_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "incorrect_password": _("Mật khẩu không đúng."),
        "enter_current_password": _("Nhập đúng mật khẩu hiện tại."),
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": WAIT,
        "rate_limited": WAIT,
        "same_as_current": _("Giá trị mới phải khác giá trị đang dùng."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers: people are invited."""
        return False

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *rest: Any, **more: Any
    ) -> None:
        """Say what was done where it is worth a line, in our words."""
        if sentence := SAID.get(message_template or ""):
            messages.success(request, sentence)


class SecondFactorAdapter(DefaultMFAAdapter):
    """The second factor, in our words."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "rate_limited": WAIT,
    }


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    """The office's own directory may say who somebody is, not that they may come in."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Whoever was not invited stays outside."""
        return False
