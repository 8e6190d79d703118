// How the search sees words: cut and folded as generator/rendering/search/index.py does it, and how far
// one word is from another.
"use strict";

/** Words in which those that begin alike or look alike are found.
 * @typedef {{startingWith(prefix: string): string[], has(prefix: string): boolean,
 *   resembling(word: string, slips: number): [string, number][]}} Vocabulary */

const searchWords = (() => {
  const WORD =
    /[\p{L}\p{N}](?:\.[\p{L}\p{N}])+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’][sSſ](?![\p{L}\p{N}]))?/gu;
  const ASCII = /^[\0-\x7f]*$/;
  const PLAIN = /^[a-zA-Z0-9]+$/;

  /** @type {Record<string, string>} */
  let letters = {};
  /** @type {Record<string, string>} */
  let digraphs = {};
  /** @type {Map<string, string[]>} */
  const spelt = new Map();

  /** Take the tables that say what becomes of a letter.
   * @param {{letters: Record<string, string>, digraphs: Record<string, string>}} tables */
  function learn(tables) {
    ({ letters, digraphs } = tables);
  }

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
    return ASCII.test(folded) ? folded : foldOnce(folded);
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
      found = PLAIN.test(word) ? [word.toLowerCase()] : foldedSpellings(word);
      spelt.set(word, found);
    }
    return found;
  }

  /** @param {string} word */
  function foldedSpellings(word) {
    const other = replaced(word.toLowerCase(), digraphs);
    return [...new Set([bare(word), bare(other)])].filter(Boolean);
  }

  /** The words of a text, each in its spellings. @param {string} text */
  const words = (text) => (text.match(WORD) ?? []).map(spellings).filter((one) => one.length);

  /** The words of a text with their places. @param {string} text */
  const places = (text) =>
    Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
      index,
      end: index + word.length,
      spellings: spellings(word),
    }));

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

  /** A bit for each letter of a word. @param {string} word */
  function bitsOf(word) {
    let bits = 0;
    for (let place = 0; place < word.length; place++) bits |= 1 << (word.charCodeAt(place) & 31);
    return bits;
  }

  /** How many bits are set. @param {number} bits */
  function count(bits) {
    let set = 0;
    for (; bits; bits &= bits - 1) set++;
    return set;
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

  /** @param {string[]} terms in order @returns {Vocabulary} */
  function vocabulary(terms) {
    /** @type {number[]} */
    let bits = [];

    /** The first place from which terms can begin so. @param {string} prefix */
    function firstOf(prefix) {
      const place = placeOf(terms, prefix);
      return terms[place] < prefix ? place + 1 : place;
    }

    /** @param {string} prefix */
    function startingWith(prefix) {
      const first = firstOf(prefix);
      let last = first;
      while (terms[last]?.startsWith(prefix)) last++;
      return terms.slice(first, last);
    }

    /** Terms so many slips away at most. A slip changes the length by one and two letters at most:
     * most terms need no closer look.
     * @param {string} word @param {number} most @returns {[string, number][]} */
    function resembling(word, most) {
      if (!bits.length) bits = terms.map(bitsOf);
      const own = bitsOf(word);
      /** @type {[string, number][]} */
      const found = [];
      terms.forEach((term, place) => {
        if (Math.abs(term.length - word.length) > most) return;
        if (count(own ^ bits[place]) > 2 * most) return;
        const slipped = distance(word, term);
        if (slipped <= most) found.push([term, slipped]);
      });
      return found;
    }

    return {
      startingWith,
      has: (prefix) => terms[firstOf(prefix)]?.startsWith(prefix) ?? false,
      resembling,
    };
  }

  return { learn, fold, words, places, slips, distance, placeOf, vocabulary };
})();
