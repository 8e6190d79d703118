// What the search finds: the names at hand, the full text in files that are loaded when needed.
// generator/rendering/search.py writes the files and says how they are made.
"use strict";

/** A name: page, name, small print, other names, words under which it is found besides.
 * @typedef {[string, string, string, string[], string]} Name */
/** A record of the full text: page, heading, small print, text.
 * @typedef {[string, string, string, string]} Shown */
/** @typedef {{letters: Record<string, string>, digraphs: Record<string, string>, people: Name[],
 *   actors: Name[], questions: Name[], titles: string, words: string,
 *   texts: Record<string, [number, string]>}} Names */
/** @typedef {{page: string, heading: string, small: string, text: string, also: string,
 *   score: number}} Result */
/** @typedef {{kind: string, label: string, results: Result[]}} Group */
/** @typedef {{words: string[], groups: Group[], total: number, all: boolean}} Answer */
/** A word of the full text: kind to numbers of records to how well they match.
 * @typedef {{scores: Record<string, Map<number, number>>, common: Set<string>}} Listed */
/** A candidate: kind, number, score.
 * @typedef {{kind: string, number: number, score: number}} Candidate */
/** @typedef {{set(key: string, value: Map<number, number>): void, has(key: string): boolean,
 *   fetch(key: string, make: () => Map<number, number>): Map<number, number>,
 *   atPrefix(prefix: string): Iterable<[string, Map<number, number>]>,
 *   fuzzyGet(key: string, distance: number): Map<string, [Map<number, number>, number]>,
 *   [Symbol.iterator](): Iterator<[string, Map<number, number>]>}} Vocabulary */

