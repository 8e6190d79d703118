// The dossier: what is ticked is loaded, put together and so printed; nothing else is. The address
// keeps the choice, so that a dossier can be sent. Loaded on its own page only. The parts and what
// is in them are described in generator/rendering/pages/dossier_parts.py, which writes them.
"use strict";

(() => {
  /** @typedef {[place: number, actors: string, questions: string, html: string]} Item */
  /** @typedef {[place: number, heading: string, items: Item[]]} Group */
  /** @typedef {Map<number, { heading: string, items: Map<number, string> }>} Found */

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-dossier]"));
  const page = document.getElementById("content");
  if (!form || !page) return;
  // As dossier_cut.py names them: of an actor, or of none; quotes that no position cites, on no
  // question; a further part.
  const PART = /^(?<actor>_|[^_]+)(?<uncited>_uncited)?(?:_\d+)?$/;
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
  const sections = new Map(all("[data-section]").map((one) => [one.dataset.section ?? "", one]));
  const address = document.querySelector("[data-live-address]");
  const bare = address?.textContent ?? "";
  const first = (form.dataset.first ?? "").split(" ");

  /** @param {Choice} choice */
  const ticked = ({ boxes }) => boxes.filter((box) => box.checked);
  /** @param {Choice} choice */
  const isWhole = (choice) => ticked(choice).length === choice.boxes.length;
  /** @param {Choice} choice */
  const values = (choice) => ticked(choice).map((box) => box.value);
  /** @param {HTMLInputElement} box */
  const label = (box) => (box.labels?.[0].textContent ?? "").trim();

  /** What is chosen: by name, the values; null where all of them are. */
  function chosen() {
    const found = Object.fromEntries(
      choices.map((choice) => [choice.name, isWhole(choice) ? null : values(choice)]),
    );
    return { sections: values(choices[0]), questions: found.questions, actors: found.actors };
  }
  /** @typedef {ReturnType<typeof chosen>} Chosen */

  /** Whether a part of a section may hold something that is chosen.
   * @param {string} section @param {string} name @param {Chosen} wanted */
  function isWanted(section, name, { questions, actors }) {
    if (section === "differences") return true;
    const { actor, uncited } = PART.exec(name)?.groups ?? {};
    if (questions && (uncited || (section === "positions" && !questions.length))) return false;
    return !actors || actors.includes(actor);
  }

  /** @param {string} words @param {string[] | null} wanted */
  const answers = (words, wanted) =>
    !wanted || words.split(" ").some((word) => wanted.includes(word));

  /** Whether an item is chosen. Events answer to no question; quotes that nobody cites to none.
   * @param {string} section @param {Item} item @param {Chosen} wanted */
  function fits(section, [, actors, questions], wanted) {
    const asked = section === "positions" || section === "quotes";
    return (
      (section === "positions" || !actors || answers(actors, wanted.actors)) &&
      (!asked || answers(questions, wanted.questions))
    );
  }

  /** Load what is chosen of a section. @param {string} section @param {Chosen} wanted */
  async function loaded(section, wanted) {
    /** @type {string[]} */
    const names = await briefingDossier.load("parts");
    const parts = names.filter((name) => {
      const [folder, rest] = name.split("/");
      return folder === section && isWanted(section, rest, wanted);
    });
    return gathered(section, await Promise.all(parts.map(briefingDossier.load)), wanted);
  }

  /** Join parts: each group and each item once. @param {string} section @param {Group[][]} parts
   * @param {Chosen} wanted */
  function gathered(section, parts, wanted) {
    /** @type {Found} */
    const found = new Map();
    for (const [place, heading, items] of parts.flat()) {
      const fitting = items.filter((item) => fits(section, item, wanted));
      if (!fitting.length) continue;
      const group = found.get(place) ?? { heading, items: new Map() };
      for (const item of fitting) group.items.set(item[0], item[3]);
      found.set(place, group);
    }
    return found;
  }

  /** @template T @param {Map<number, T>} found @returns {T[]} */
  const ordered = (found) => [...found].sort(([a], [b]) => a - b).map(([, value]) => value);

  /** @param {HTMLElement} section @param {Found} found */
  function fill(section, found) {
    for (const place of all("[data-items]", section))
      place.replaceChildren(
        ...ordered(found).flatMap(({ items }) => ordered(items).map((html) => briefingDossier.made(html))),
      );
    for (const place of all("[data-groups]", section))
      place.replaceChildren(
        ...ordered(found).map(({ heading, items }) => {
          const group = document.createElement("section");
          group.className = place.dataset.groups ?? "";
          const list = document.createElement("div");
          list.className = "ledger";
          list.append(briefingDossier.made(ordered(items).join("\n")));
          group.append(briefingDossier.made(heading), list);
          joinSilences(group);
          return group;
        }),
      );
  }

  /** The questions on which our articles are silent, in one line. @param {HTMLElement} group */
  function joinSilences(group) {
    const [line, ...more] = all(".silence:has([data-question])", group);
    for (const other of more) {
      line.append(" ", ...all("[data-question]", other));
      other.remove();
    }
  }

  /** The articles, by their ids, to which what is shown leads. */
  function cited() {
    const links = all('[data-section]:not([hidden], [data-section="sources"]) a[href*="articles/"]');
    return new Set(
      links.map((link) => {
        const { pathname } = /** @type {HTMLAnchorElement} */ (/** @type {unknown} */ (link));
        return /\/articles\/([^/]+)\/[^/]*$/.exec(pathname)?.[1];
      }),
    );
  }

  /** Shows the sources that the other sections cite; all of them where nothing is cut or cited.
   * @param {HTMLElement} section @param {() => boolean} isStale */
  async function showSources(section, isStale) {
    /** @type {string[][]} the articles of each part */
    const articles = await briefingDossier.load("articles");
    const ids = cited();
    const whole = choices.every(isWhole) || !ids.size;
    const isCited = (/** @type {string} */ id) => whole || ids.has(id);
    const parts = [...articles.keys()].filter((part) => articles[part].some(isCited));
    const groups = await Promise.all(parts.map((part) => briefingDossier.load(`sources/${part}`)));
    if (isStale()) return;
    const every = articles.flat();
    const items = /** @type {Group[]} */ (groups.flat())
      .flatMap(([, , found]) => found)
      .filter(([place]) => isCited(every[place]));
    const found = new Map(items.map(([place, , , html]) => [place, html]));
    fill(section, new Map([[0, { heading: "", items: found }]]));
    for (const note of all("[data-cited]", section)) {
      note.hidden = items.length === every.length;
      note.textContent = `${items.length} of ${every.length}: those that are cited above.`;
    }
  }

  /** Say what is chosen: beside the button, on paper, in the address. @param {Choice[]} cut */
  function tell(cut) {
    const counts = choices.map((choice) => {
      const noun = choice.name.slice(0, choice.boxes.length === 1 ? -1 : undefined);
      return `${ticked(choice).length} of ${choice.boxes.length} ${noun}`;
    });
    say("[data-count]", counts.join(", "));
    const divided = cut.some(({ name }) => name !== "sections");
    for (const note of all("[data-undivided]")) note.hidden = !divided;
    say(
      "[data-printed]",
      cut.map((one) => `${one.label}: ${ticked(one).map(label).join(", ") || "none"}`).join(" · ")
    );
    write(cut);
  }

  let latest = 0;

  /** Show what is chosen, and nothing else. A later choice overtakes one that still loads. */
  async function show() {
    const turn = (latest += 1);
    const isStale = () => turn !== latest;
    const wanted = chosen();
    tell(choices.filter((choice) => !isWhole(choice)));
    page?.setAttribute("aria-busy", "true");
    say("[data-state]", "Loading what is chosen …");
    try {
      await showAll(wanted, isStale);
      const nothing = "No section is ticked: there is nothing to print.";
      if (!isStale()) say("[data-state]", wanted.sections.length ? "" : nothing);
    } catch {
      if (!isStale()) say("[data-state]", "Not complete: a part did not load. Reload the page.");
    }
    if (!isStale()) page?.removeAttribute("aria-busy");
  }

  /** @param {Chosen} wanted @param {() => boolean} isStale */
  async function showAll(wanted, isStale) {
    const names = wanted.sections.filter((name) => name !== "brief" && name !== "sources");
    const found = await Promise.all(names.map((name) => loaded(name, wanted)));
    if (isStale()) return;
    for (const [name, section] of sections) {
      const groups = found[names.indexOf(name)] ?? new Map();
      fill(section, groups);
      section.hidden = !wanted.sections.includes(name) || (names.includes(name) && !groups.size);
    }
    const sources = sections.get("sources");
    if (sources && !sources.hidden) await showSources(sources, isStale);
  }

  /** @param {Choice[]} cut */
  function write(cut) {
    // Where everything is chosen the address says so: one that names nothing is the first view.
    const named = cut.length ? cut : [choices[0]];
    const chosenFirst = cut.length === 1 && String(values(cut[0])) === String(first);
    const query = chosenFirst
      ? ""
      : String(new URLSearchParams(named.map((one) => [one.name, values(one).join(" ")])));
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
    const named = choices.some(({ name }) => asked.has(name));
    for (const { name, boxes } of choices) {
      const wanted = asked.get(name)?.split(" ") ?? (name === "sections" && !named ? first : null);
      for (const box of boxes) box.checked = !wanted || wanted.includes(box.value);
    }
  }

  let shown = Promise.resolve();
  const update = () => void (shown = show());

  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const { fieldset, boxes } of choices)
    for (const button of all("[data-tick]", fieldset))
      button.addEventListener("click", () => {
        for (const box of boxes) box.checked = button.dataset.tick === "all";
        update();
      });
  form.querySelector("[data-print]")?.addEventListener("click", async () => {
    await shown;
    print();
  });
  restore();
  update();
  form.hidden = false;
})();
