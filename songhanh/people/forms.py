"""Shape of what is typed about people, and of what they type to sign in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_factor
from allauth.mfa.totp import forms as totp
from django import forms
from django.contrib.auth import password_validation
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from songhanh.people import queries
from songhanh.people.models import Person, Post
from songhanh.people.rules import SHORTEST_PASSWORD, DelegationKind, Role, kind_of, role_of
from songhanh.people.services import Place
from songhanh.ui.language import say
from songhanh.units.models import Unit

BOXES = (forms.CheckboxInput, forms.CheckboxSelectMultiple, forms.RadioSelect)


class Dressed(forms.Form):
    """A form whose fields look like ours and are called by our words."""

    called: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.called.get(name, field.label)
            field.widget.attrs.pop("placeholder", None)
            if not isinstance(field.widget, BOXES):
                dress = "form-select" if isinstance(field.widget, forms.Select) else "form-control"
                field.widget.attrs["class"] = dress


class Words(Dressed):
    """A form of allauth: its help speaks of pages that we do not have."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.help_text = ""


class SignInForm(Words, account.LoginForm):
    called = {"login": _("Tên đăng nhập hoặc thư điện tử"), "password": _("Mật khẩu")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs.update(
            autocomplete="username", autocapitalize="none", autofocus=True
        )


class ChangePasswordForm(Words, account.ChangePasswordForm):
    called = {
        "oldpassword": _("Mật khẩu hiện tại"),
        "password1": _("Mật khẩu mới"),
        "password2": _("Nhập lại mật khẩu mới"),
    }


class ReauthenticateForm(Words, account.ReauthenticateForm):
    called = {"password": _("Mật khẩu")}


class SecondFactorForm(Words, second_factor.AuthenticateForm):
    called = {"code": _("Mã 6 số trên điện thoại, hoặc một mã dự phòng")}


class SecondFactorAgainForm(Words, second_factor.ReauthenticateForm):
    called = {"code": _("Mã 6 số trên điện thoại, hoặc một mã dự phòng")}


class ActivateForm(Words, totp.ActivateTOTPForm):
    called = {"code": _("Mã 6 số mà ứng dụng hiện ra")}


class ForgottenForm(Dressed):
    """Who cannot get in."""

    login = forms.CharField(label=_("Tên đăng nhập hoặc thư điện tử"), max_length=254)


class PasswordForm(Dressed):
    """A new password, twice."""

    password = forms.CharField(
        label=_("Mật khẩu mới"),
        strip=False,
        min_length=SHORTEST_PASSWORD,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"min_length": _("Mật khẩu cần ít nhất 12 ký tự.")},
    )
    again = forms.CharField(
        label=_("Nhập lại mật khẩu mới"),
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        password_validation.validate_password(password, self.user)
        return password

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "password" in cleaned and cleaned.get("again") != cleaned["password"]:
            self.add_error("again", _("Hai lần nhập không giống nhau."))
        return cleaned


class DayInput(forms.DateInput):
    """A day, as the browser lets one choose it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class PostForm(Dressed):
    """As what somebody works, from when to when."""

    role = forms.TypedChoiceField(label=_("Vai trò"), coerce=role_of)
    title = forms.CharField(label=_("Chức danh"), max_length=120, required=False)
    first = forms.DateField(label=_("Từ ngày"), widget=DayInput())
    last = forms.DateField(label=_("Đến hết ngày (bỏ trống nếu chưa rõ)"), widget=DayInput(), required=False)

    def __init__(self, *args: Any, roles: list[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["role"]
        assert isinstance(choice, forms.TypedChoiceField)
        choice.choices = [(str(role), say(role)) for role in roles]

    def place(self, unit: Unit) -> Place:
        """Where, as what and from when to when, as a service takes it."""
        said = self.cleaned_data
        end = said["last"] and said["last"] + timedelta(days=1)
        return Place(unit, said["role"], said["title"], said["first"], end)


class AppointForm(PostForm):
    """Somebody who has an account, and their further post."""

    login = forms.CharField(label=_("Tên đăng nhập hoặc thư điện tử"), max_length=254)
    field_order = ["login", "role", "title", "first", "last"]

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        self.people = people
        super().__init__(*args, **kwargs)

    def clean_login(self) -> Person:
        word = self.cleaned_data["login"].strip()
        account = queries.account_with(word)
        person = self.people.filter(user=account).first() if account else None
        if person is None:
            raise forms.ValidationError(_("Không thấy người này trong các đơn vị của anh/chị."))
        return person


class InviteForm(PostForm):
    """Who is to get an account, and their first post."""

    name = forms.CharField(label=_("Họ và tên"), max_length=150)
    username = forms.CharField(
        label=_("Tên đăng nhập (bỏ trống để tự đặt theo họ tên)"), max_length=60, required=False
    )
    email = forms.EmailField(label=_("Thư điện tử (bỏ trống nếu không có)"), required=False)
    is_mailbox = forms.BooleanField(
        label=_("Đây là hộp thư dùng chung của đơn vị, nhiều người cùng dùng"), required=False
    )
    field_order = ["name", "email", "username", "role", "title", "first", "last", "is_mailbox"]

    def clean_username(self) -> str:
        username: str = self.cleaned_data["username"].strip()
        if "@" in username or any(c.isspace() for c in username):
            raise forms.ValidationError(_("Tên đăng nhập không có dấu cách và ký hiệu @."))
        return username


class EndForm(Dressed):
    """When a post ends, and why."""

    on = forms.DateField(label=_("Kết thúc từ ngày"), widget=DayInput())
    reason = forms.CharField(label=_("Lý do, số quyết định (nếu có)"), max_length=300, required=False)


class PersonChoice(forms.ModelChoiceField):
    """One of the posts: the name of the person, and as what."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Names and titles are Vietnamese in every language of the page.
        self.widget.attrs["lang"] = "vi"

    def label_from_instance(self, post: Any) -> str:
        return f"{post.user.first_name or post.user.username} ({post.title or say(post.work)})"


class DelegateForm(Dressed):
    """Who acts instead, why, and in which days."""

    to = PersonChoice(label=_("Người làm thay"), queryset=Post.objects.none(), to_field_name="key")
    kind = forms.TypedChoiceField(label=_("Loại ủy quyền"), coerce=kind_of)
    first = forms.DateField(label=_("Từ ngày"), widget=DayInput())
    last = forms.DateField(label=_("Đến hết ngày"), widget=DayInput(), required=False)
    reason = forms.CharField(label=_("Lý do"), max_length=300, required=False)

    def __init__(self, *args: Any, posts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to, kind = self.fields["to"], self.fields["kind"]
        assert isinstance(to, forms.ModelChoiceField)
        assert isinstance(kind, forms.TypedChoiceField)
        to.queryset, kind.choices = posts, [(str(word), say(word)) for word in DelegationKind]


class HandOverForm(Dressed):
    """Who takes over, and a word about it; the open work is ticked beside."""

    to = PersonChoice(label=_("Bên nhận"), queryset=Post.objects.none(), to_field_name="key")
    note = forms.CharField(
        label=_("Ghi chú"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, posts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to = self.fields["to"]
        assert isinstance(to, forms.ModelChoiceField)
        to.queryset = posts


class SecondFactorRolesForm(Dressed):
    """In which roles a password alone is not enough."""

    roles = forms.TypedMultipleChoiceField(
        label=_("Vai trò phải xác thực hai bước"),
        coerce=role_of,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["roles"]
        assert isinstance(choice, forms.TypedMultipleChoiceField)
        choice.choices = [(str(role), say(role)) for role in Role]
