// Answers: what names and full text give together, in groups, the best first.
"use strict";

/** @typedef {{kind: string, label: string, results: Result[]}} Group */
/** @typedef {{words: string[], groups: Group[], total: number, all: boolean}} Answer */

const searchAnswers = (() => {
  const { words } = searchWords;
  const { isFoundBy } = searchMarks;

  /** The groups of an answer and the weight of a match in them: a page of one's own, a mention. */
  const GROUPS = /** @type {const} */ ([
    ["people", "People", 1],
    ["actors", "Actors", 0.95],
    ["questions", "Questions", 0.8],
    ["pages", "Pages", 0.75],
    ["p", "Positions", 0.5],
    ["q", "Quotes", 0.55],
    ["e", "Events", 0.5],
    ["d", "Differences", 0.4],
    ["a", "Articles", 0.7],
  ]);
  const WEIGHT = /** @type {Record<string, number>} */ (
    Object.fromEntries(GROUPS.map(([kind, , weight]) => [kind, weight]))
  );
  const LONG = new Set(["a", "d"]); // texts that say much beside what is looked for
  const SHOWN = 5; // of a group; of the only group three times as many
  const LOADED = 12; // of a kind, to find the words together
  const MOST_WORDS = 12;

  /** @param {string} query */
  const wordsOfQuery = (query) =>
    [...new Set(words(query.normalize("NFC")).map(([word]) => word))].slice(0, MOST_WORDS);

  /** @param {string} text */
  const inWords = (text) =>
    words(text)
      .map(([word]) => word)
      .join(" ");

  /** The best few, newer ones first among equals, without sorting all.
   * @param {Candidate[]} candidates @param {number} most */
  function best(candidates, most) {
    /** @type {Candidate[]} */
    const top = [];
    for (const one of candidates) {
      let place = top.length;
      while (place && before(one, top[place - 1])) place--;
      if (place < most) top.splice(place, 0, one);
      if (top.length > most) top.pop();
    }
    return top;
  }

  /** @param {Candidate} one @param {Candidate} other */
  const before = (one, other) =>
    one.score > other.score || (one.score === other.score && one.number > other.number);

  /** The best of each kind, then the second best of each …
   * @param {Candidate[][]} candidates @param {number} most of a kind */
  function fairly(candidates, most) {
    const ranked = candidates.map((each) => best(each, most));
    return Array.from({ length: most }, (_, rank) =>
      ranked.flatMap((each) => each.slice(rank, rank + 1)),
    ).flat();
  }

  /** What it adds when the words stand together, the more of them the more.
   * @param {string} text @param {string[]} query */
  function phraseIn(text, query) {
    if (query.length < 2) return 0;
    const isThere = ` ${inWords(text)}`.includes(` ${query.join(" ")}`);
    return isThere ? Math.min(0.6, 0.1 * (query.length - 1)) : 0;
  }

  /** @param {Candidate[]} candidates @param {string[]} query @returns {[string, Result][]} */
  const showNames = (candidates, query) =>
    searchNames.KINDS.flatMap((kind) =>
      best(
        candidates.filter((one) => one.kind === kind),
        3 * SHOWN,
      ),
    ).map(({ kind, number, score }) => [kind, nameResult(searchNames.name(number), query, score)]);

  /** @param {Name} name @param {string[]} query @param {number} score @returns {Result} */
  function nameResult([page, heading, small, others], query, score) {
    const isFound = isFoundBy(query);
    const missing = query.length && !words(heading).some(isFound);
    const also = missing ? (others.find((other) => words(other).some(isFound)) ?? "") : "";
    const phrase = phraseIn(`${heading} / ${small}`, query);
    return {
      page,
      heading,
      small,
      text: "",
      also: also === small ? "" : also,
      score: score + phrase,
    };
  }

  /** @param {Candidate} candidate @param {Shown} record @param {string[]} query
   * @returns {[string, Result]} */
  function textResult({ kind, score }, [page, heading, small, text], query) {
    const title = kind === "a" && inWords(heading) === query.join(" ");
    const phrase = Math.max(
      phraseIn(heading, query),
      phraseIn(text, query) * (LONG.has(kind) ? 0.5 : 1),
    );
    return [
      kind,
      { page, heading, small, text, also: "", score: score + phrase + (title ? 0.8 : 0) },
    ];
  }

  /** @param {string[]} query @param {[string, Result][]} results @param {number} total @param {boolean} all
   * @returns {Answer} */
  function answer(query, results, total, all) {
    const kinds = new Set(results.map(([kind]) => kind));
    const most = kinds.size > 1 ? SHOWN : 3 * SHOWN;
    const groups = GROUPS.filter(([kind]) => kinds.has(kind)).map(([kind, label]) => ({
      kind,
      label,
      results: results
        .filter((result) => result[0] === kind)
        .map(([, result]) => result)
        .sort((one, other) => other.score - one.score)
        .slice(0, most),
    }));
    groups.sort((one, other) => other.results[0].score - one.results[0].score);
    return { words: query, groups, total, all };
  }

  /** What the names alone give, at once; null if none has all the words.
   * @param {string} text @returns {Answer | null} */
  function atOnce(text) {
    const query = wordsOfQuery(text);
    const { candidates, all } = searchNames.find(query, WEIGHT);
    return all ? answer(query, showNames(candidates, query), candidates.length, true) : null;
  }

  /** @param {string} text @returns {Promise<Answer>} */
  async function find(text) {
    const query = wordsOfQuery(text);
    if (!query.length) return answer(query, [], 0, true);
    const found = await searchLists.find(query);
    const written = new Set(query.filter((_, place) => found[place].written));
    const named = searchNames.find(query, WEIGHT, written);
    const kinds = searchTexts.kinds();
    let candidates = kinds.map((kind) => searchLists.withAll(kind, found, WEIGHT[kind]));
    const all = named.all || candidates.some((each) => each.length);
    if (!all) candidates = kinds.map((kind) => searchLists.withSome(kind, found, WEIGHT[kind]));
    const fromNames = named.all || !all ? named.candidates : [];
    const total = candidates.reduce((sum, each) => sum + each.length, fromNames.length);
    const shown = await searchTexts.load(fairly(candidates, query.length > 1 ? LOADED : 3 * SHOWN));
    const fromTexts = shown.map(([candidate, record]) => textResult(candidate, record, query));
    return answer(query, [...showNames(fromNames, query), ...fromTexts], total, all);
  }

  /** The names that look most like what was typed.
   * @param {string} text @returns {Answer} */
  function nearest(text) {
    const query = wordsOfQuery(text);
    const results = searchNames
      .nearest(query)
      .map(([name, share]) => nameResult(name, [], 1 - share));
    const groups = results.length ? [{ kind: "near", label: "Nearest names", results }] : [];
    return { words: query, groups, total: 0, all: false };
  }

  return { atOnce, find, nearest };
})();
