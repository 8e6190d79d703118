// The inverted index: which positions, events, differences, articles and quotes have a word.
"use strict";

/** Where a word stands: kind to numbers of records to how well they match; the kinds in which it
 * is too common to be listed in full; whether a text has it as it was typed.
 * @typedef {{scores: Record<string, Map<number, number>>, common: Set<string>, written: boolean}}
 *   Listed */

const searchLists = (() => {
  const { placeOf, alike } = searchWords;
  const { forms, inflected } = searchForms;
  const { expand, likeBeginning } = searchNames;
  const KINDS = ["b", "p", "e", "d", "a", "q"];
  const IN_SUMMARY = 0.6; // beside a title
  const BELIEVED = 0.3;
  const OTHER_FORM = 0.9; // allies for ally
  const LIKE_MEANING = 0.6; // personnel for troops
  const MOST_FILES = 3; // of the index, for one word
  const MOST_MEANT = 4; // words that a misspelt one is taken for
  const SHORT = 2; // letters: nothing is taken to begin or to be misspelt so

  /** The first word of each file. @type {string[]} */
  let firstWords = [];
  /** @type {Map<string, Promise<Listed>>} */
  const lists = new Map();

  /** @param {Names} data */
  function learn({ words }) {
    firstWords = words ? words.split(" ") : [];
  }

  /** Rising numbers from the first and the steps. @param {string} steps */
  function numbers(steps) {
    let number = 0;
    return steps.split(" ").map((step) => (number += Number(step)));
  }

  /** The lines of the index for a word and what begins with it.
   * @param {string} word @param {boolean} prefixes @returns {Promise<string[]>} */
  async function linesOf(word, prefixes) {
    if (!firstWords.length) return [];
    const from = placeOf(firstWords, word);
    const end = prefixes ? placeOf(firstWords, `${word}\uffff`) : from;
    const to = Math.min(end, from + MOST_FILES - 1);
    const files = [];
    for (let file = from; file <= to; file++) files.push(briefingSearch.load(`words-${file}`));
    const start = prefixes ? word : `${word} `;
    return (await Promise.all(files))
      .flatMap((text) => /** @type {string} */ (text).split("\n"))
      .filter((line) => line.startsWith(start));
  }

  /** @param {Iterable<string>} [common] @returns {Listed} */
  const nothing = (common = []) => ({
    scores: Object.fromEntries(KINDS.map((kind) => [kind, new Map()])),
    common: new Set(common),
    written: false,
  });

  /** Where the words of a query stand. A single letter says nothing, and two that begin no word
   * of their own may yet become one.
   * @param {string[]} query @returns {Promise<Listed[]>} */
  const find = (query) =>
    Promise.all(
      query.map(async (word, place) => {
        if (/^[a-z]$/.test(word)) return nothing(KINDS);
        const listed = await list(word);
        const isUnfinished = word.length <= SHORT && place === query.length - 1;
        return isUnfinished && isEmpty(listed) ? nothing(KINDS) : listed;
      }),
    );

  /** @param {Listed} listed */
  const isEmpty = ({ scores }) => Object.values(scores).every((of) => !of.size);

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
    const listed = nothing();
    const lines = await linesOf(word, word.length > SHORT);
    listed.written = lines.some((line) => line.startsWith(`${word} `));
    for (const line of lines)
      enter(listed, line, likeBeginning(word, line.slice(0, line.indexOf(" "))));
    const others = (await Promise.all(forms(word).map((form) => linesOf(form, false)))).flat();
    for (const line of others) enter(listed, line, OTHER_FORM);
    if (!lines.length && !others.length)
      for (const line of (await Promise.all(inflected(word).map((one) => linesOf(one, false)))).flat())
        enter(listed, line, OTHER_FORM);
    const meaning = (await Promise.all(alike(word).map((other) => linesOf(other, false)))).flat();
    for (const line of meaning) enter(listed, line, LIKE_MEANING);
    if (isEmpty(listed) && word.length > SHORT) {
      const meant = [...expand(word)]
        .sort((one, other) => other[1] - one[1])
        .slice(0, MOST_MEANT);
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
      const score = letter === "a" ? quality * IN_SUMMARY : quality;
      if (letter !== list[0]) common.add(kind);
      for (const number of numbers(list.slice(1)))
        if (score > (scores[kind].get(number) ?? 0)) scores[kind].set(number, score);
    }
  }

  /** Records of a kind that have all words; a word too common to be listed in full is believed.
   * @param {string} kind @param {Listed[]} found @param {number} weight @returns {Candidate[]} */
  function withAll(kind, found, weight) {
    const firm = found.filter(({ common }) => !common.has(kind));
    const from = firm.length ? firm : found;
    const least = from.reduce((one, other) =>
      other.scores[kind].size < one.scores[kind].size ? other : one,
    );
    const candidates = [];
    for (const number of least.scores[kind].keys()) {
      let sum = 0;
      for (const one of found) {
        const score = one.scores[kind].get(number) ?? (from.includes(one) ? 0 : BELIEVED);
        if (!score) {
          sum = 0;
          break;
        }
        sum += score;
      }
      if (sum) candidates.push({ kind, number, score: (weight * sum) / found.length });
    }
    return candidates;
  }

  /** Records of a kind that have some of the words.
   * @param {string} kind @param {Listed[]} found @param {number} weight @returns {Candidate[]} */
  function withSome(kind, found, weight) {
    /** @type {Map<number, number>} */
    const sums = new Map();
    for (const { scores } of found)
      for (const [number, score] of scores[kind]) sums.set(number, (sums.get(number) ?? 0) + score);
    return Array.from(sums, ([number, sum]) => ({
      kind,
      number,
      score: (weight * sum) / found.length,
    }));
  }

  return { KINDS, learn, find, withAll, withSome, numbers };
})();
