"""Working on a reading: one card saved, cut or read anew; names matched; changes taken back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from songhanh.intake import queries, services
from songhanh.intake.forms import CardEntry, MatchEntry
from songhanh.intake.models import Directive, SourceDocument
from songhanh.intake.presenters.cards_in_work import head_of, shown
from songhanh.intake.presenters.editor import Editor, editor_of
from songhanh.intake.presenters.match_page import written_names
from songhanh.intake.presenters.writing import Writer
from songhanh.intake.queries import Tree
from songhanh.intake.rules import Status
from songhanh.people.requests import PageRequest
from songhanh.ui.requests import number_in


@require_POST
def take_up(request: PageRequest, key: str) -> HttpResponse:
    """Bắt đầu xử lý."""
    document = get_object_or_404(queries.prepared_by(request.actor), key=key)
    services.take_up(document, by=request.actor, tree=queries.tree_for(document, timezone.localdate()))
    return redirect("intake:document", key)


@require_http_methods(["GET", "HEAD", "POST"])
def directive(request: PageRequest, key: str, row: str) -> HttpResponse:
    """Sửa một nội dung: its form, in its card or on a page of its own."""
    found, following = _row(request, key, row)
    document = found.document
    tree = queries.tree_for(document, timezone.localdate())
    if request.method != "POST":
        return _card(request, document, editor_of(found, tree, following=following), tree)
    entry = CardEntry(request.POST, found.standing, tree, request.actor.username)
    if entry.errors:
        return _kept(request, found, tree, entry, status=400)
    outcome = services.save(document, row, entry.revision, entry.correction, by=request.actor)
    if outcome.is_stale:
        return _kept(request, found, tree, entry, status=409)
    if not request.htmx:
        return redirect(_at(document, found.code))
    found, following = _row(request, key, row)
    return _card(request, document, editor_of(found, tree, following=following), tree)


@require_POST
def split(request: PageRequest, key: str, row: str) -> HttpResponse:
    """Tách một nội dung."""
    found, _following = _row(request, key, row)
    document = found.document
    revision = number_in(request.POST.get("lan", "")) or 0
    at = [place for words in request.POST.getlist("cho") if (place := number_in(words)) is not None]
    outcome = services.split(document, row, revision, at, by=request.actor)
    if outcome.is_stale:
        tell_stale(request, outcome.stale)
    return redirect(_at(document, found.code))


@require_http_methods(["GET", "HEAD", "POST"])
def match(request: PageRequest, key: str) -> HttpResponse:
    """Khớp đơn vị: each way of writing of which there is doubt, answered once for all its places."""
    document = _document(request, key)
    tree = queries.tree_for(document, timezone.localdate())
    entry = MatchEntry(request.POST, tree)
    if request.method == "POST":
        services.match_written(document, entry.choices(), by=request.actor)
        if not entry.errors:
            return redirect("intake:document", key)
    names = written_names(queries.unmatched_in(document), tree, entry.errors, entry.typed)
    context = {"document": document, "names": names, "tree": tree}
    return render(request, "intake/match.html", context, status=400 if entry.errors else 200)


@require_POST
def match_all(request: PageRequest, key: str) -> HttpResponse:
    """Khớp tất cả đơn vị."""
    document = _document(request, key)
    outcome = services.match_all(document, queries.tree_for(document, timezone.localdate()), by=request.actor)
    if outcome.edit:
        messages.success(
            request,
            gettext("Đã khớp đơn vị ở %(count)d nội dung.") % {"count": len(outcome.edit.codes)},
        )
    else:
        messages.info(request, gettext("Không còn đơn vị nào khớp chắc chắn; chọn từng cách viết ở dưới."))
    return redirect("intake:match", key)


@require_POST
def undo(request: PageRequest, key: str) -> HttpResponse:
    """Hoàn tác."""
    document = _document(request, key)
    edit = services.undo(document, by=request.actor)
    return redirect(_at(document, edit.codes[0]))


@require_POST
def redo(request: PageRequest, key: str) -> HttpResponse:
    """Làm lại."""
    document = _document(request, key)
    edit = services.redo(document, by=request.actor)
    return redirect(_at(document, edit.codes[0]))


def tell_stale(request: PageRequest, stale: tuple[Directive, ...]) -> None:
    """Say who was faster, and that nothing was written."""
    said = gettext("%(who)s vừa sửa %(codes)s. Chưa ghi gì; xem lại rồi làm lại.")
    codes = ", ".join(row.code for row in stale[:5])
    messages.warning(request, said % {"who": stale[0].changed_by, "codes": codes})


def _document(request: PageRequest, key: str) -> SourceDocument:
    return get_object_or_404(queries.prepared_by(request.actor), key=key, status=Status.TAKEN_UP)


def _row(request: PageRequest, key: str, row: str) -> tuple[Directive, Directive | None]:
    documents = queries.prepared_by(request.actor).filter(status=Status.TAKEN_UP)
    found, following = queries.directive_in(documents, key, row)
    if found is None:
        raise Http404
    return found, following


def _at(document: SourceDocument, code: str) -> str:
    return f"{reverse('intake:document', args=[document.key])}#doc-{code}"


def _kept(request: PageRequest, row: Directive, tree: Tree, entry: CardEntry, status: int) -> HttpResponse:
    """Answer with everything that was typed, and with what stands in its way."""
    row, following = _row(request, row.document.key, row.key)
    editor = editor_of(
        row,
        tree,
        said=entry.said,
        errors=entry.errors,
        typed=entry.typed,
        following=following,
        is_stale=status == 409,
    )
    return _card(request, row.document, editor, tree, status=status)


def _card(
    request: PageRequest, document: SourceDocument, editor: Editor, tree: Tree, status: int = 200
) -> HttpResponse:
    card = shown(editor.row, tree.unit_names)
    head = head_of(card, Writer(document, {}, may_edit=True))
    context = {"editor": editor, "card": card, "head": head, "document": document, "tree": tree}
    if request.htmx:
        # A piece of a page that says what is wrong is still an answer that the page shows.
        return render(request, "intake/_directive.html", context)
    return render(request, "intake/directive.html", context, status=status)
