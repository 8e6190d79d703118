// The search as the reader sees it: a combobox (ARIA Authoring Practices, "Combobox with list
// autocomplete") in a dialog. The last part of the script: it starts when the names have come.
"use strict";
briefingSearch.whenCome("names", (/** @type {Names} */ names) => {
  for (const each of [searchWords, searchNames, searchLists, searchTexts]) each.learn(names);

  /** @template {Element} E @param {string} selector @returns {E} */
  const part = (selector) => /** @type {E} */ (document.querySelector(selector));
  const dialog = /** @type {HTMLDialogElement} */ (part("dialog[data-search]"));
  const input = /** @type {HTMLInputElement} */ (part("#search-input"));
  const list = /** @type {HTMLElement} */ (part("#search-results"));
  const status = /** @type {HTMLElement} */ (part("[data-search-status]"));
  const root = `${dialog.dataset.root}/`;

  const HINT =
    "People, countries, questions, positions, quotes, events, differences and articles. ↑ ↓ to choose, Enter to open.";
  const FAILED = "The full text did not load. Try again, or reload the page.";
  const PATIENCE = 60; // milliseconds, before names are shown without the rest
  const LENGTH = 170; // of a text, in characters

  /** @type {HTMLAnchorElement[]} */
  let options = [];
  let chosen = -1;
  let latest = 0;
  /** What was typed when the list was last drawn. */
  let drawn = "";
  let enterPressed = "enter" in dialog.dataset;

  /** @param {string} tag @param {string} name @param {(Node | string)[]} children */
  function element(tag, name, ...children) {
    const made = document.createElement(tag);
    if (tag !== "mark") made.dir = "auto"; // a mark may begin within a word
    made.className = name;
    made.append(...children);
    return made;
  }

  /** @param {string} text @param {string[]} words */
  function marked(text, words) {
    return searchMarks
      .pieces(text, words, LENGTH)
      .map(([piece, hit]) => (hit ? element("mark", "", piece) : piece));
  }

  /** @param {Result} result @param {string} kind @param {string[]} words */
  function option(result, kind, words) {
    const link = /** @type {HTMLAnchorElement} */ (
      element("a", `search__option search__option--${kind}`)
    );
    link.href = root + result.page;
    link.tabIndex = -1;
    link.id = `search-option-${options.push(link)}`;
    link.setAttribute("role", "option");
    link.append(element("span", "search__heading", ...marked(result.heading, words)));
    if (result.also)
      link.append(" ", element("span", "search__also", ...marked(result.also, words)));
    if (result.small)
      link.append(" ", element("span", "search__small", ...marked(result.small, words)));
    if (result.text)
      link.append(" ", element("span", "search__text", ...marked(result.text, words)));
    return link;
  }

  /** @param {Group} group @param {number} place @param {string[]} words */
  function section({ kind, label, results }, place, words) {
    const heading = element("div", "search__label", label);
    heading.id = `search-group-${place}`;
    const made = element("div", "search__group", heading);
    made.setAttribute("role", "group");
    made.setAttribute("aria-labelledby", heading.id);
    made.append(...results.map((result) => option(result, kind, words)));
    return made;
  }

  /** @param {Answer} answer */
  function draw({ groups, words, total }) {
    options = [];
    list.replaceChildren(...groups.map((group, place) => section(group, place, words)));
    list.hidden = !options.length;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    choose(total ? 0 : -1);
  }

  /** @param {number} place */
  function choose(place) {
    chosen = place;
    options.forEach((one, at) => one.setAttribute("aria-selected", String(at === place)));
    if (place < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options[place].id);
    // The heading of the first group should not stay out of sight.
    if (place) options[place].scrollIntoView({ block: "nearest" });
    else list.scrollTop = 0;
  }

  /** @param {Answer} answer @param {string} text */
  function words(answer, text) {
    const { total, all, groups } = answer;
    const shown = groups.reduce((sum, group) => sum + group.results.length, 0);
    if (!answer.words.length) return HINT;
    const advice = shown
      ? "These names look most like it."
      : "Try a surname, a country, fewer words.";
    if (!total) return `“${text}” is not in our articles. ${advice}`;
    const number = `${total} ${total === 1 ? "result" : "results"}`;
    const counted = shown < total ? `${number}, the best ${shown} below` : number;
    return all ? `${counted}.` : `No result has all the words. ${counted} for some of them.`;
  }

  async function search() {
    const turn = ++latest;
    const text = input.value.trim();
    const early = setTimeout(() => {
      const names = searchAnswers.atOnce(text);
      if (turn === latest && names) draw(names);
      if (turn === latest) status.textContent = "Searching the full text …";
    }, PATIENCE);
    const answer = await searchAnswers.find(text).catch(() => null);
    clearTimeout(early);
    if (turn !== latest) return;
    show(answer, text);
    drawn = text;
    if (enterPressed && dialog.open) follow();
  }

  /** @param {Answer | null} answer @param {string} text */
  function show(answer, text) {
    const found = answer ?? searchAnswers.atOnce(text);
    const drawable =
      found && (found.total || !found.words.length) ? found : searchAnswers.nearest(text);
    draw(drawable);
    status.textContent = answer ? words(drawable, text) : FAILED;
  }

  /** Open what is chosen; if the list is not yet that of the words typed, when it is. */
  function follow() {
    enterPressed = drawn !== input.value.trim();
    if (!enterPressed) options[chosen]?.click();
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowDown: () => choose(options.length ? (chosen + 1) % options.length : -1),
    ArrowUp: () => choose(options.length ? (chosen - 1 + options.length) % options.length : -1),
    Enter: follow,
  };

  input.addEventListener("input", () => {
    enterPressed = false;
    void search();
  });
  input.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.isComposing || event.altKey) return;
    event.preventDefault();
    act();
  });
  // The input keeps the focus; a link on this very page leaves the dialog.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  void search();
});
