// Choosing a unit: suggestions while one types, chosen units as chips. Without this the same box takes a name and
// the server finds the unit, or asks which of several is meant.
(function () {
  "use strict";
  var WAIT = 150;
  var number = 0;
  var timer = null;
  var last = 0;

  function pickOf(box) { return box.closest("[data-pick]"); }

  function listOf(box) {
    if (box.listed) { return box.listed; }
    var list = document.createElement("ul");
    list.className = "sh-whom-list";
    list.id = "goi-y-" + (number += 1);
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.placeholder);
    list.hidden = true;
    var told = document.createElement("span");
    told.className = "visually-hidden";
    told.setAttribute("role", "status");
    box.after(list, told);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", list.id);
    box.listed = list;
    box.told = told;
    return list;
  }

  function close(box) {
    if (!box.listed) { return; }
    box.listed.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function options(box) { return Array.from(listOf(box).children); }

  function point(box, at) {
    options(box).forEach(function (one, i) {
      one.setAttribute("aria-selected", i === at ? "true" : "false");
      if (i === at) {
        box.setAttribute("aria-activedescendant", one.id);
        one.scrollIntoView({ block: "nearest" });
      }
    });
  }

  function pointed(box) { return options(box).findIndex(function (one) { return one.getAttribute("aria-selected") === "true"; }); }

  function show(box, found) {
    var list = listOf(box);
    list.replaceChildren();
    found.answers.forEach(function (one, i) {
      var line = document.createElement("li");
      line.id = list.id + "-" + i;
      line.setAttribute("role", "option");
      line.lang = "vi";
      line.dataset.key = one.key;
      line.dataset.name = one.name;
      var name = document.createElement("span");
      name.textContent = one.name;
      name.lang = "vi";
      line.append(name);
      if (one.note) {
        var note = document.createElement("small");
        note.textContent = one.note;
        line.append(" ", note);
      }
      list.append(line);
    });
    box.told.textContent = found.told;
    list.hidden = !found.answers.length;
    box.setAttribute("aria-expanded", list.hidden ? "false" : "true");
    if (!list.hidden) { point(box, 0); }
  }

  function ask(box) {
    var words = box.value.trim();
    var turn = (last += 1);
    if (!words || words.indexOf(";") >= 0) { close(box); return; }
    fetch(pickOf(box).dataset.pick + "&tim=" + encodeURIComponent(words), { credentials: "same-origin", headers: { Accept: "application/json" } })
      .then(function (answer) { return answer.ok ? answer.json() : { answers: [], told: "" }; })
      // Only what answers to the words that still stand there, in a box in which one still is.
      .then(function (found) { if (turn === last && document.activeElement === box) { show(box, found); } })
      // Without the network the box is a plain one: the server will find the unit, or say that it cannot.
      .catch(function () { close(box); });
  }

  function take(box, line) {
    var pick = pickOf(box);
    var list = pick.querySelector("select[name='" + pick.dataset.name + "']");
    var key = line.dataset.key;
    var there = Array.from(pick.querySelectorAll("input[name='" + pick.dataset.name + "']")).find(function (one) { return one.value === key; });
    if (list) {
      if (!Array.from(list.options).some(function (one) { return one.value === key; })) { list.add(new Option(line.dataset.name, key)); }
      list.value = key;
    } else if (there) {
      there.checked = true;
    } else {
      chip(pick, key, line.dataset.name);
    }
    box.value = "";
    close(box);
    box.told.textContent = line.dataset.name;
    (list || box).dispatchEvent(new Event("change", { bubbles: true }));
    box.focus();
  }

  function chip(pick, key, name) {
    var row = pick.querySelector(".sh-whom-chosen");
    if (!("many" in pick.dataset)) { row.replaceChildren(); }
    var label = document.createElement("label");
    label.className = "sh-whom-chip";
    label.lang = "vi";
    var tick = document.createElement("input");
    tick.type = "checkbox";
    tick.name = pick.dataset.name;
    tick.value = key;
    tick.checked = true;
    var words = document.createElement("span");
    words.textContent = name;
    label.append(tick, words);
    row.append(label);
  }

  document.addEventListener("input", function (event) {
    var box = event.target;
    if (!box.matches("[data-pick-box]")) { return; }
    listOf(box);
    clearTimeout(timer);
    timer = setTimeout(function () { ask(box); }, WAIT);
  });

  // What stands on the page says from the start what it is; what comes later says so when one comes to it.
  document.querySelectorAll("[data-pick-box]").forEach(listOf);
  document.addEventListener("focusin", function (event) {
    var box = event.target;
    if (box.matches("[data-pick-box]")) { listOf(box); }
  });

  document.addEventListener("keydown", function (event) {
    var box = event.target;
    if (!box.matches || !box.matches("[data-pick-box]") || !box.listed || box.listed.hidden) { return; }
    var at = pointed(box);
    var many = options(box).length;
    if (event.key === "ArrowDown") { point(box, (at + 1) % many); }
    else if (event.key === "ArrowUp") { point(box, (at + many - 1) % many); }
    else if (event.key === "Escape") { close(box); }
    else if (event.key === "Enter" && at >= 0) { take(box, options(box)[at]); }
    else { return; }
    event.preventDefault();
  });

  // The box keeps the focus while one presses on the list: leaving it would send what is half typed.
  document.addEventListener("mousedown", function (event) {
    if (event.target.closest(".sh-whom-list")) { event.preventDefault(); }
  });

  document.addEventListener("click", function (event) {
    var line = event.target.closest(".sh-whom-list [role=option]");
    if (line) { take(line.closest(".sh-whom-frame").querySelector("[data-pick-box]"), line); }
  });

  document.addEventListener("focusout", function (event) {
    if (event.target.matches("[data-pick-box]")) { close(event.target); }
  });

  // A chip that is unticked goes; the tick itself stays where it can be ticked again.
  document.addEventListener("change", function (event) {
    var label = event.target.closest(".sh-whom-chip");
    if (label && !event.target.checked) {
      var box = label.closest("[data-pick]").querySelector("[data-pick-box]");
      label.remove();
      if (box) { box.focus(); }
    }
  });
}());
