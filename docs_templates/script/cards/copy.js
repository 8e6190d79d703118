// `Copy` beside a judgement, a position or a quote: plain text for a cable; a quote also as BibTeX.
"use strict";
(() => {
  const MOMENT = 2500; // milliseconds that `Copied` stays
  const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy]"));
  if (!places.length) return;
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");

  /** @param {HTMLElement} place */
  const cards = (place) => briefingCards.cards((place.dataset.copy ?? "").split("#")[0]);

  /** @param {HTMLElement} place @param {"cable" | "bibtex"} form */
  async function wanted(place, form) {
    const id = (place.dataset.copy ?? "").split("#")[1];
    return (await cards(place))?.[id]?.[form];
  }

  /** Copy as browsers did before pages opened from a folder were shut out. @param {string} text */
  function byHand(text) {
    const area = document.createElement("textarea");
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    area.value = text;
    area.className = "unseen";
    area.setAttribute("aria-hidden", "true");
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus({ preventScroll: true });
    return done;
  }

  /** @param {string} text */
  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byHand(text);
    }
  }

  /** @param {HTMLElement} place @param {string} label @param {"cable" | "bibtex"} form */
  function button(place, label, form) {
    const made = document.createElement("button");
    /** @param {string} seen */
    const call = (seen) => {
      made.textContent = seen;
      made.setAttribute("aria-label", `${seen} ${place.dataset.name ?? ""}`);
    };
    made.type = "button";
    made.className = "copy";
    call(label);
    made.addEventListener("click", async () => {
      const text = await wanted(place, form);
      const done = text !== undefined && (await write(text));
      call(done ? "Copied" : "Not copied");
      status.textContent = done ? `Copied ${place.dataset.name ?? ""}` : "The browser did not copy";
      setTimeout(() => call(label), MOMENT);
    });
    // What is loaded before the press can be copied within it, as some browsers demand.
    for (const hint of ["pointerenter", "focus"]) {
      made.addEventListener(hint, () => {
        void cards(place);
        document.body.append(status); // it has to be there before it speaks
      });
    }
    return made;
  }

  for (const place of places) {
    place.append(" ", button(place, "Copy", "cable"));
    if (place.dataset.copy?.startsWith("articles/"))
      place.append(" ", button(place, "BibTeX", "bibtex"));
  }
})();
