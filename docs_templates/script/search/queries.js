// What somebody may mean by what is typed.
"use strict";

/** What a query asks for: its words, and those that must stand together.
 * @typedef {{words: string[], phrases: string[]}} Query */

const searchQueries = (() => {
  const MOST_WORDS = 12;

  /** Words in quotation marks; in single ones several words, since one mark may be an apostrophe. */
  const QUOTED =
    /["“”„«]([^"“”„«»]+)["“”»]|[「『]([^「」『』]+)[」』]|(?<![\p{L}\p{N}])[‘‚‹']([^‘’‚‹›']+ [^‘’‚‹›']+)[’‘›'](?![\p{L}\p{N}])/gu;
  /** A letter apart from what belongs to it: F 35, R and D. */
  const APART =
    /(?<![\p{L}\p{N}])(\p{L}) (?:(?=\p{N}+(?![\p{N}.,]\p{N}))|(and) (?=\p{L}(?![\p{L}\p{N}])))/gu;
  /** A name whose number stands apart: F 35. */
  const NUMBERED = /(?<![\p{L}\p{N}])(\p{L}{1,3}) (\p{N}+(?![\p{N}.,]\p{N}))/gu;
  /** Words that make a question of a query, and stand in no answer. */
  const ASKING = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${"who whom whose what when where why how which many much does do did is are was were say says said think thinks position positions stance on about"
      .split(" ")
      .map((word) => `[${word[0].toUpperCase()}${word[0]}]${word.slice(1)}`)
      .join("|")})(?![\\p{L}\\p{N}'’-])`,
    "gu",
  );

  /** What a query may mean, the likeliest first. @param {string} text @returns {Query[]} */
  function meanings(text) {
    const typed = text.normalize("NFC");
    const phrases = Array.from(typed.matchAll(QUOTED), ([, ...found]) => found.find(Boolean) ?? "");
    const bare = phrases.length ? typed : typed.replace(ASKING, " ");
    /** @type {Map<string, Query>} */
    const found = new Map();
    const joined = bare.replace(APART, (_, letter, and) => letter + (and ? "&" : "-"));
    for (const each of [joined, bare, bare.replace(NUMBERED, "$1-$2"), typed])
      for (const apart of [false, true])
        for (const spelling of [0, 1]) {
          const words = [...new Set(searchWords.asked(each, apart, spelling))].slice(0, MOST_WORDS);
          if (words.length && !found.has(words.join(" ")))
            found.set(words.join(" "), { words, phrases });
        }
    return [...found.values()];
  }

  return { meanings };
})();
