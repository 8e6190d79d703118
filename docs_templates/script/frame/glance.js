// Positions at a glance on a phone: one question at a time, in words. Without this script all of
// them stand there as dots.
"use strict";
(() => {
  const table = /** @type {HTMLTableElement | null} */ (document.querySelector("table.matrix"));
  const questions = [...(table?.tHead?.rows[0].cells ?? [])].slice(1);
  const place = document.querySelector("[data-glance]");
  if (!table || !place || questions.length < 2) return;

  const label = document.createElement("label");
  const choice = document.createElement("select");
  const control = document.createElement("div");
  control.className = "control matrix__choice";
  choice.id = "glance-question";
  label.htmlFor = choice.id;
  label.textContent = "Question at a glance";
  control.append(label, choice);
  for (const [at, question] of questions.entries())
    choice.add(new Option(question.textContent ?? "", String(at)));

  function show() {
    const chosen = Number(choice.value) + 1;
    for (const row of table?.rows ?? [])
      for (const [at, cell] of [...row.cells].entries())
        if (at) cell.classList.toggle("is-chosen", at === chosen);
  }

  choice.addEventListener("change", show);
  place.replaceWith(control);
  table.classList.add("matrix--picked");
  show();
})();