const briefingSearch = (() => {
  const folder = `${document.querySelector("dialog[data-search]")?.getAttribute("data-root")}/assets/search/`;

  /** The groups of an answer and the weight of a match in them: a page of one's own, a mention. */
  const GROUPS = /** @type {const} */ ([
    ["people", "People", 1],
    ["actors", "Actors", 0.95],
    ["questions", "Questions", 0.8],
    ["p", "Positions", 0.5],
    ["q", "Quotes", 0.55],
    ["e", "Events", 0.5],
    ["a", "Articles", 0.7],
  ]);
  const WEIGHT = /** @type {Record<string, number>} */ (
    Object.fromEntries(GROUPS.map(([kind, , weight]) => [kind, weight]))
  );
  const NAMED = /** @type {const} */ (["people", "actors", "questions"]);
  const IN_SMALL = 0.6; // a role, or the summary of an article, beside a name or a title
  const BESIDES = 0.5;
  const SHOWN = 5; // of a group; of the only group three times as many
  const MOST_FILES = 9; // of texts, for one answer
  const MOST_WORDS = 12;

  // Files

  /** @type {Map<string, unknown>} */
  const received = new Map();
  /** @type {Map<string, Promise<unknown>>} */
  const asked = new Map();

  /** A file has come; each is a call of this.
   * @param {string} name @param {unknown} data */
  function receive(name, data) {
    received.set(name, data);
    if (name === "names") learn(/** @type {Names} */ (data));
  }

  /** A script, because a page from `file://` cannot fetch. One that fails can be asked for again.
   * @param {string} name @returns {Promise<any>} */
  function load(name) {
    const promise = asked.get(name) ?? ask(name);
    asked.set(name, promise);
    promise.catch(() => asked.delete(name));
    return promise;
  }

  /** @param {string} name @returns {Promise<unknown>} */
  const ask = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${folder}${name}.js`;
      script.onerror = () => reject(new Error(`${name} did not load`));
      script.onload = () =>
        received.has(name) ? resolve(received.get(name)) : script.onerror?.("");
      document.head.append(script);
    });

  // Words

  const WORD =
    /[\p{L}\p{N}](?:\.[\p{L}\p{N}])+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’]s(?![\p{L}\p{N}]))?/giu;
  /** @type {Record<string, string>} */
  let letters = {};
  /** @type {Record<string, string>} */
  let digraphs = {};
  /** @type {Map<string, string[]>} */
  const spelt = new Map();

  /** @param {string} text @param {Record<string, string>} table */
  const replaced = (text, table) => Array.from(text, (letter) => table[letter] ?? letter).join("");

  /** @param {string} text */
  const foldOnce = (text) =>
    replaced(
      replaced(text, letters)
        .normalize("NFKD")
        .replace(/\p{Mn}/gu, "")
        .toLowerCase(),
      letters,
    );

  /** The fold of generator/words.py. @param {string} text */
  function fold(text) {
    const folded = foldOnce(text);
    return /^[\0-\x7f]*$/.test(folded) ? folded : foldOnce(folded);
  }

  /** @param {string} word */
  const bare = (word) =>
    fold(word)
      .replace(/'s$/, "")
      .replace(/[^\p{L}\p{N}]/gu, "");

  /** A word folded, and with its digraphs if it has any. @param {string} word */
  function spellings(word) {
    let found = spelt.get(word);
    if (!found) {
      const other = replaced(word.toLowerCase(), digraphs);
      found = [...new Set([bare(word), bare(other)])].filter(Boolean);
      spelt.set(word, found);
    }
    return found;
  }

  /** @param {string} text */
  const words = (text) => (text.match(WORD) ?? []).map(spellings).filter((one) => one.length);

  /** How many slips still leave a word recognisable. @param {string} word */
  const slips = (word) => (word.length < 3 ? 0 : word.length < 5 ? 1 : 2);

  /** The optimal string alignment distance: Levenshtein's, and two letters swapped count once.
   * @param {string} left @param {string} right */
  function distance(left, right) {
    let before = /** @type {number[]} */ ([]);
    let row = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let line = 1; line <= left.length; line++) {
      const next = [line];
      for (let column = 1; column <= right.length; column++) {
        const same = left[line - 1] === right[column - 1] ? 0 : 1;
        let least = Math.min(next[column - 1] + 1, row[column] + 1, row[column - 1] + same);
        if (
          line > 1 &&
          left[line - 1] === right[column - 2] &&
          left[line - 2] === right[column - 1]
        )
          least = Math.min(least, before[column - 2] + 1);
        next.push(least);
      }
      [before, row] = [row, next];
    }
    return row[right.length];
  }

  // Names

  /** @type {{kind: string, name: Name}[]} */
  const names = [];
  /** @type {Vocabulary} */
  let vocabulary;
  /** @type {Map<string, Set<number>>} */
  const whole = new Map();
  /** @type {string[]} */
  let firstWords = [];
  /** @type {Record<string, {file: number, firsts: number[]}>} */
  const texts = {};
  /** @type {Map<string, [string, number, Map<number, number>][]>} */
  const expansions = new Map();

  /** @param {Names} data */
  function learn(data) {
    ({ letters, digraphs } = data);
    // @ts-ignore (the library's own global)
    vocabulary = new MiniSearch();
    for (const kind of NAMED) for (const name of data[kind]) learnName(kind, name);
    for (const word of data.titles.split(" ")) if (word) vocabulary.fetch(word, () => new Map());
    firstWords = data.words ? data.words.split(" ") : [];
    for (const [kind, [file, firsts]] of Object.entries(data.texts))
      texts[kind] = { file, firsts: numbers(firsts) };
  }

  /** @param {string} kind @param {Name} name */
  function learnName(kind, name) {
    const [, own, small, others, besides] = name;
    const number = names.push({ kind, name }) - 1;
    for (const one of [own, ...others]) {
      const inWords = learnWords(number, one, 1);
      for (const spelling of [0, 1]) {
        const key = inWords.map((word) => word[spelling] ?? word[0]).join(" ");
        whole.set(key, (whole.get(key) ?? new Set()).add(number));
      }
    }
    learnWords(number, small, IN_SMALL);
    learnWords(number, besides, BESIDES);
  }

  /** @param {number} number @param {string} text @param {number} weight */
  function learnWords(number, text, weight) {
    const found = words(text);
    for (const spelling of found.flat()) {
      const entries = vocabulary.fetch(spelling, () => new Map());
      entries.set(number, Math.max(weight, entries.get(number) ?? 0));
    }
    return found;
  }

  /** What a word may stand for in names and titles: the word, how well it matches, whose it is.
   * @param {string} word */
  function expand(word) {
    let found = expansions.get(word);
    if (found) return found;
    found = [];
    let known = false;
    for (const [term, owners] of vocabulary.atPrefix(word)) {
      known = true;
      const quality = term === word ? 1 : 0.7 + (0.25 * word.length) / term.length;
      if (owners.size) found.push([term, quality, owners]);
    }
    const limit = known ? Math.min(1, slips(word)) : slips(word);
    if (limit)
      for (const [term, [owners]] of vocabulary.fuzzyGet(word, 2)) {
        const slipped = term.startsWith(word) ? 3 : distance(word, term);
        const first = term[0] === word[0] ? 0 : 0.1;
        if (slipped <= limit)
          found.push([term, 0.8 - (0.8 * slipped) / word.length - first, owners]);
      }
    expansions.set(word, found);
    return found;
  }

  /** Names that have all words, else those that have some.
   * @param {string[]} query @returns {{candidates: Candidate[], all: boolean}} */
  function findNames(query) {
    /** @type {Map<number, number[]>} */
    const matches = new Map();
    query.forEach((word, place) => {
      for (const [, quality, owners] of expand(word))
        for (const [number, weight] of owners) {
          const row = matches.get(number) ?? new Array(query.length).fill(0);
          row[place] = Math.max(row[place], quality * weight);
          matches.set(number, row);
        }
    });
    const full = [...matches].filter(([, row]) => row.every(Boolean));
    const exact = whole.get(query.join(" "));
    const candidates = (full.length ? full : [...matches]).map(([number, row]) => {
      const { kind } = names[number];
      const score = (WEIGHT[kind] * row.reduce((sum, one) => sum + one, 0)) / query.length;
      return { kind, number, score: score + (exact?.has(number) ? 1 : 0) };
    });
    return { candidates, all: full.length > 0 };
  }

  /** @param {Candidate[]} candidates @param {string[]} query @returns {[string, Result][]} */
  const showNames = (candidates, query) =>
    NAMED.flatMap((kind) =>
      best(
        candidates.filter((one) => one.kind === kind),
        3 * SHOWN,
      ),
    ).map(({ kind, number, score }) => [kind, nameResult(names[number].name, query, score)]);

  /** @param {Name} name @param {string[]} query @param {number} score @returns {Result} */
  function nameResult([page, heading, small, others], query, score) {
    const isFound = marker(query);
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

  // The full text

  /** Rising numbers from the first and the steps. @param {string} steps */
  function numbers(steps) {
    let number = 0;
    return steps.split(" ").map((step) => (number += Number(step)));
  }

  /** The last place whose first item is not beyond the wanted one.
   * @template {string | number} T @param {T[]} firsts @param {T} wanted */
  function placeOf(firsts, wanted) {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** The lines of the index for a word and what begins with it.
   * @param {string} word @param {boolean} prefixes @returns {Promise<string[]>} */
  async function linesOf(word, prefixes) {
    if (!firstWords.length) return [];
    const from = placeOf(firstWords, word);
    const to = prefixes ? Math.min(placeOf(firstWords, `${word}\uffff`), from + 2) : from;
    const files = [];
    for (let file = from; file <= to; file++) files.push(load(`words-${file}`));
    const start = prefixes ? word : `${word} `;
    return (await Promise.all(files))
      .flatMap((text) => /** @type {string} */ (text).split("\n"))
      .filter((line) => line.startsWith(start));
  }

  /** @type {Map<string, Promise<Listed>>} */
  const lists = new Map();

  /** @param {string} word */
  function list(word) {
    const made = lists.get(word) ?? makeList(word);
    lists.set(word, made);
    made.catch(() => lists.delete(word));
    return made;
  }

  /** Where a word stands; a misspelt one is taken for the names and titles it resembles.
   * @param {string} word @returns {Promise<Listed>} */
  async function makeList(word) {
    const listed = {
      scores: { p: new Map(), e: new Map(), a: new Map(), q: new Map() },
      common: new Set(),
    };
    const lines = /^[a-z]$/.test(word) ? [] : await linesOf(word, word.length > 2);
    for (const line of lines) {
      const length = line.indexOf(" ");
      enter(listed, line, length === word.length ? 1 : 0.7 + (0.25 * word.length) / length);
    }
    if (!lines.length && word.length > 1) {
      const meant = expand(word)
        .sort((one, other) => other[1] - one[1])
        .slice(0, 4);
      const found = await Promise.all(meant.map(([term]) => linesOf(term, false)));
      found.forEach((each, place) => each.forEach((line) => enter(listed, line, meant[place][1])));
    }
    return listed;
  }

  /** @param {Listed} listed @param {string} line @param {number} quality */
  function enter({ scores, common }, line, quality) {
    for (const list of line.slice(line.indexOf(" ") + 1).split(";")) {
      const letter = list[0].toLowerCase();
      const kind = letter === "t" ? "a" : letter;
      const score = letter === "a" ? quality * IN_SMALL : quality;
      if (letter !== list[0]) common.add(kind);
      for (const number of numbers(list.slice(1)))
        if (score > (scores[kind].get(number) ?? 0)) scores[kind].set(number, score);
    }
  }

  /** Records of a kind that have all words; a word too common to be listed in full is believed.
   * @param {string} kind @param {Listed[]} found @returns {Candidate[]} */
  function withAll(kind, found) {
    const firm = found.filter(({ common }) => !common.has(kind));
    const from = firm.length ? firm : found;
    const least = from.reduce((one, other) =>
      other.scores[kind].size < one.scores[kind].size ? other : one,
    );
    const candidates = [];
    for (const number of least.scores[kind].keys()) {
      let sum = 0;
      for (const one of found) {
        const score = one.scores[kind].get(number) ?? (from.includes(one) ? 0 : 0.3);
        if (!score) {
          sum = 0;
          break;
        }
        sum += score;
      }
      if (sum) candidates.push({ kind, number, score: (WEIGHT[kind] * sum) / found.length });
    }
    return candidates;
  }

  /** Records of a kind that have some of the words.
   * @param {string} kind @param {Listed[]} found @returns {Candidate[]} */
  function withSome(kind, found) {
    /** @type {Map<number, number>} */
    const sums = new Map();
    for (const { scores } of found)
      for (const [number, score] of scores[kind]) sums.set(number, (sums.get(number) ?? 0) + score);
    return Array.from(sums, ([number, sum]) => ({
      kind,
      number,
      score: (WEIGHT[kind] * sum) / found.length,
    }));
  }

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

  /** What it adds when the words stand together, the more of them the more.
   * @param {string} text @param {string[]} query */
  function phraseIn(text, query) {
    if (query.length < 2) return 0;
    const line = ` ${words(text)
      .map(([word]) => word)
      .join(" ")}`;
    return line.includes(` ${query.join(" ")}`) ? Math.min(0.6, 0.1 * (query.length - 1)) : 0;
  }

  /** Load the texts of the candidates, the best first, but not many files.
   * @param {Candidate[]} candidates @param {string[]} query
   * @returns {Promise<[string, Result][]>} */
  async function show(candidates, query) {
    /** @type {Map<number, Promise<Record<string, Shown[]>>>} */
    const files = new Map();
    const shown = candidates.map(async (one) => {
      const { file, firsts } = texts[one.kind];
      const place = placeOf(firsts, one.number);
      const name = file + place;
      if (!files.has(name) && files.size < MOST_FILES) files.set(name, load(`texts-${name}`));
      const records = (await files.get(name))?.[one.kind];
      const record = records?.[one.number - firsts[place]];
      return record ? [textResult(one, record, query)] : [];
    });
    return (await Promise.all(shown)).flat();
  }

  /** @param {Candidate} candidate @param {Shown} record @param {string[]} query
   * @returns {[string, Result]} */
  function textResult({ kind, score }, [page, heading, small, text], query) {
    const title =
      kind === "a" &&
      words(heading)
        .map(([word]) => word)
        .join(" ") === query.join(" ");
    const phrase = Math.max(
      phraseIn(heading, query),
      phraseIn(text, query) * (kind === "a" ? 0.5 : 1),
    );
    return [
      kind,
      { page, heading, small, text, also: "", score: score + phrase + (title ? 0.8 : 0) },
    ];
  }

  // Answers

  /** @param {string} query */
  const wordsOfQuery = (query) =>
    [...new Set(words(query.normalize("NFC")).map(([word]) => word))].slice(0, MOST_WORDS);

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
    const { candidates, all } = findNames(query);
    return all ? answer(query, showNames(candidates, query), candidates.length, true) : null;
  }

  /** @param {string} text @returns {Promise<Answer>} */
  async function find(text) {
    const query = wordsOfQuery(text);
    if (!query.length) return answer(query, [], 0, true);
    const found = await Promise.all(query.map(list));
    const named = findNames(query);
    const kinds = Object.keys(texts);
    let candidates = kinds.map((kind) => withAll(kind, found));
    const all = named.all || candidates.some((each) => each.length);
    if (!all) candidates = kinds.map((kind) => withSome(kind, found));
    const fromNames = named.all || !all ? named.candidates : [];
    const total = candidates.reduce((sum, each) => sum + each.length, fromNames.length);
    const shown = await show(fairly(candidates, query.length > 1 ? 12 : 3 * SHOWN), query);
    return answer(query, [...showNames(fromNames, query), ...shown], total, all);
  }

  /** The best of each kind, then the second best of each …
   * @param {Candidate[][]} candidates @param {number} most of a kind */
  function fairly(candidates, most) {
    const ranked = candidates.map((each) => best(each, most));
    return Array.from({ length: most }, (_, rank) =>
      ranked.flatMap((each) => each.slice(rank, rank + 1)),
    ).flat();
  }

  /** The names that look most like what was typed.
   * @param {string} text @returns {Answer} */
  function nearest(text) {
    const query = wordsOfQuery(text);
    /** @type {Map<number, number>} */
    const off = new Map();
    for (const [term, owners] of vocabulary)
      for (const word of owners.size ? query : []) {
        const share = distance(word, term) / Math.max(word.length, term.length);
        for (const number of owners.keys())
          if (share < (off.get(number) ?? 0.7)) off.set(number, share);
      }
    const nearby = [...off].sort((one, other) => one[1] - other[1]).slice(0, 3);
    const results = nearby.map(([number, share]) => nameResult(names[number].name, [], 1 - share));
    const groups = results.length ? [{ kind: "near", label: "Nearest names", results }] : [];
    return { words: query, groups, total: 0, all: false };
  }

  /** Tells whether a word, in any of its spellings, is one that was looked for.
   * @param {string[]} query @returns {(spellings: string[]) => boolean} */
  function marker(query) {
    const meant = new Set(
      query.flatMap((word) => expand(word).map(([term]) => (term.startsWith(word) ? word : term))),
    );
    const starts = query.filter((word) => word.length > 2);
    return (found) =>
      found.some(
        (word) =>
          query.includes(word) || meant.has(word) || starts.some((one) => word.startsWith(one)),
      );
  }

  /** Cut a text around its first words that were looked for; true stands with those.
   * @param {string} text @param {string[]} query @param {number} most characters
   * @returns {[string, boolean][]} */
  function pieces(text, query, most) {
    const isFound = marker(query);
    const found = [...text.matchAll(WORD)].filter((match) => isFound(spellings(match[0])));
    const start = startOf(text, found[0]?.index ?? 0, most);
    const end = text.length - start > most ? text.lastIndexOf(" ", start + most) : text.length;
    /** @type {[string, boolean][]} */
    const cut = start ? [["… ", false]] : [];
    let place = start;
    for (const match of found) {
      if (match.index < place || match.index + match[0].length > end) continue;
      cut.push([text.slice(place, match.index), false], [match[0], true]);
      place = match.index + match[0].length;
    }
    cut.push([text.slice(place, end), false]);
    if (end < text.length) cut.push([" …", false]);
    return cut.filter(([piece]) => piece);
  }

  /** Where to begin so that the place is in sight, at the beginning of a word.
   * @param {string} text @param {number} place @param {number} most */
  function startOf(text, place, most) {
    if (text.length <= most || place < most / 2) return 0;
    const wanted = Math.min(place - most / 4, text.length - most);
    return text.lastIndexOf(" ", wanted) + 1;
  }

  return Object.assign(receive, { atOnce, find, nearest, pieces, fold, words });
})();
