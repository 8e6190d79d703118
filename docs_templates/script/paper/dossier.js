// The dossier: what is ticked is shown, and so printed. Without this all of it is. The address keeps
// the choice, so that a dossier can be sent. Loaded on its own page only.
"use strict";
(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-dossier]"));
  const page = document.getElementById("content");
  if (!form || !page) return;
  /** @param {string} selector @param {ParentNode} [within] */
  const all = (selector, within = page) => [
    .../** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll(selector)),
  ];
  /** @param {string} selector @param {string} words */
  const say = (selector, words) => {
    for (const place of document.querySelectorAll(selector)) place.textContent = words;
  };

  const choices = all("[data-choice]", form).map((fieldset) => ({
    name: fieldset.dataset.choice ?? "",
    label: fieldset.querySelector("legend")?.textContent ?? "",
    boxes: /** @type {HTMLInputElement[]} */ (all("input", fieldset)),
    fieldset,
  }));
  /** @typedef {typeof choices[number]} Choice */
  const parts = all("[data-section], [data-actor], [data-question]");
  const groups = all("[data-group]").reverse(); // the inner ones first
  const sources = all("[data-source]");
  const cites = all('[data-section]:not([data-section="sources"]) a[href*="articles/"]');
  const address = document.querySelector("[data-live-address]");
  const bare = address?.textContent ?? "";

  /** @param {Choice} choice */
  const ticked = ({ boxes }) => boxes.filter((box) => box.checked);
  /** @param {Choice} choice */
  const isWhole = (choice) => ticked(choice).length === choice.boxes.length;
  /** @param {Choice} choice */
  const values = (choice) => ticked(choice).map((box) => box.value);
  /** @param {HTMLInputElement} box */
  const label = (box) => (box.labels?.[0].textContent ?? "").trim();

  /** Whether a part is chosen: one of the words of its data attribute is, for each that it has.
   * @param {HTMLElement} part @param {Map<string, Set<string> | null>} wanted */
  const fits = (part, wanted) =>
    [...wanted].every(([name, chosen]) => {
      const own = part.dataset[name];
      return own === undefined || !chosen || own.split(" ").some((word) => chosen.has(word));
    });

  function show() {
    const wanted = new Map(
      choices.map((choice) => [
        choice.name.slice(0, -1), // `actors` are chosen, `data-actor` answers
        isWhole(choice) ? null : new Set(values(choice)),
      ])
    );
    for (const part of parts) part.hidden = !fits(part, wanted);
    for (const group of groups) group.hidden = false; // else its parts would seem hidden below
    for (const group of groups) {
      const own = all("[data-actor], [data-question]", group);
      const chosen = !group.dataset.section || fits(group, wanted);
      group.hidden = !chosen || own.every((part) => part.closest("[hidden]"));
    }
    showCited();
    const counts = choices.map((choice) => {
      const noun = choice.name.slice(0, choice.boxes.length === 1 ? -1 : undefined);
      return `${ticked(choice).length} of ${choice.boxes.length} ${noun}`;
    });
    say("[data-count]", counts.join(", "));
    const cut = choices.filter((choice) => !isWhole(choice));
    const divided = cut.some(({ name }) => name !== "sections");
    for (const note of all("[data-undivided]")) note.hidden = !divided;
    say(
      "[data-printed]",
      cut.map((one) => `${one.label}: ${ticked(one).map(label).join(", ") || "none"}`).join(" · ")
    );
    write(cut);
  }

  /** @param {Element} link */
  const place = (link) => /** @type {HTMLAnchorElement} */ (link).pathname;

  /** Shows the sources that the other sections cite; all of them where nothing is cut or cited. */
  function showCited() {
    const seen = cites.filter((link) => !link.closest("[hidden]"));
    const cited = new Set(seen.map(place));
    const whole = choices.every(isWhole) || !cited.size;
    for (const source of sources) {
      const own = source.querySelector("a");
      source.hidden = !whole && !!own && !cited.has(place(own));
    }
    const left = sources.filter((source) => !source.hidden).length;
    for (const note of all("[data-cited]")) {
      note.hidden = left === sources.length;
      note.textContent = `${left} of ${sources.length}: those that are cited above.`;
    }
  }

  /** @param {Choice[]} cut */
  function write(cut) {
    const query = String(
      new URLSearchParams(cut.map((choice) => [choice.name, values(choice).join(" ")]))
    );
    const state = query ? `?${query}` : "";
    if (address) address.textContent = bare + state;
    if (state === (location.search || location.hash.slice(1))) return;
    try {
      history.replaceState(history.state, "", state || location.pathname);
    } catch {
      location.replace(`#${state}`); // a browser that allows no query on file://
    }
  }

  function restore() {
    const asked = new URLSearchParams(location.search || location.hash.slice(1));
    for (const { name, boxes } of choices) {
      const wanted = asked.get(name)?.split(" ");
      for (const box of boxes) box.checked = !wanted || wanted.includes(box.value);
    }
    show();
  }

  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const { fieldset, boxes } of choices)
    for (const button of all("[data-tick]", fieldset))
      button.addEventListener("click", () => {
        for (const box of boxes) box.checked = button.dataset.tick === "all";
        show();
      });
  form.querySelector("[data-print]")?.addEventListener("click", () => print());
  restore();
  form.hidden = false;
})();
