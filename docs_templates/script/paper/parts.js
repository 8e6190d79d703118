// The parts of the dossier, which lie in scripts that call this: a page says where they are.
// generator/rendering/pages/dossier_parts.py writes them.
"use strict";

const briefingDossier = (() => {
  const page = /** @type {HTMLElement | null} */ (
    document.querySelector("[data-dossier], [data-answers]")
  );
  const files = briefingFiles(page?.dataset.dossier ?? page?.dataset.answers ?? "");

  /** HTML that our own templates have made and encoded. Its links are those of a page that lies one
   * folder deeper. @param {string} html */
  function made(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    for (const link of template.content.querySelectorAll('a[href^="../"]'))
      link.setAttribute("href", (link.getAttribute("href") ?? "").slice(3));
    return template.content;
  }

  return Object.assign(files, { made });
})();
