// What the cells of a large table say beyond their stance: it comes when somebody asks for it, from
// the parts of the dossier, which generator/rendering/pages/dossier_parts.py writes. Until then, and
// without this script, a cell leads to the page of its question.
"use strict";

const tableAnswers = (() => {
  /** The link of a cell that shows its stance alone. @param {HTMLTableCellElement} cell */
  const glimpse = (cell) => /** @type {HTMLAnchorElement | null} */ (cell.querySelector(":scope > a.stance"));

  /** @param {HTMLTableCellElement} cell */
  const row = (cell) => /** @type {HTMLTableRowElement} */ (cell.parentElement);

  /** What an actor answers, by question. @param {string} actor @returns {Promise<Map<string, string>>} */
  async function answers(actor) {
    const [[, , items]] = await briefingDossier.load(`positions/${actor}`);
    return new Map(
      items.map((/** @type {[number, string, string, string]} */ [, , id, html]) => [id, html]),
    );
  }

  /** Puts into a cell what it rests on. @param {HTMLTableCellElement} cell @param {string} html */
  function put(cell, html) {
    const stand = briefingDossier.made(html).querySelector(".stand");
    if (!stand || !glimpse(cell)) return;
    const question = stand.querySelector(".question");
    const permalink = document.createElement("a");
    permalink.className = "permalink";
    permalink.href = `#${cell.id}`;
    const of = `${row(cell).cells[0].textContent}, ${question?.textContent}`;
    permalink.setAttribute("aria-label", `Link to this position: ${of}`);
    question?.classList.add("narrow");
    cell.removeAttribute("data-question");
    cell.replaceChildren(...stand.children, permalink);
    tableWords.forget(cell);
  }

  /** Completes cells; tells how many were light. It fails where a file does not load.
   * @param {HTMLTableCellElement[]} cells */
  async function fill(cells) {
    const light = cells.filter(glimpse);
    const actors = [...new Set(light.map((cell) => row(cell).id))];
    const found = new Map(
      await Promise.all(
        actors.map(async (actor) => /** @type {const} */ ([actor, await answers(actor)])),
      ),
    );
    for (const cell of light) {
      const actor = row(cell).id;
      put(cell, found.get(actor)?.get(cell.id.slice(actor.length + 2)) ?? "");
    }
    return light.length;
  }

  /** Completes the cell of a link that was pressed; the focus stays in it.
   * @param {HTMLAnchorElement} link @param {HTMLTableCellElement} cell */
  async function open(link, cell) {
    try {
      await fill([cell]);
      /** @type {HTMLElement | null} */ (cell.querySelector(".permalink"))?.focus();
    } catch {
      location.href = link.href;
    }
  }

  document.querySelector("[data-answers]")?.addEventListener("click", (event) => {
    const { ctrlKey, metaKey, shiftKey, altKey, target } = /** @type {MouseEvent} */ (event);
    const cell = target instanceof Element ? target.closest("td") : null;
    const link = cell && glimpse(cell);
    if (!link || !link.contains(/** @type {Node} */ (target))) return;
    if (ctrlKey || metaKey || shiftKey || altKey) return; // another tab
    event.preventDefault();
    void open(link, cell);
  });

  return { fill };
})();
