// The meeting sheet: it loads the answers of two actors, says what differs, and cuts by rule until the
// sheet fits on one side of A4 and of Letter. Loaded on its own page only.
// generator/rendering/pages/meeting.py writes what each actor brings.
"use strict";

const briefingMeeting = briefingFiles(
  document.querySelector("[data-meeting]")?.getAttribute("data-meeting") ?? "",
);

(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-meeting]"));
  const sheet = /** @type {HTMLElement | null} */ (document.querySelector("[data-sheet]"));
  if (!form || !sheet) return;
  const SIDE = 222; // millimetres: Letter less its margins and the head of the first sheet
  const PIXELS = 96 / 25.4; // in a millimetre, by definition of CSS
  const LINES = { least: 3, most: 16, taller: 2 }; // A4 has room for two more than Letter

  /** @param {string} selector @param {ParentNode} [within] */
  const part = (selector, within = sheet) =>
    /** @type {HTMLElement} */ (within.querySelector(selector));
  /** @param {string} selector @param {ParentNode} [within] */
  const all = (selector, within = sheet) => [
    .../** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll(selector)),
  ];

  const selects = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("select")]);
  const ids = [...selects[0].options].map((option) => option.value);
  /** @param {string} id */
  const name = (id) => selects[0].options[ids.indexOf(id)].text;
  /** @param {string[]} words */
  const listed = (words) =>
    words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

  /** The questions, each with the answers that have come. */
  const issues = all(".issue").map((section) => ({
    section,
    id: section.dataset.question ?? "",
    name: section.dataset.issue ?? "",
    own: "own" in section.dataset,
    /** @type {string[]} by how far two stances are apart */
    verdicts: JSON.parse(section.dataset.verdicts ?? "[]"),
    /** @type {Map<string, HTMLElement>} by actor */
    answers: new Map(),
  }));
  /** @typedef {typeof issues[number]} Issue */
  /** @type {Map<number, HTMLElement>} */
  const sources = new Map();
  const address = document.querySelector("[data-live-address]");
  const bare = address?.textContent ?? "";

  /** HTML that our own templates have made and encoded. @param {string} html */
  function made(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return /** @type {HTMLElement} */ (template.content.firstElementChild);
  }

  /** Load what an actor brings, once. @param {string} id */
  async function bring(id) {
    /** @type {{ answers: Record<string, string>, sources: [number, string][] }} */
    const { answers, sources: cited } = await briefingMeeting.load(id);
    for (const issue of issues)
      if (!issue.answers.has(id) && Object.hasOwn(answers, issue.id))
        issue.answers.set(id, made(answers[issue.id]));
    for (const [number, html] of cited)
      if (!sources.has(number)) sources.set(number, made(html));
    const ordered = [...sources].sort(([a], [b]) => a - b);
    for (const [, source] of ordered) part("[data-sources]").append(source, " ");
  }

  /** @param {string} kind @param {string} words */
  function line(kind, words) {
    const made = document.createElement("p");
    made.className = kind;
    made.dir = "auto";
    made.textContent = words;
    return made;
  }

  /** What stands in the place of an answer that there is not. @param {Issue} issue @param {string} id */
  function silence({ own }, id) {
    const made = document.createElement("div");
    made.className = "answer";
    made.dataset.actor = id;
    if (!own) made.append(line("who", name(id)), line("silence", "– not in our articles"));
    return made;
  }

  /** How far two stances are apart; NaN where one is silent.
   * @param {Issue} issue @param {string[]} pair */
  function apart({ answers }, pair) {
    const [left, right] = pair.map((id) => Number(answers.get(id)?.dataset.stance ?? NaN));
    return Math.abs(left - right);
  }

  /** @param {Issue} issue @param {string[]} pair */
  const verdict = (issue, pair) => issue.verdicts[apart(issue, pair)] ?? sheet.dataset.silent ?? "";

  /** What differs and what is not known, for all questions. @param {string[]} pair */
  function summed(pair) {
    const asked = issues.filter(({ own }) => !own);
    /** @param {(issue: Issue) => boolean} fits */
    const which = (fits) => asked.filter(fits).map((issue) => issue.name);
    /** @param {Issue} issue @param {number} at */
    const speaks = (issue, at) => issue.answers.has(pair[at]);
    const both = asked.filter((issue) => speaks(issue, 0) && speaks(issue, 1));
    /** @param {boolean} same */
    const alike = (same) =>
      both.filter((one) => !apart(one, pair) === same).map((one) => one.name);
    const { differ = "", same = "", only = "", neither = "" } = part("[data-sum]").dataset;
    /** @param {number} at */
    const alone = (at) => only.replace("{}", () => name(pair[at]));
    return [
      [differ, alike(false)],
      [same, alike(true)],
      [alone(0), which((one) => speaks(one, 0) && !speaks(one, 1))],
      [alone(1), which((one) => speaks(one, 1) && !speaks(one, 0))],
      [neither, which((one) => !speaks(one, 0) && !speaks(one, 1))],
    ]
      .filter(([, found]) => found.length)
      .map(([words, found]) => `${words} ${listed(/** @type {string[]} */ (found))}.`)
      .join(" ");
  }

  /** @param {string[]} pair */
  function arrange(pair) {
    const [left, and, right] = [name(pair[0]), " and ", name(pair[1])].map((words) => {
      const span = document.createElement("span");
      span.dir = "auto";
      span.textContent = words;
      return span;
    });
    and.className = "unseen";
    part("[data-names]").replaceChildren(left, and, right);
    part("[data-sum]").textContent = summed(pair);
    for (const issue of issues) {
      const cells = pair.map((id) => issue.answers.get(id) ?? silence(issue, id));
      part("[data-answers]", issue.section).replaceChildren(...cells);
      part("[data-verdict]", issue.section).textContent = issue.own ? "" : verdict(issue, pair);
      issue.section.hidden = !pair.some((id) => issue.answers.has(id));
    }
    for (const id of pair) {
      const said = new Set();
      for (const quote of all(`[data-actor="${id}"] [data-quote]`)) {
        quote.hidden = said.has(quote.textContent); // the same words once
        said.add(quote.textContent);
      }
    }
    const own = issues.find((issue) => issue.own);
    if (!own) return;
    const speechless = pair.filter((id) => {
      const cell = own.answers.get(id);
      return cell && !all(`[data-actor="${id}"] [data-quote]`).some((one) => !cell.contains(one));
    });
    for (const id of pair) own.answers.get(id)?.toggleAttribute("hidden", !speechless.includes(id));
    own.section.hidden = !speechless.length;
  }

  /** What is shown of what; hidden sections hide their parts. @param {string} selector */
  const shown = (selector) => all(selector).filter((one) => !one.closest("[hidden]"));
  const fits = () => sheet.offsetHeight <= SIDE * PIXELS;

  /** The quotes that can go, the longest first; each side keeps its shortest as long as it can.
   * @param {string[]} pair */
  function dispensable(pair) {
    const length = (/** @type {HTMLElement} */ one) => (one.textContent ?? "").length;
    const sides = pair.map((id) =>
      shown(`[data-actor="${id}"] [data-quote]`).sort((a, b) => length(b) - length(a))
    );
    const spare = sides.flatMap((side) => side.slice(0, -1)).sort((a, b) => length(b) - length(a));
    return [...spare, ...sides.flatMap((side) => side.slice(-1))];
  }

  function cite() {
    const cited = new Set(shown(".answer").flatMap((one) => (one.dataset.articles ?? "").split(" ")));
    for (const [number, source] of sources) source.hidden = !cited.has(String(number));
  }

  /** @param {HTMLElement[]} quotes @param {Issue[]} questions */
  function admit(quotes, questions) {
    const left = part("[data-left]");
    /** @type {Map<string, string[]>} */
    const cut = new Map();
    for (const quote of quotes) {
      const id = quote.closest(".answer")?.getAttribute("data-actor") ?? "";
      const issue = quote.closest(".issue")?.getAttribute("data-issue") ?? "";
      cut.set(id, [...(cut.get(id) ?? []), issue]);
    }
    left.textContent = [
      ...[...cut].map(([id, about]) => `${name(id)}, its words on ${listed(about)}`),
      ...(questions.length ? [listed(questions.map((one) => one.name))] : []),
    ].join("; ");
    left.hidden = !left.textContent;
  }

  /** Cuts until the sheet fits: quotes first, then questions from the last. @param {string[]} pair */
  function cut(pair) {
    /** @type {HTMLElement[]} */
    const quotes = [];
    /** @type {Issue[]} */
    const questions = [];
    const spare = dispensable(pair);
    admit(quotes, questions);
    cite();
    while (!fits() && spare.length) {
      const quote = /** @type {HTMLElement} */ (spare.shift());
      quote.hidden = true;
      quotes.push(quote);
      admit(quotes, questions);
    }
    const last = issues.filter(({ section }) => !section.hidden).reverse();
    while (!fits() && last.length > 1) {
      const issue = /** @type {Issue} */ (last.shift());
      issue.section.hidden = true;
      questions.unshift(issue);
      cite();
      admit(quotes, questions);
    }
  }

  /** Fills what is left with lines to write on. */
  function rule() {
    const lines = part("[data-lines]");
    const add = () => lines.append(document.createElement("i"));
    while (lines.childElementCount < LINES.most && fits()) add();
    if (!fits() && lines.childElementCount > LINES.least) lines.lastElementChild?.remove();
    for (let more = 0; more < LINES.taller; more += 1) {
      add();
      lines.lastElementChild?.classList.add("taller");
    }
  }

  /** @param {string[]} pair */
  function show(pair) {
    const lines = part("[data-lines]");
    lines.replaceChildren(...Array.from({ length: LINES.least }, () => document.createElement("i")));
    lines.hidden = false;
    sheet?.classList.add("paired", "measured"); // as wide as on paper, also on a phone
    arrange(pair);
    cut(pair);
    rule();
    sheet?.classList.remove("measured");
  }

  /** The two in the address; else the first two that have something to say. */
  function asked() {
    const query = new URLSearchParams(location.search || location.hash.slice(1));
    const usual = [...(form?.dataset.usual ?? "").split(" ").filter(Boolean), ...ids];
    const a = query.get("a") ?? "";
    const left = ids.includes(a) ? a : usual[0];
    const b = query.get("b") ?? "";
    const right = ids.includes(b) && b !== left ? b : usual.find((id) => id !== left);
    return [left, right ?? left];
  }

  /** @param {string[]} pair */
  function write([a, b]) {
    const state = `?${new URLSearchParams({ a, b })}`;
    if (address) address.textContent = bare + state;
    try {
      history.replaceState(history.state, "", state);
    } catch {
      location.replace(`#${state}`); // a browser that allows no query on file://
    }
  }

  /** @type {string[]} */
  let current = [];
  const state = document.querySelector("[data-state]");

  /** Shows the pair; who is chosen on the other side changes places. @param {string[]} pair */
  async function open(pair) {
    const [left, right] = pair;
    const chosen = (current = left === right ? [...current].reverse() : [left, right]);
    selects.forEach((select, at) => (select.value = chosen[at]));
    write(chosen);
    sheet?.setAttribute("aria-busy", "true");
    const come = await Promise.all(chosen.map(bring)).then(
      () => true,
      () => false,
    );
    if (chosen !== current) return; // another pair was chosen meanwhile
    if (state) state.textContent = come ? "" : "The answers did not load. Reload the page.";
    if (sheet) sheet.hidden = !come;
    if (come) show(chosen);
    sheet?.removeAttribute("aria-busy");
  }

  let opened = Promise.resolve();
  const update = (/** @type {string[]} */ pair) => void (opened = open(pair));

  form.addEventListener("change", () => update(selects.map((select) => select.value)));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-print]")?.addEventListener("click", async () => {
    await opened;
    print();
  });
  update(asked());
  document.fonts.ready.then(async () => {
    await opened;
    if (!sheet.hidden) show(current);
  });
  form.hidden = false;
})();
