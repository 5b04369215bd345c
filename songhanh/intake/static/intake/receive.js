// Receiving: drop a file anywhere on the box, and hear at once that it is too large. Without this the form still works.
(function () {
  "use strict";
  document.querySelectorAll(".sh-receive").forEach(function (form) {
    var box = form.querySelector(".sh-drop");
    var input = box.querySelector("input[type=file]");
    var complaint = box.querySelector("[data-complaint]");
    var button = form.querySelector("button");

    // Our own words on the button: the browser's may be in another language than the page.
    box.classList.add("is-enhanced");
    box.querySelector(".sh-choose").hidden = false;
    var chosen = box.querySelector("[data-chosen]");
    var none = chosen.textContent;

    function check() {
      var file = input.files[0];
      var isTooLarge = Boolean(file) && file.size > Number(form.dataset.limit);
      chosen.textContent = file ? file.name : none;
      complaint.hidden = !isTooLarge;
      complaint.querySelector("span").textContent = isTooLarge ? form.dataset.tooLarge : "";
      return !isTooLarge;
    }

    input.addEventListener("change", check);
    form.addEventListener("submit", function (event) {
      if (!check()) { event.preventDefault(); input.focus(); return; }
      button.setAttribute("aria-busy", "true");
    });
    ["dragenter", "dragover"].forEach(function (name) {
      box.addEventListener(name, function (event) { event.preventDefault(); box.classList.add("is-over"); });
    });
    ["dragleave", "drop"].forEach(function (name) {
      box.addEventListener(name, function () { box.classList.remove("is-over"); });
    });
    box.addEventListener("drop", function (event) {
      event.preventDefault();
      if (!event.dataTransfer.files.length) { return; }
      input.files = event.dataTransfer.files;
      check();
      button.focus();
    });
  });
}());
