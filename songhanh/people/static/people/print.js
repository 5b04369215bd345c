"use strict";
// The one thing that a page cannot do without a script: open the browser's own window for printing.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
