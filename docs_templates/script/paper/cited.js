// Paper lists the articles that a page cites: those that only hidden rows cite are none of them.
// generator/rendering/pages/cited_notes.py makes the list.
"use strict";
addEventListener("beforeprint", () => {
  /** The folder of an article in the address of a citation. @param {Element} link */
  const article = (link) => link.getAttribute("href")?.split("#")[0].split("/").at(-2);
  const links = [...document.querySelectorAll('.page a[href*="articles/"]')];
  const shown = links.filter((link) => !link.closest("[hidden]"));
  const cited = new Set(shown.map(article));
  const lines = /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll(".cited-notes [data-cited]")
  );
  for (const line of lines) line.hidden = !cited.has(line.dataset.cited);
  const list = /** @type {HTMLElement | null} */ (document.querySelector(".cited-notes"));
  if (list) list.hidden = ![...lines].some((line) => !line.hidden);
});
