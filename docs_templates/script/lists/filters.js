// The filters of the quotes and of the timeline. `data-filters` of the form names the items; an
// item answers to a field by the words of the data attribute of its name. The address keeps the
// state. Groups with nothing left to show hide too.
"use strict";
(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-filters]"));
  const count = document.querySelector("[data-filter-count]");
  const reset = /** @type {HTMLElement | null} */ (document.querySelector("[data-filter-reset]"));
  const printed = document.querySelector("[data-printed]");
  if (!form || !count || !reset) return;
  const address = document.querySelector("[data-live-address]");
  const bare = address?.textContent ?? "";
  const PATIENCE = 200; // milliseconds: Safari refuses an address that changes at every key
  const selector = form.dataset.filters ?? "";
  const many = form.dataset.noun ?? "";
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
    // The name of a speaker, or the day, stands above the items of a group.
    const heading = item.closest("[data-group]")?.firstElementChild?.textContent ?? "";
    const known = texts.get(item) ?? fold(`${heading} ${item.textContent ?? ""}`);
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

  /** What is chosen, in words: paper has no controls. @param {typeof fields} chosen */
  const described = (chosen) =>
    chosen
      .map((field) => {
        const label = (field.labels?.[0].textContent ?? "").trim();
        if (isBox(field)) return label;
        const said =
          field instanceof HTMLSelectElement ? field.selectedOptions[0].label : value(field);
        return `${label}: ${said}`;
      })
      .join(" · ");

  function show() {
    const chosen = fields.filter(value);
    for (const item of [...items, ...echoes]) item.hidden = !fits(item);
    for (const group of groups) group.hidden = !group.querySelector(`${selector}:not([hidden])`);
    const left = items.filter((item) => !item.hidden).length;
    const number = chosen.length ? `${left} of ${items.length}` : String(items.length);
    const noun = items.length === 1 ? many.replace(/s(?= |$)/, "") : many;
    if (count) count.textContent = `${number} ${noun}`;
    if (printed) printed.textContent = left || !chosen.length ? described(chosen) : `${described(chosen)}. Nothing fits: there is nothing to print.`;
    if (address) address.textContent = bare + (chosen.length ? `?${asked()}` : "");
    if (reset) reset.hidden = !chosen.length;
  }

  /** The choice as it stands in the address. */
  const asked = () =>
    String(new URLSearchParams(fields.filter(value).map((field) => [field.name, value(field)])));

  let timer = 0;
  function write(hash = "") {
    clearTimeout(timer);
    const query = asked();
    try {
      history.replaceState(history.state, "", (query ? `?${query}` : location.pathname) + hash);
    } catch {
      location.replace(`#?${query}`); // a browser that allows no query on file://
    }
  }

  /** @param {string} state */
  function restore(state) {
    const wanted = new URLSearchParams(state);
    for (const field of fields) {
      const given = wanted.get(field.name) ?? "";
      if (field instanceof HTMLInputElement && isBox(field)) field.checked = given === field.value;
      else field.value = given;
      // An option that is no more leaves a list without any.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
    }
    show();
  }

  /** A permalink is reached whatever is filtered. */
  function reach() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]")) return;
    restore("");
    write(location.hash);
    target.scrollIntoView();
  }

  form.addEventListener("input", () => {
    show();
    clearTimeout(timer);
    timer = setTimeout(write, PATIENCE);
  });
  form.addEventListener("change", () => write());
  form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", () => {
    restore("");
    write();
    fields[0].focus(); // the button is gone
  });
  addEventListener("hashchange", reach);
  restore(location.search || location.hash.slice(1));
  reach();
  form.hidden = false;
})();
