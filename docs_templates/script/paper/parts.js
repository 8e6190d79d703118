// The parts of the dossier, which lie in scripts that call this: a page says where they are.
// generator/rendering/pages/dossier_parts.py writes them.
"use strict";

const briefingDossier = (() => {
  const page = /** @type {HTMLElement | null} */ (
    document.querySelector("[data-dossier], [data-answers]")
  );
  return briefingFiles(page?.dataset.dossier ?? page?.dataset.answers ?? "");
})();
