// Words in the cells of a table: what has them, and where they stand, whatever accents and case.
"use strict";

/** @typedef {HTMLTableCellElement} Cell */

const tableWords = (() => {
  /** As in generator/text/words.py: letters that no decomposition takes apart.
   * @type {Record<string, string>} */
  const LETTERS = {
    ø: "o", æ: "ae", œ: "oe", þ: "th", ð: "d", đ: "d",
    ł: "l", ħ: "h", ŧ: "t", ŋ: "ng", ı: "i", ĸ: "q", ß: "ss",
    ة: "ه", ى: "ي", ی: "ي", ک: "ك",
    "٠": "0", "١": "1", "٢": "2", "٣": "3", "٤": "4", "٥": "5", "٦": "6", "٧": "7", "٨": "8", "٩": "9",
    "۰": "0", "۱": "1", "۲": "2", "۳": "3", "۴": "4", "۵": "5", "۶": "6", "۷": "7", "۸": "8", "۹": "9",
    "०": "0", "१": "1", "२": "2", "३": "3", "४": "4", "५": "5", "६": "6", "७": "7", "८": "8", "९": "9",
  };

  /** Without accents and case. @param {string} text */
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase()
      .replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? letter);

  /** What to find for each word typed: a word that begins with it. @param {string} typed */
  const patterns = (typed) =>
    (fold(typed).match(/[\p{L}\p{N}]+/gu) ?? []).map(
      (word) => new RegExp(`(?:^|[^\\p{L}\\p{N}])(${word})`, "gu")
    );

  /** The texts of a cell that are searched. @param {Cell} cell */
  const texts = (cell) => [...cell.querySelectorAll("th > a, b, .sentence")];

  /** @type {Map<Cell, string>} */
  const folded = new Map();

  /** @param {Cell} cell */
  function words(cell) {
    const text = texts(cell).map((one) => one.textContent);
    const found = folded.get(cell) ?? fold([...text, cell.dataset.names].join(" "));
    folded.set(cell, found);
    return found;
  }

  /** A cell says something else now. @param {Cell} cell */
  const forget = (cell) => folded.delete(cell);

  /** Whether the cells of a row have every word. @param {Cell[]} cells @param {RegExp[]} wanted */
  function haveAll(cells, wanted) {
    const text = cells.map(words).join(" ");
    return wanted.every((pattern) => text.search(pattern) >= 0);
  }

  /** Whether a cell has one of the words. @param {Cell} cell @param {RegExp[]} wanted */
  const hasAny = (cell, wanted) => wanted.some((pattern) => words(cell).search(pattern) >= 0);

  /** Marks what was found, without touching the text; older browsers go without.
   * @param {Cell[]} cells @param {RegExp[]} wanted */
  function mark(cells, wanted) {
    if (!("highlights" in CSS)) return;
    const ranges = cells.flatMap(texts).flatMap((one) => places(one, wanted));
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  /** @param {Element} element @param {RegExp[]} wanted */
  function places(element, wanted) {
    const node = element.firstChild;
    if (!(node instanceof Text)) return [];
    const whole = fold(node.data);
    if (!wanted.some((pattern) => whole.search(pattern) >= 0)) return [];
    let text = "";
    /** Where each letter of the folded text comes from. @type {number[]} */
    const origin = [];
    let at = 0;
    for (const letter of node.data) {
      const bare = fold(letter);
      text += bare;
      for (const _ of bare) origin.push(at);
      at += letter.length;
    }
    origin.push(at);
    return wanted.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => {
        const end = match.index + match[0].length;
        const range = new Range();
        range.setStart(node, origin[end - match[1].length]);
        range.setEnd(node, origin[end]);
        return range;
      })
    );
  }

  return { patterns, forget, haveAll, hasAny, mark };
})();
