// Paper and reading select each other; without this the plain anchors still lead to the right place.
(function () {
  "use strict";
  var pane = document.getElementById("doc");
  function cards() { return Array.from(document.querySelectorAll(".sh-card")); }
  var wide = window.matchMedia("(min-width: 75rem)");
  var chosen = null;

  // Whoever asks for the points to check wants to read them, not to open each card.
  function isLaidOpen(card) { return pane.dataset.show === "has-flaw" && card.classList.contains("has-flaw"); }

  function piecesOf(card) {
    var id = card.dataset.said;
    var first = document.getElementById(id);
    var more = Array.from(document.querySelectorAll("[data-more]")).filter(function (piece) { return piece.dataset.more === id; });
    return first ? [first].concat(more) : more;
  }

  function choose(card, focus) {
    chosen = card;
    cards().forEach(function (other) {
      other.open = other === card || isLaidOpen(other);
      other.toggleAttribute("data-chosen", other === card);
    });
    document.querySelectorAll(".sh-said[aria-current]").forEach(function (said) { said.removeAttribute("aria-current"); });
    var pieces = piecesOf(card);
    pieces.forEach(function (said) { said.setAttribute("aria-current", "true"); });
    if (wide.matches) {
      if (pieces.length) { pieces[0].scrollIntoView({ block: "center" }); }
      card.scrollIntoView({ block: "start" });
    } else if (focus) {
      card.scrollIntoView({ block: "nearest" });
    }
    if (focus) { card.querySelector("summary").focus({ preventScroll: true }); }
  }

  function isShown(card) { return card.offsetParent !== null; }

  function shownFrom(at, step) {
    var all = cards();
    for (var i = at + step; i >= 0 && i < all.length; i += step) {
      if (isShown(all[i])) { return all[i]; }
    }
    return null;
  }

  function cardOf(said) { return document.getElementById(decodeURIComponent(said.hash.slice(1))); }

  document.addEventListener("click", function (event) {
    var said = event.target.closest(".sh-said");
    var head = event.target.closest(".sh-card > summary");
    var filter = event.target.closest(".sh-strip a[data-show]");
    if (said && cardOf(said)) {
      if (wide.matches) { event.preventDefault(); }
      if (!isShown(cardOf(said))) { show(""); }
      choose(cardOf(said), true);
    } else if (head && head.parentNode !== chosen) {
      event.preventDefault();
      choose(head.parentNode, true);
    } else if (filter) {
      event.preventDefault();
      show(filter.dataset.show);
      window.history.replaceState(null, "", filter.search + "#doc");
    }
  });

  function show(filter) {
    pane.dataset.show = filter;
    cards().forEach(function (card) { card.open = isLaidOpen(card); });
    document.querySelectorAll(".sh-strip a[data-show]").forEach(function (way) {
      way.setAttribute("aria-current", String(way.dataset.show === filter));
    });
    pane.querySelector(".sh-pane-body").scrollTop = 0;
  }

  document.addEventListener("keydown", function (event) {
    if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) { return; }
    var at = cards().indexOf(chosen);
    var next = event.key === "j" ? shownFrom(at, 1) : event.key === "k" ? shownFrom(at, -1) : null;
    if (next) { choose(next, true); }
    if (event.key === "a") { toNextPoint(); }
  });

  function toNextPoint() {
    var points = Array.from(pane.querySelectorAll(".sh-ask"));
    var here = document.activeElement ? points.indexOf(document.activeElement.closest(".sh-ask")) : -1;
    var point = points[here + 1] || points[0];
    if (!point) { return; }
    var card = point.closest(".sh-card");
    if (pane.dataset.show && pane.dataset.show !== "has-flaw") { show("has-flaw"); }
    if (card) { choose(card, false); }
    point.scrollIntoView({ block: "center" });
    point.querySelector("a").focus({ preventScroll: true });
  }

  // What was done about a point is said where it stands; the link leads to a page that asks the same.
  document.addEventListener("click", function (event) {
    var way = event.target.closest("[data-settle]");
    if (!way || event.ctrlKey || event.metaKey) { return; }
    event.preventDefault();
    fetch(way.href, { credentials: "same-origin" }).then(function (answer) { return answer.text(); }).then(function (html) {
      var form = new DOMParser().parseFromString(html, "text/html").querySelector("form[data-point]");
      if (!form) { window.location = way.href; return; }
      form.action += window.location.search;
      way.closest(".sh-ask").lastElementChild.append(document.importNode(form, true));
      way.remove();
      document.getElementById("ghi-" + form.dataset.point).focus({ preventScroll: true });
    }).catch(function () { window.location = way.href; });
  });

  // A link to a sentence (#vb-III.10.p1b) or to a card chooses it, however one came by it.
  function follow() {
    var id = decodeURIComponent(window.location.hash.slice(1));
    var card = document.getElementById(id.replace(/^vb-/, "doc-"));
    if (card && card.classList.contains("sh-card")) { choose(card, false); }
  }
  window.addEventListener("hashchange", follow);
  follow();
}());
