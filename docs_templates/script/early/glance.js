// Positions at a glance on a phone: one question at a time, in words. Without this script all of
// them stand there as dots.
"use strict";
briefingEarly((whole) => {
  const table = /** @type {HTMLTableElement | null} */ (document.querySelector("table.matrix"));
  if (!whole && !table?.nextSibling) return false; // it is not read to its end
  const questions = [...(table?.tHead?.rows[0].cells ?? [])].slice(1);
  const place = document.querySelector("[data-glance]");
  if (!table || !place || questions.length < 2) return true;

  const group = document.createElement("div");
  group.className = "matrix__choice";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "Question at a glance");
  const buttons = questions.map((question, at) => {
    const made = document.createElement("button");
    made.type = "button";
    made.dir = "auto";
    made.textContent = question.textContent;
    made.addEventListener("click", () => show(at));
    return made;
  });
  const full = document.createElement("a");
  full.textContent = "In full";
  group.append(...buttons, full);

  /** @param {number} chosen */
  function show(chosen) {
    const link = questions[chosen].querySelector("a");
    full.href = link?.href ?? "";
    full.setAttribute("aria-label", `In full: ${link?.textContent ?? ""}`);
    for (const [at, button] of buttons.entries())
      button.setAttribute("aria-pressed", String(at === chosen));
    for (const row of table?.rows ?? [])
      for (const [at, cell] of [...row.cells].entries())
        if (at) cell.classList.toggle("is-chosen", at === chosen + 1);
  }

  place.replaceWith(group);
  table.classList.add("matrix--picked");
  show(0);
  return true;
});
