// The filters of the quotes and of the timeline. `data-filters` of the form names the items; an
// item answers to a field by the words of the data attribute of its name. The address keeps the
// state. Groups with nothing left to show hide too.
"use strict";
(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-filters]"));
  const count = document.querySelector("[data-filter-count]");
  const reset = /** @type {HTMLElement | null} */ (document.querySelector("[data-filter-reset]"));
  if (!form || !count || !reset) return;
  const selector = form.dataset.filters ?? "";
  const noun = form.dataset.noun ?? "";
  /** @param {string} wanted */
  const all = (wanted) => [
    .../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(wanted)),
  ];
  const items = all(selector);
  const groups = all("[data-group]");
  const echoes = all("[data-echo]");
  const fields = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([
    ...form.querySelectorAll("input, select"),
  ]);
  /** @type {Record<string, string>} */
  const LETTERS = { ø: "o", æ: "ae", ð: "d", þ: "th", ß: "ss", ł: "l", "’": "'" };

  /** @param {string} text */
  const fold = (text) =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[øæðþßł’]/g, (letter) => LETTERS[letter]);

  /** @type {Map<HTMLElement, string>} */
  const texts = new Map();
  /** @param {HTMLElement} item */
  function text(item) {
    const known = texts.get(item) ?? fold(item.textContent ?? "");
    texts.set(item, known);
    return known;
  }

  /** @param {HTMLInputElement | HTMLSelectElement} field */
  const isBox = (field) => field.type === "checkbox";
  /** @param {HTMLInputElement | HTMLSelectElement} field */
  const value = (field) =>
    field instanceof HTMLInputElement && isBox(field) && !field.checked ? "" : field.value.trim();

  /** @param {HTMLElement} item */
  const fits = (item) =>
    fields.every((field) => {
      const wanted = value(field);
      if (!wanted) return true;
      if (field.type === "search")
        return fold(wanted)
          .split(/\s+/)
          .every((word) => text(item).includes(word));
      return (item.dataset[field.name] ?? "").split(" ").includes(wanted);
    });

  function show() {
    const chosen = fields.filter(value);
    for (const item of [...items, ...echoes]) item.hidden = !fits(item);
    for (const group of groups) group.hidden = !group.querySelector(`${selector}:not([hidden])`);
    const left = items.filter((item) => !item.hidden).length;
    const number = chosen.length ? `${left} of ${items.length}` : String(items.length);
    if (count) count.textContent = `${number} ${noun}`;
    if (reset) reset.hidden = !chosen.length;
    return chosen;
  }

  function change() {
    const state = new URLSearchParams(show().map((field) => [field.name, value(field)]));
    const query = String(state);
    history.replaceState(
      history.state,
      "",
      `${location.pathname}${query && `?${query}`}${location.hash}`,
    );
  }

  /** @param {URLSearchParams} state */
  function restore(state) {
    for (const field of fields) {
      const wanted = state.get(field.name) ?? "";
      if (field instanceof HTMLInputElement && isBox(field)) field.checked = wanted === field.value;
      else field.value = wanted;
      // An option that is no more leaves a list without any.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
    }
  }

  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", () => {
    restore(new URLSearchParams());
    change();
    fields[0].focus();
  });
  restore(new URLSearchParams(location.search));
  show();
  form.hidden = false;
})();
