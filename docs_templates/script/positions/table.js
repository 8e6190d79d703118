// The positions table: filters, order, one question at a time. The table is plain HTML; this hides
// and moves its rows. The view lives in the address, so that it can be sent to a colleague.
"use strict";
(() => {
  /** @param {string} selector */
  const part = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const form = /** @type {HTMLFormElement} */ (part("form#filter"));
  const table = /** @type {HTMLTableElement} */ (part(".positions"));
  if (!form || !table) return;

  /** What is shown, empty where nothing is chosen. A stance is `question.stance`; the order is
   * `table`, `name`, `stated` or `stance.question`; the map follows the question unless it has one.
   * @typedef {"question" | "stance" | "group" | "text" | "silent" | "sort"} Filter */
  /** @typedef {Record<Filter | "map", string>} View */
  /** @typedef {{tr: HTMLTableRowElement, group: string, name: HTMLTableCellElement,
   *   cells: HTMLTableCellElement[]}} Row */
  /** @typedef {{heading: HTMLTableRowElement | null, rows: Row[], silent?: boolean}} Section */

  /** @type {View} */
  const EVERYTHING = { question: "", stance: "", group: "", text: "", silent: "", sort: "", map: "" };
  const PATIENCE = 200; // milliseconds: Safari refuses an address that changes at every key

  /** @param {string} name */
  const select = (name) => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
  /** @param {string} name */
  const input = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  /** @param {HTMLSelectElement} of */
  const values = (of) => [...of.options].map((option) => option.value);

  const fields = {
    question: select("question"),
    stance: select("stance"),
    group: select("group"),
    text: input("text"),
    silent: input("silent"),
    sort: select("sort"),
  };
  const NAMES = /** @type {Filter[]} */ (Object.keys(fields));
  const known = {
    question: values(fields.question),
    stance: values(fields.stance),
    group: values(fields.group),
    sort: values(fields.sort),
    map: values(fields.question).slice(1),
  };
  const questions = known.map;
  const choices = {
    question: [...fields.question.options],
    stance: /** @type {HTMLElement[]} */ ([...fields.stance.children]),
    sort: [...fields.sort.options],
  };
  const heads = [...(table.tHead?.rows[0].cells ?? [])].slice(1);
  const sorters = /** @type {HTMLButtonElement[]} */ ([...table.querySelectorAll(".sort")]);
  const map = /** @type {HTMLElement | null} */ (document.querySelector("figure.map"));
  const firstMap = map?.dataset.question ?? "";
  const reset = part("[data-reset]");
  const unfold = part(".unfold");
  const phone = matchMedia("screen and (max-width: 48rem)");
  const paper = matchMedia("print");

  /** The table as it came. @type {Section[]} */
  const groups = [...table.tBodies].map((body) => ({
    heading: body.rows[0],
    rows: [...body.rows].slice(1).map((tr) => ({
      tr,
      group: body.dataset.group ?? "",
      name: tr.cells[0],
      cells: [...tr.cells].slice(1),
    })),
  }));
  const rows = groups.flatMap((group) => group.rows);

  let view = EVERYTHING;
  let sections = groups;
  let arranged = "";
  let timer = 0;
  /** Whether something that is asked for did not load. */
  let partial = false;

  // What is asked for

  /** The one question that is shown; on a phone there always is one. */
  const only = () => view.question || (phone.matches ? questions[0] : "");
  const usualOrder = () => (phone.matches ? `stance.${only()}` : "table");
  const order = () => view.sort || usualOrder();

  /** The question of the map. */
  const mapped = () => view.map || view.question || firstMap;

  /** The view of another question: what belonged to the former goes. @param {string} question */
  const asking = (question) => ({
    ...view,
    question,
    stance: !question || view.stance.startsWith(`${question}.`) ? view.stance : "",
    sort: question && view.sort.startsWith("stance.") ? `stance.${question}` : view.sort,
    map: "",
  });

  /** Reads the address; what it names and we do not know is left out. @returns {View} */
  function read() {
    const asked = new URLSearchParams(location.search || location.hash.slice(1));
    const value = (/** @type {string} */ name) => asked.get(name) ?? "";
    /** @param {keyof typeof known} name @param {string} long */
    const choice = (name, long = "") =>
      [value(name), long].find((one) => known[name].includes(one)) ?? "";
    const question = choice("question");
    return {
      question,
      stance: choice("stance", `${question}.${value("stance")}`),
      group: choice("group"),
      text: value("text").slice(0, fields.text.maxLength),
      silent: value("silent") === "no" ? "no" : "",
      sort: choice("sort", `${value("sort")}.${question}`),
      map: choice("map"),
    };
  }

  const live = document.querySelector("[data-live-address]"); // on paper only
  const bare = live?.textContent ?? "";

  /** The view as it stands in the address, with short names where the question stands beside them. */
  function query() {
    const spelt = { ...view };
    if (view.question) {
      spelt.stance = view.stance.split(".")[1] ?? "";
      spelt.sort = view.sort.split(".")[0];
    }
    return String(new URLSearchParams(Object.entries(spelt).filter(([, value]) => value)));
  }

  function write(hash = "") {
    clearTimeout(timer);
    const state = query();
    const address = (state ? `?${state}` : location.pathname) + hash;
    if (state === location.search.slice(1) && hash === location.hash) return;
    try {
      history.replaceState(history.state, "", address);
    } catch {
      location.replace(`#?${state}`); // a browser that allows no query on file://
    }
  }

  // The order of rows and columns

  /** @param {Row} row */
  const shown = (row) => row.cells.filter((cell) => !cell.hidden);
  /** @param {Row} row */
  const positions = (row) => shown(row).filter((cell) => cell.dataset.stance);
  /** @param {Row} row @param {string} question */
  const stance = (row, question) => row.cells[questions.indexOf(question)].dataset.stance ?? "";
  /** The latest day. @param {Row} row */
  function stated(row) {
    const days = positions(row).map((cell) => cell.dataset.stated ?? "");
    return days.sort().at(-1) ?? "";
  }
  /** @param {Row} row */
  const name = (row) => row.name.textContent ?? "";

  /** @param {Node | string} content */
  function heading(content) {
    const row = document.createElement("tr");
    const cell = document.createElement("th");
    row.className = "group";
    cell.scope = "rowgroup";
    cell.append(content);
    row.append(cell);
    return row;
  }

  /** Rows by their stance on a question, the silent ones last.
   * @param {string} question @returns {Section[]} */
  function byStance(question) {
    const own = known.stance.filter((id) => id.startsWith(`${question}.`));
    return [...own.map((id) => id.split(".")[1]), ""].map((id) => {
      const holders = rows.filter((row) => stance(row, question) === id);
      const cell = holders[0]?.cells[questions.indexOf(question)];
      const held = cell?.querySelector(".stance");
      const label = document.createElement("span"); // the cell may have a link
      label.className = held?.className ?? "";
      label.append(...(held?.cloneNode(true).childNodes ?? ["Not in our articles"]));
      return { heading: heading(label), rows: holders, silent: !id };
    });
  }

  /** @param {string} by @returns {Section[]} */
  function sorted(by) {
    if (by === "table") return groups;
    if (by.startsWith("stance.")) return byStance(by.split(".")[1]);
    const { compare } = new Intl.Collator(document.documentElement.lang);
    const list = [...rows];
    if (by === "name") list.sort((a, b) => compare(name(a), name(b)));
    else list.sort((a, b) => compare(stated(b), stated(a)));
    return [{ heading: null, rows: list }];
  }

  /** @param {Section} section @param {number} width */
  function body({ heading, rows, silent }, width) {
    const made = document.createElement("tbody");
    if (heading) heading.cells[0].colSpan = width;
    made.className = silent ? "silent-rows" : "";
    made.append(...(heading ? [heading] : []), ...rows.map((row) => row.tr));
    return made;
  }

  /** Puts columns and rows in place, if anything about that has changed. */
  function arrange() {
    const question = only();
    const key = [order(), question, phone.matches].join(" ");
    if (key === arranged) return;
    arranged = key;
    questions.forEach((id, at) => {
      for (const cell of [heads[at], ...rows.map((row) => row.cells[at])])
        cell.hidden = question !== "" && id !== question;
    });
    sections = sorted(order());
    const width = question ? 2 : questions.length + 1;
    for (const old of [...table.tBodies]) old.remove();
    table.append(...sections.map((section) => body(section, width)));
    table.classList.toggle("one", question !== "");
    table.classList.toggle("by-stance", order() === `stance.${question}`);
    for (const { parentElement, dataset } of sorters)
      parentElement?.setAttribute("aria-sort", dataset.sort === order() ? "ascending" : "none");
  }

  // What is shown

  function filter() {
    const wanted = tableWords.patterns(view.text);
    const [question, wish] = view.stance.split(".");
    for (const row of rows)
      row.tr.hidden = !(
        (!view.group || row.group === view.group) &&
        (!view.stance || stance(row, question) === wish) &&
        (!view.silent || positions(row).length) &&
        tableWords.haveAll([row.name, ...shown(row)], wanted)
      );
    for (const { heading, rows } of sections)
      if (heading) heading.hidden = rows.every((row) => row.tr.hidden);
    const open = wanted.length ? rows.filter((row) => !row.tr.hidden) : [];
    tableWords.mark(open.flatMap((row) => [row.name, ...shown(row)]), wanted);
  }

  /** @param {number} number @param {string} noun */
  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  /** How much is shown, in words. */
  function counted() {
    const open = rows.filter((row) => !row.tr.hidden);
    const held = open.flatMap(positions);
    const wanted = tableWords.patterns(view.text);
    // A row is shown in full for the sake of one position.
    const hits = held.filter((cell) => tableWords.hasAny(cell, wanted)).length;
    if (!open.length) return "No actor matches these filters.";
    const part = open.length < rows.length ? `${open.length} of ` : "";
    const told = `${part}${count(rows.length, "actor")}, ${count(held.length, "position")}`;
    return hits ? `${told}, ${hits} with these words` : told;
  }

  /** The filters in words: paper has no controls. */
  function described() {
    const asked = { ...view, question: only() };
    const parts = NAMES.filter((name) => asked[name]).map((name) => {
      const field = fields[name];
      const label = part(`label[for="filter-${name}"]`)?.textContent ?? "Silent actors";
      if (!("options" in field)) return `${label}: ${asked[name]}`;
      const [option] = field.selectedOptions;
      const of = asked.question ? "" : option.parentElement?.getAttribute("label");
      return `${label}: ${option.label}${of ? ` (${of})` : ""}`;
    });
    return parts.join(" · ");
  }

  /** Only the choices that there are: options cannot be hidden in every browser. */
  function offer() {
    const question = only();
    const fits = (/** @type {HTMLElement} */ one) =>
      !question || !one.dataset.question || one.dataset.question === question;
    fields.question.replaceChildren(...choices.question.slice(phone.matches ? 1 : 0));
    fields.stance.replaceChildren(...choices.stance.filter(fits));
    fields.sort.replaceChildren(...choices.sort.filter(fits));
  }

  /** Makes the controls say what is shown. */
  function reflect() {
    offer();
    fields.question.value = only();
    fields.stance.value = view.stance;
    fields.group.value = view.group;
    if (fields.text.value !== view.text) fields.text.value = view.text;
    fields.silent.checked = !view.silent;
    fields.sort.value = order();
    part("[data-count]").textContent = counted();
    const nothing = chosen() && rows.every((row) => row.tr.hidden);
    part("[data-printed]").textContent = described() + (nothing ? ". Nothing fits: there is nothing to print." : "");
    part("[data-printed]").toggleAttribute("data-nothing", nothing);
    if (live) live.textContent = bare + (query() ? `?${query()}` : "");
    reset.hidden = !chosen();
    part("[data-partial]").hidden = !partial;
    map?.dispatchEvent(new CustomEvent("map-shown", { detail: mapped() }));
  }

  /** Whether a filter is set; on a phone the question is the page one is on, not a filter. */
  const chosen = () => NAMES.some((name) => view[name] && !(phone.matches && name === "question"));

  /** @param {View} next */
  function show(next) {
    view = next;
    arrange();
    filter();
    reflect();
    void complete();
  }

  /** A large table has at first only stances: the rest comes with one question, and with words. */
  async function complete() {
    const at = questions.indexOf(view.question);
    const asked = rows.flatMap(({ cells }) => (view.text ? cells : cells.slice(at, at + 1)));
    try {
      if (at < 0 && !view.text) return;
      if (!(await tableAnswers.fill(asked)) && !partial) return;
      partial = false;
    } catch {
      partial = true;
    }
    filter();
    reflect();
  }

  /** Goes to the position of an address on a question for which the table has no room.
   * @param {string} id */
  function leave(id) {
    const links = /** @type {HTMLAnchorElement[]} */ ([
      ...document.querySelectorAll("[data-others] a"),
    ]);
    const [actor, question] = id.split("--");
    const link = links.find(({ pathname }) => pathname.split("/").includes(question));
    if (link) location.replace(`${link.href}#${actor}`);
  }

  /** Shows the view of the address; a permalink is reached whatever is filtered. */
  function follow() {
    clearTimeout(timer);
    show(read());
    const target = document.getElementById(location.hash.slice(1));
    const row = rows.find(({ tr }) => tr.contains(target));
    if (!target) leave(location.hash.slice(1));
    if (!target || !row) return;
    const at = row.cells.findIndex((cell) => cell === target);
    const question = (phone.matches && questions[at]) || "";
    for (const next of [asking(question), { ...EVERYTHING, question }])
      if (target.closest("[hidden]")) show(next);
    write(location.hash);
    target.scrollIntoView({ block: "center" });
    void tableAnswers.fill(row.cells.slice(at, at + 1)).then((filled) => {
      if (filled) target.scrollIntoView({ block: "center" });
    }, () => {}); // the cell still leads to the page of the question
  }

  // What the reader does

  form.addEventListener("input", (event) => {
    const chosenOrder = fields.sort.value === usualOrder() ? "" : fields.sort.value;
    show(
      event.target === fields.question
        ? asking(fields.question.value)
        : {
            ...view,
            stance: fields.stance.value,
            group: fields.group.value,
            text: fields.text.value,
            silent: fields.silent.checked ? "" : "no",
            sort: chosenOrder,
          }
    );
    clearTimeout(timer);
    timer = setTimeout(write, PATIENCE);
  });
  form.addEventListener("change", () => write());
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const step of form.querySelectorAll("button[data-step]"))
    step.addEventListener("click", () => {
      const at = questions.indexOf(only()) + Number(step.getAttribute("data-step"));
      show(asking(questions.at(at % questions.length) ?? ""));
      write();
    });
  for (const sorter of sorters) {
    sorter.addEventListener("click", () => {
      const by = sorter.dataset.sort ?? "";
      show({ ...view, sort: by === order() || by === usualOrder() ? "" : by });
      write();
    });
    sorter.hidden = false;
  }
  reset.addEventListener("click", () => {
    show({ ...EVERYTHING, question: phone.matches ? view.question : "" });
    write();
    fields.question.focus(); // the button is gone
  });
  unfold.addEventListener("click", () => {
    const open = form.classList.toggle("open");
    unfold.setAttribute("aria-expanded", String(open));
  });
  map?.addEventListener("map-asked", (event) => {
    const asked = /** @type {CustomEvent<string>} */ (event).detail;
    show({ ...view, map: asked === (view.question || firstMap) ? "" : asked });
    write();
    event.preventDefault(); // no other page
  });
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
  phone.addEventListener("change", () => paper.matches || show(view));

  follow();
  if (chosen()) unfold.click();
  form.hidden = false;
})();
