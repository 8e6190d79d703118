// The cards of sources and the texts to copy; generator/rendering/citing/cards.py writes them.
"use strict";

/**
 * @typedef {object} Card
 * @property {string} [name]
 * @property {[string, string][]} [lines] how a line looks, and its words
 * @property {[string, string][]} [links] words, and an address from the site's root
 * @property {string} [cable]
 * @property {string} [bibtex]
 */
/** @typedef {Record<string, Card>} Cards */

const briefingCards = (() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL("..", script.src).href;
  const files = briefingFiles(`${root}assets/cards`);

  /** Return the cards of a file; none where it does not load.
   * @param {string} name such as `articles/id` @returns {Promise<Cards | undefined>} */
  const cards = (name) => files.load(name).catch(() => undefined);
  return Object.assign(files, { root, cards });
})();
