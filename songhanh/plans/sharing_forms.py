"""Shape of how an office splits a part among its people: a person and a few words to a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from songhanh.people.models import Post

SPARE = 3
"""So many empty lines follow those that are filled."""


def name_of(post: Post) -> str:
    """What a colleague is called, with what they are."""
    name = post.user.first_name or post.user.username
    return f"{name}, {post.title}" if post.title else name


class PieceForm(forms.Form):
    """What one person does of it."""

    who = forms.ChoiceField(
        label=_("Người làm"),
        required=False,
        widget=forms.Select(attrs={"class": "form-select", "lang": "vi"}),
    )
    words = forms.CharField(
        label=_("Phần việc"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "form-control", "lang": "vi"}),
    )

    def __init__(self, *args: Any, posts: Mapping[str, Post], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.posts = posts
        field = self.fields["who"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "…"), *((key, name_of(post)) for key, post in posts.items())]

    def clean(self) -> dict[str, object]:
        said = super().clean() or {}
        if said.get("words") and not said.get("who") and "who" not in self.errors:
            self.add_error("who", _("Chọn người làm phần việc này."))
        if said.get("who") and not said.get("words") and "words" not in self.errors:
            self.add_error("words", _("Ghi phần việc của người này, hoặc bỏ trống cả dòng."))
        return said


class PieceFormSet(forms.BaseFormSet):
    """All lines; a person stands on one of them."""

    def clean(self) -> None:
        seen: set[str] = set()
        for form in self.forms:
            who = form.cleaned_data.get("who", "") if form.is_valid() else ""
            if who and who in seen:
                form.add_error("who", gettext("Người này đã có ở dòng trên: gộp lại thành một dòng."))
            seen.add(who)

    def pieces(self) -> dict[Post, str]:
        """Who does what."""
        said = (form.cleaned_data for form in self.forms)
        posts: Mapping[str, Post] = self.form_kwargs["posts"]
        return {posts[one["who"]]: one["words"] for one in said if one.get("who")}


def pieces_form(data: Any, posts: Iterable[Post], initial: list[dict[str, str]]) -> PieceFormSet:
    """Return the lines: those that are filled, and a few empty ones."""
    lines = forms.formset_factory(PieceForm, formset=PieceFormSet, extra=SPARE, max_num=60)
    by_key = {post.key: post for post in posts}
    return cast(PieceFormSet, lines(data, initial=initial, form_kwargs={"posts": by_key}))
