// Working on a reading: a card's form comes when it is opened, saves itself, and never loses what was typed.
// Without this every form is a page of its own and says the same.
(function () {
  "use strict";
  var status = document.getElementById("da-luu");
  var bulk = document.getElementById("hang-loat");
  if (!status) { return; }

  // ── one card ──
  function ask(url, body) {
    return fetch(url, { method: body ? "POST" : "GET", body: body, headers: { "HX-Request": "true" }, credentials: "same-origin" })
      .then(function (answer) {
        var elsewhere = answer.headers.get("HX-Redirect");
        if (elsewhere) { window.location = elsewhere; throw new Error("signed out"); }
        if (answer.redirected || (!answer.ok && answer.status >= 500)) { throw new Error(answer.status); }
        return answer.text().then(function (html) {
          var page = new DOMParser().parseFromString(html, "text/html");
          return page.querySelector("[data-card]") || refused(page);
        });
      });
  }

  // The rules said no: the page says why, here as anywhere.
  function refused(page) {
    var why = page.querySelector("main");
    say("failed", why ? why.innerText.trim().split("\n")[0] : "");
    return null;
  }

  function load(card) {
    if (card.dataset.loaded || !card.dataset.edit) { return; }
    card.dataset.loaded = "yes";
    ask(card.dataset.edit).then(function (fresh) {
      if (fresh) { show(card, fresh, true); }
    }).catch(function () { delete card.dataset.loaded; });
  }

  function show(card, fresh, whole) {
    var pick = card.closest(".sh-pick");
    var css = fresh.dataset.css.split(" ").filter(Boolean);
    var kept = ["sh-card"].concat(css, card.classList.contains("has-flaw") ? ["has-flaw"] : []);
    var head = fresh.querySelector("summary");
    var asks = card.querySelector(".sh-asks");
    card.className = kept.join(" ");
    if (asks && head.querySelector(".sh-asks")) { head.querySelector(".sh-asks").replaceWith(asks); }
    var isInHead = card.querySelector("summary").contains(document.activeElement);
    card.querySelector("summary").replaceWith(document.importNode(head, true));
    if (isInHead) { card.querySelector("summary").focus({ preventScroll: true }); }
    see(pick, fresh.dataset.revision);
    if (whole) { replaceForm(card, fresh.querySelector(".sh-edit")); }
    count();
  }

  // Whoever writes in the card has now seen this revision of it.
  function see(pick, revision) {
    pick.querySelectorAll("[name=lan]").forEach(function (field) { field.value = revision; });
    pick.querySelectorAll("[name=chon]").forEach(function (field) {
      if (field.value.split(":")[0] === pick.dataset.key) { field.value = pick.dataset.key + ":" + revision; }
    });
  }

  function replaceForm(card, fresh) {
    var at = document.activeElement && card.contains(document.activeElement) ? document.activeElement.name : "";
    var open = Array.from(card.querySelectorAll(".sh-edit details[open]")).map(function (one) { return one.className; });
    card.querySelector(".sh-edit").replaceWith(document.importNode(fresh, true));
    open.forEach(function (name) {
      var again = card.querySelector(".sh-edit details." + name.split(" ")[0]);
      if (again) { again.open = true; }
    });
    var field = at && card.querySelector("[name='" + at + "']");
    if (field) { field.focus({ preventScroll: true }); }
  }

  function written(form) { return new URLSearchParams(new FormData(form)).toString().replace(/(^|&)lan=\d*/, ""); }

  function save(form) {
    if (form.dataset.busy) { form.dataset.again = "yes"; return; }
    var card = form.closest(".sh-card");
    var sent = written(form);
    form.dataset.busy = "yes";
    delete form.dataset.again;
    say("saving");
    ask(form.action, new FormData(form)).then(function (fresh) {
      delete form.dataset.busy;
      delete form.dataset.unsaved;
      if (!fresh) { return; }
      var isKept = fresh.dataset.state === "kept";
      // Somebody still typing keeps the form under their hands; it is saved again when they pause.
      var isSame = written(form) === sent;
      show(card, fresh, isSame || !isKept);
      if (isKept) { say("saved"); allowUndo(); } else { say("failed", ""); }
      if (!isSame && isKept) { save(form); }
    }).catch(function () {
      delete form.dataset.busy;
      say("failing");
      window.setTimeout(function () { save(form); }, 4000);
    });
  }

  function say(state, words) {
    var now = new Date();
    var time = String(now.getHours()).padStart(2, "0") + ":" + String(now.getMinutes()).padStart(2, "0");
    var text = { saving: status.dataset.saving, saved: status.dataset.saved + " " + time, failing: status.dataset.failed };
    status.hidden = state === "failed" && !words;
    status.classList.toggle("is-late", state === "failing" || state === "failed");
    status.querySelector("span").textContent = state === "failed" ? words : text[state];
  }

  function allowUndo() {
    document.querySelector("#hoan-tac button").disabled = false;
    document.querySelector("#lam-lai button").disabled = true;
  }

  document.addEventListener("toggle", function (event) {
    if (event.target.classList && event.target.classList.contains("sh-card") && event.target.open) { load(event.target); }
  }, true);
  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-autosave")) { form.dataset.unsaved = "yes"; save(form); }
    if (event.target.name === "chon") { tally(); }
  });
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-autosave")) { form.dataset.unsaved = "yes"; }
  });
  document.addEventListener("submit", function (event) {
    if (event.target.classList.contains("sh-editor")) { event.preventDefault(); save(event.target); }
  });
  document.addEventListener("click", function (event) {
    var back = event.target.closest("[data-reload]");
    var card = back && back.closest(".sh-card");
    if (card) { event.preventDefault(); delete card.dataset.loaded; load(card); }
  });
  window.addEventListener("beforeunload", function (event) {
    if (document.querySelector("form[data-busy], form[data-unsaved]")) { event.preventDefault(); }
  });

  // ── the strip counts what is open now ──
  function count() {
    document.querySelectorAll(".sh-strip a[data-show]").forEach(function (way) {
      var open = way.dataset.show;
      if (open && open !== "has-flaw") { way.querySelector("b").textContent = document.querySelectorAll(".sh-card." + open).length; }
    });
    document.querySelectorAll(".sh-read-group").forEach(function (group) {
      ["has-no-unit", "has-unmatched", "has-no-date"].forEach(function (name) {
        if (group.querySelector(".sh-card")) { group.classList.toggle(name, Boolean(group.querySelector(".sh-card." + name))); }
      });
    });
  }

  // ── several cards ──
  function boxes() { return Array.from(document.querySelectorAll(".sh-pick > [name=chon]")); }

  function tally() {
    if (!bulk) { return; }
    var chosen = boxes().filter(function (box) { return box.checked; }).length;
    var label = bulk.querySelector("[data-count]");
    label.textContent = chosen + " " + label.dataset.count;
    bulk.classList.toggle("is-empty", !chosen);
    bulk.querySelector("#bo-chon").hidden = !chosen;
  }

  if (bulk) {
    bulk.querySelector("#chon-het").hidden = false;
    bulk.querySelector("#chon-het").addEventListener("click", function () {
      boxes().forEach(function (box) { box.checked = box.offsetParent !== null; });
      tally();
    });
    bulk.querySelector("#bo-chon").addEventListener("click", function () {
      boxes().forEach(function (box) { box.checked = false; });
      tally();
    });
    tally();
  }

  // ── an order that the reader passed over: its words are marked on the paper ──
  var adding = document.getElementById("them");
  var paper = document.querySelector(".sh-paper");

  // Numbers of points and pages are ours, not the paper's.
  function wordsOf(range) {
    var piece = range.cloneContents();
    piece.querySelectorAll(".sh-flag, .sh-paper-page").forEach(function (mark) { mark.remove(); });
    return piece.textContent;
  }

  function marked() {
    var chosen = window.getSelection();
    var range = chosen.rangeCount && !chosen.isCollapsed ? chosen.getRangeAt(0) : null;
    return range && paper && paper.contains(range.commonAncestorContainer) ? range : null;
  }

  if (adding && paper) {
    var add = document.getElementById("them-noi-dung");
    // One look at a time: a quiet button that is primary as well would be white on white.
    document.addEventListener("selectionchange", function () {
      var isMarked = Boolean(marked());
      add.classList.toggle("btn-primary", isMarked);
      add.classList.toggle("btn-quiet", !isMarked);
    });
    // Pressing the button must not take the mark off the words.
    add.addEventListener("mousedown", function (event) { event.preventDefault(); });
    add.addEventListener("click", function (event) {
      var range = marked();
      if (!range) { return; }
      event.preventDefault();
      var before = document.createRange();
      before.setStart(paper, 0);
      before.setEnd(range.startContainer, range.startOffset);
      adding.elements.doan.value = wordsOf(range);
      adding.elements.truoc.value = wordsOf(before).slice(-400);
      adding.submit();
    });
  }

  // ── keys ──
  document.addEventListener("keydown", function (event) {
    if (!(event.ctrlKey || event.metaKey) || event.target.closest("input, textarea, select")) { return; }
    var key = event.key.toLowerCase();
    var name = key === "z" && !event.shiftKey ? "hoan-tac" : key === "y" || key === "z" ? "lam-lai" : "";
    var button = name && document.querySelector("#" + name + " button:not([disabled])");
    if (button) { event.preventDefault(); button.click(); }
  });

  // A card that stands open already, because the address names it.
  document.querySelectorAll(".sh-card[open]").forEach(load);
}());
