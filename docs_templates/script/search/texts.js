// The records of the full text, in files of which an answer loads some.
"use strict";

/** A record of the full text: page, heading, small print, text.
 * @typedef {[string, string, string, string]} Shown */

const searchTexts = (() => {
  const MOST_FILES = 6; // for one answer, unless it needs more

  /** Where the records of a kind lie: the first file, and the first record of each.
   * @type {Record<string, {file: number, firsts: number[]}>} */
  const texts = {};

  /** @param {Names} data */
  function learn(data) {
    for (const [kind, [file, firsts]] of Object.entries(data.texts))
      texts[kind] = { file, firsts: searchLists.numbers(firsts) };
  }

  /** The records of the candidates, the best first, as far as few files have them.
   * @param {Candidate[]} candidates @param {number} [most] files
   * @returns {Promise<[Candidate, Shown][]>} */
  async function load(candidates, most = MOST_FILES) {
    /** @type {Map<number, Promise<Record<string, Shown[]>>>} */
    const files = new Map();
    const loaded = candidates.map(async (one) => {
      const { file, firsts } = texts[one.kind];
      const place = searchWords.placeOf(firsts, one.number);
      const name = file + place;
      if (!files.has(name) && files.size < most)
        files.set(name, briefingSearch.load(`texts-${name}`));
      const record = (await files.get(name))?.[one.kind][one.number - firsts[place]];
      return /** @type {[Candidate, Shown][]} */ (record ? [[one, record]] : []);
    });
    return (await Promise.all(loaded)).flat();
  }

  return { learn, load, kinds: () => Object.keys(texts) };
})();
