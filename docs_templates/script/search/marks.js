// What of a text is shown, and which of its words are marked.
"use strict";

const searchMarks = (() => {
  const SHORT = 2; // letters: what begins so is not marked

  /** @typedef {(spellings: string[]) => boolean} Marker */
  /** @type {{query: string, isFound: Marker}} */
  let last = { query: "", isFound: () => false };

  /** Tells whether a word, in any of its spellings, is one that was looked for.
   * @param {string[]} query @returns {Marker} */
  function isFoundBy(query) {
    const key = query.join(" ");
    if (last.query !== key) last = { query: key, isFound: makeMarker(query) };
    return last.isFound;
  }

  /** @param {string[]} query @returns {Marker} */
  function makeMarker(query) {
    const meant = new Set(query);
    for (const word of query)
      for (const other of [...searchForms.forms(word), ...searchWords.alike(word)])
        meant.add(other);
    for (const word of query)
      for (const [term] of searchNames.expand(word)) if (!term.startsWith(word)) meant.add(term);
    const starts = query.filter((word) => word.length > SHORT);
    return (spellings) =>
      spellings.some((word) => meant.has(word) || starts.some((one) => word.startsWith(one)));
  }

  /** Cut a text around its first words that were looked for; true stands with those.
   * @param {string} text @param {string[]} query @param {number} most characters
   * @returns {[string, boolean][]} */
  function pieces(text, query, most) {
    const isFound = isFoundBy(query);
    const found = searchWords.places(text).filter(({ spellings }) => isFound(spellings));
    const start = startOf(text, found[0]?.index ?? 0, most);
    const end = text.length - start > most ? text.lastIndexOf(" ", start + most) : text.length;
    /** @type {[string, boolean][]} */
    const cut = start ? [["… ", false]] : [];
    let place = start;
    for (const word of found) {
      if (word.index < place || word.end > end) continue;
      cut.push([text.slice(place, word.index), false], [text.slice(word.index, word.end), true]);
      place = word.end;
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

  return { isFoundBy, pieces };
})();
