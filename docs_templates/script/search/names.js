// People, actors, questions and pages: at hand as soon as the search opens, found by their beginning, by
// other names, and when misspelt.
"use strict";

/** A name: page, name, small print, other names, words under which it is found besides.
 * @typedef {[string, string, string, string[], string]} Name */
/** @typedef {{letters: Record<string, string>, digraphs: Record<string, string>,
 *   alike: Record<string, string>, people: Name[],
 *   actors: Name[], questions: Name[], pages: Name[], titles: string, words: string,
 *   texts: Record<string, [number, string]>}} Names */
/** A candidate: kind, number, score.
 * @typedef {{kind: string, number: number, score: number}} Candidate */
/** @typedef {{page: string, heading: string, small: string, text: string, also: string,
 *   score: number}} Result */
/** What a word may stand for: a word, how well it matches, the weights of the names that have it,
 * how many slips lie between them.
 * @typedef {[string, number, Map<number, number>, number]} Expansion */

const searchNames = (() => {
  const { words, sequence, asked, slips, distance, vocabulary } = searchWords;
  const { forms } = searchForms;
  const KINDS = /** @type {const} */ (["people", "actors", "questions", "pages"]);
  const OTHER_FORM = 0.9; // allies for ally
  const IN_SMALL = 0.6; // a role beside a name
  const BESIDES = 0.5;
  const TOO_FAR = 0.34; // of a word's letters
  const NEAREST = 3;

  /** @type {{kind: string, name: Name}[]} */
  const names = [];
  /** The names that have a word, and with what weight. @type {Map<string, Map<number, number>>} */
  const owners = new Map();
  /** @type {Map<string, Set<number>>} */
  const whole = new Map();
  let known = vocabulary([]);
  /** Words that somebody may mean who slips: not those that describe pages. */
  let meant = vocabulary([]);
  /** The words of titles: a misspelt word can be one of them. */
  let titles = vocabulary([]);
  /** @type {Map<string, Expansion[]>} */
  const expansions = new Map();

  /** @param {Names} data */
  function learn(data) {
    for (const kind of KINDS) for (const name of data[kind]) learnName(kind, name);
    known = vocabulary([...owners.keys()].sort());
    meant = vocabulary([...owners.keys()].filter(isName).sort());
    titles = vocabulary(data.titles ? data.titles.split(" ") : []);
  }

  /** Whether a word is of a name, or of the small print of one that is no page's. @param {string} word */
  const isName = (word) =>
    [...(owners.get(word) ?? [])].some(
      ([number, weight]) => weight === 1 || names[number].kind !== "pages",
    );

  /** @param {string} kind @param {Name} name */
  function learnName(kind, name) {
    const [, own, small, others, besides] = name;
    const number = names.push({ kind, name }) - 1;
    for (const one of [own, ...others]) {
      learnWords(number, one, 1);
      for (const key of keysOf(one)) whole.set(key, (whole.get(key) ?? new Set()).add(number));
    }
    learnWords(number, small, IN_SMALL);
    learnWords(number, besides, BESIDES);
  }

  /** @param {number} number @param {string} text @param {number} weight */
  function learnWords(number, text, weight) {
    for (const spelling of words(text).flat()) {
      const weights = owners.get(spelling) ?? new Map();
      owners.set(spelling, weights);
      weights.set(number, Math.max(weight, weights.get(number) ?? 0));
    }
  }

  /** The words of a whole name, in its spellings, as queries join them. @param {string} name */
  const keysOf = (name) => [
    asked(name, false).join(" "),
    ...[0, 1].map((spelling) =>
      sequence(name)
        .map((word) => word[spelling] ?? word[0])
        .join(" "),
    ),
  ];

  /** What a word may stand for in names and, where it begins none of their words, in titles.
   * @param {string} word */
  function expand(word) {
    const found = expansions.get(word) ?? makeExpansions(word);
    expansions.set(word, found);
    return found;
  }

  /** @param {string} word @returns {Expansion[]} */
  function makeExpansions(word) {
    const beginning = known.startingWith(word);
    const others = forms(word).filter((form) => owners.has(form));
    const isKnown = beginning.length > 0 || others.length > 0 || titles.has(word);
    const limit = isKnown ? Math.min(1, slips(word)) : slips(word);
    const alike = limit ? meant.resembling(word, limit) : [];
    if (limit && !isKnown) alike.push(...titles.resembling(word, limit));
    return [
      ...beginning.map((term) => expansion(term, likeBeginning(word, term), 0)),
      ...others.map((form) => expansion(form, OTHER_FORM, 0)),
      ...alike
        .filter(([term]) => !term.startsWith(word))
        .map(([term, slipped]) => expansion(term, likeSlip(word, term, slipped), slipped)),
    ];
  }

  /** @param {string} term @param {number} quality @param {number} slipped @returns {Expansion} */
  const expansion = (term, quality, slipped) => [
    term,
    quality,
    owners.get(term) ?? new Map(),
    slipped,
  ];

  /** How well the beginning of a word stands for it. @param {string} word @param {string} term */
  const likeBeginning = (word, term) =>
    term === word ? 1 : 0.7 + (0.25 * word.length) / term.length;

  /** How well a misspelt word does. @param {string} word @param {string} term @param {number} slipped */
  const likeSlip = (word, term, slipped) =>
    0.8 - (0.8 * slipped) / word.length - (term[0] === word[0] ? 0 : 0.1);

  /** Names that have all words, else those that have some. A word that stands in a text is not
   * taken for a name it hardly resembles.
   * @param {string[]} query @param {Record<string, number>} weights of kinds
   * @param {Set<string>} [written] the words of the query that stand in a text
   * @returns {{candidates: Candidate[], all: boolean}} */
  function find(query, weights, written) {
    /** @type {Map<number, number[]>} */
    const matches = new Map();
    query.forEach((word, place) => {
      for (const [, quality, owning, slipped] of expand(word))
        for (const [number, weight] of slipped > 1 && written?.has(word) ? [] : owning) {
          const row = matches.get(number) ?? new Array(query.length).fill(0);
          row[place] = Math.max(row[place], quality * weight);
          matches.set(number, row);
        }
    });
    const full = [...matches].filter(([, row]) => row.every(Boolean));
    const exact = whole.get(query.join(" "));
    const candidates = (full.length ? full : [...matches]).map(([number, row]) => {
      const { kind } = names[number];
      const score = (weights[kind] * row.reduce((sum, one) => sum + one, 0)) / query.length;
      return { kind, number, score: score + (exact?.has(number) ? 1 : 0) };
    });
    return { candidates, all: full.length > 0 };
  }

  /** The names that look most like what was typed, and how far off they are.
   * @param {string[]} query @returns {[Name, number][]} */
  function nearest(query) {
    /** @type {Map<number, number>} */
    const off = new Map();
    for (const [term, owning] of [...owners].filter(([word]) => isName(word)))
      for (const word of query) {
        const share = distance(word, term) / Math.max(word.length, term.length);
        for (const number of owning.keys())
          if (share < (off.get(number) ?? TOO_FAR)) off.set(number, share);
      }
    const nearby = [...off].sort((one, other) => one[1] - other[1]).slice(0, NEAREST);
    return nearby.map(([number, share]) => [names[number].name, share]);
  }

  /** @param {number} number */
  const name = (number) => names[number].name;

  return { KINDS, learn, expand, find, nearest, name, likeBeginning };
})();
