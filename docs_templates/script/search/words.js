// How the search sees words: cut and folded as generator/rendering/search/index.py does it, and how far
// one word is from another.
"use strict";

/** Words in which those that begin alike or look alike are found.
 * @typedef {{startingWith(prefix: string): string[], has(prefix: string): boolean,
 *   resembling(word: string, slips: number): [string, number][]}} Vocabulary */

const searchWords = (() => {
  // Thai, Lao, Myanmar, Khmer, Han and kana, of which each letter is a word.
  const UNSPACED =
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff" +
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f";
  const FIRST = `(?![${UNSPACED}])[\\p{L}\\p{N}]`;
  const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{Nl}\\p{No}]`;
  const WITHIN = `(?:${FIRST}|\\p{M})`;
  const ENDS = `(?!${WITHIN})`;
  const WORD = new RegExp(
    [
      `(?<![\\p{Nd}.,])\\p{Nd}{1,3}(?:(?:,\\p{Nd}{3})+\\.\\p{Nd}+|(?:\\.\\p{Nd}{3})+,\\p{Nd}+|(?:,\\p{Nd}{3})+` +
        `|(?:\\.\\p{Nd}{3}){2,}|(?:['’]\\p{Nd}{3})+)(?![.,]?\\p{Nd})(?:${LETTER})*${ENDS}`, // 1,000,000.00
      `(?<!\\p{Nd}[.,])\\p{Nd}+[.,]\\p{Nd}+(?![.,]?\\p{Nd})(?:${LETTER})*${ENDS}`, // 1.5bn
      `(?<![\\p{L}\\p{N}_.,])\\.\\p{Nd}+(?![.,]?\\p{Nd})(?:${LETTER})*${ENDS}`, // .5
      `(?:${LETTER}){1,2}(?:\\+\\+|#)(?![\\p{L}\\p{N}])`, // C++
      `(?:${LETTER}){1,2}(?:\\.(?:${LETTER}){1,2})+${ENDS}`, // U.S., Ph.D.
      `(?:${FIRST}){1,3}(?:&(?:${FIRST}){1,3})+${ENDS}`, // R&D
      `[${UNSPACED}]\\p{M}*`,
      `${FIRST}${WITHIN}*(?:['’][sSſ]${ENDS})?`, // Greenland's
    ].join("|"),
    "gu",
  );
  const SPACED = "(?<![\\p{Nd}.,])\\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\\p{Nd}{3})+(?![.,]?\\p{Nd})";
  const DOTTED = "(?<![\\p{Nd}.,])\\p{Nd}+(?:\\.\\p{Nd}+){2,}(?![.,]?\\p{Nd})"; // 14.5.2031
  const AND =
    "(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}]{1,3}(?: & [\\p{L}\\p{N}]{1,3})+|[A-Z] and [A-Z])(?![\\p{L}\\p{N}])";
  const TIME = "(?<![\\p{L}\\p{N}_:.,])\\p{Nd}{1,2}:[0-5]\\p{Nd}(?![:.,]?\\p{Nd})[\\p{L}\\p{Nl}\\p{No}]*";
  const NUMBERED = "(?<![\\p{L}\\p{N}])[A-Z]{1,3} \\p{Nd}{1,4}s?(?![\\p{L}\\p{N}]|[.,:]\\p{Nd})"; // F 35
  const UNIT =
    "(?<![\\p{L}\\p{N}.,:])\\p{Nd}{1,4} (?:[kcmn]m|kg|[bmt]n|[kmgt]wh?|[KMGT]Wh?|ft|ha|[ap]m|[mtgkG])(?![\\p{L}\\p{N}])"; // 40 km
  const COMPOUND = new RegExp(
    `${SPACED}|${DOTTED}|${TIME}|${AND}|${NUMBERED}|${UNIT}|${FIRST}${WITHIN}*(?:[-‐‑–'’]${FIRST}${WITHIN}*)+`,
    "gu",
  );
  const NUMBER = /^\p{Nd}+[.,'’](?![sSſ]$)/u; // not 1990's
  const THOUSANDS = /^(\p{Nd}{1,3}(?:([.,'’])\p{Nd}{3})(?:\2\p{Nd}{3})*)(.*)$/u;
  const NAMED = /[\p{L}\p{Nl}\p{No}\s.:]/u;
  const CLOCK = /^\p{Nd}+:/u;
  const SAID_AND = /^([A-Z]) and (?=[A-Z]$)/;
  const WITH_ZERO = /^0(?=\p{Nd}[.,])/u;
  const APOSTROPHE = /['’]/;
  /** The article of an Arabic word, with what is written together with it. */
  const ARTICLE = /^(?:[وبكف]?ال|لل)(?=\p{L}{3})/u;
  const ASCII = /^[\0-\x7f]*$/;
  const PLAIN = /^[a-zA-Z0-9]+$/;
  /** @type {Record<string, string>} */
  let letters = {};
  /** @type {Record<string, string>} */
  let digraphs = {};
  /** Words of like meaning. @type {Record<string, string>} */
  let meanings = {};
  /** @type {Map<string, string[]>} */
  const spelt = new Map();

  /** Take the tables that say what becomes of a letter, and which words mean the like.
   * @param {{letters: Record<string, string>, digraphs: Record<string, string>,
   *   alike: Record<string, string>}} tables */
  function learn(tables) {
    ({ letters, digraphs, alike: meanings } = tables);
  }

  /** Words that mean the like. @param {string} word */
  const alike = (word) => (Object.hasOwn(meanings, word) ? meanings[word].split(" ") : []);

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

  /** The fold of generator/text/words.py. @param {string} text */
  function fold(text) {
    const folded = foldOnce(text);
    return ASCII.test(folded) ? folded : foldOnce(folded);
  }

  /** @param {string} word */
  const bare = (word) =>
    fold(word)
      .replace(/'s$/, "")
      .replace(/[^\p{L}\p{N}\p{M}&+#]/gu, "");

  /** A word folded, and with its digraphs if it has any. @param {string} word */
  function spellings(word) {
    let found = spelt.get(word);
    if (!found) {
      found = PLAIN.test(word) ? [word.toLowerCase()] : otherSpellings(word);
      spelt.set(word, found);
    }
    return found;
  }

  /** @param {string} word */
  function otherSpellings(word) {
    if (word[0] === ".") return numberSpellings(`0${word}`);
    if (NUMBER.test(word)) return numberSpellings(word);
    if (CLOCK.test(word)) return numberSpellings(word.replace(":", "."));
    const joined = word.replace(SAID_AND, "$1&");
    const [own, other] = [bare(joined), bare(replaced(joined.toLowerCase(), digraphs))];
    return [...new Set([own, other, own.replace(ARTICLE, "")])].filter(Boolean);
  }

  /** A number without its groups of thousands, a decimal with a point. @param {string} typed */
  function numberSpellings(typed) {
    const word = typed.replace(WITH_ZERO, ""); // an hour before ten
    const [, whole = "", mark = "", rest = ""] = THOUSANDS.exec(word) ?? [];
    if (!whole || (mark === "." && rest[0] === ".")) return [fold(word.replaceAll(",", "."))];
    const joined = fold(whole.replace(/[.,'’]/g, "") + rest.replaceAll(",", "."));
    const isDecimal = mark === "." && word.split(".").length === 2 && !word.includes(",");
    return isDecimal ? [joined, fold(word)] : [joined];
  }

  /** The compounds of a text, and its numbers whose thousands are set apart, as they are typed.
   * @param {string} text */
  const compounds = (text) =>
    Array.from(text.matchAll(COMPOUND)).filter(({ 0: whole }) => NAMED.test(whole));

  /** The words of a text in order, each in its spellings. @param {string} text */
  const sequence = (text) =>
    (text.match(WORD) ?? []).map(spellings).filter((one) => one.length);

  /** The words of a text and its compounds, each in its spellings. @param {string} text */
  const words = (text) => [
    ...sequence(text),
    ...compounds(text).map(({ 0: whole }) => spellings(whole)),
  ];

  /** @param {RegExpMatchArray} match @param {boolean} isCompound */
  const placed = ({ 0: word, index = 0 }, isCompound) => ({
    index,
    end: index + word.length,
    spellings: spellings(word),
    isCompound,
  });

  /** The words of a text and its compounds with their places. @param {string} text */
  const places = (text) =>
    [
      ...compounds(text).map((one) => placed(one, true)),
      ...Array.from(text.matchAll(WORD), (one) => placed(one, false)),
    ]
      .sort((one, other) => one.index - other.index || other.end - one.end);

  /** What a query asks for: a compound as one word, unless it is taken apart. What an apostrophe
   * joins is two words, as in `l’union`. A letter may be spelt in another way, `å` as `aa`.
   * @param {string} text @param {boolean} apart @param {number} [spelling] */
  function asked(text, apart, spelling = 0) {
    if (apart) return sequence(text).map((one) => one[spelling] ?? one[0]);
    let end = 0;
    return places(text).flatMap((word) => {
      if (word.index < end || !word.spellings.length) return [];
      if (APOSTROPHE.test(text.slice(word.index, word.end)) && word.isCompound) return [];
      end = word.end;
      return [word.spellings[spelling] ?? word.spellings[0]];
    });
  }

  /** How many slips still leave a word recognisable. @param {string} word */
  const slips = (word) =>
    word.length < 3 || /^[\d.]+$|^.{0,5}$(?<=[\d&].*)/.test(word) ? 0 : word.length < 5 ? 1 : 2;

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

  return { learn, fold, words, sequence, places, asked, alike, slips, distance, placeOf, vocabulary, ARTICLE };
})();
