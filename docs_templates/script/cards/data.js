// The cards of sources and the texts to copy, loaded when first needed: as scripts, since a page
// opened from a folder may not fetch. Each calls `briefingCards.take` with its name and its cards.
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
  /** @type {Map<string, Cards>} */
  const taken = new Map();
  /** @type {Map<string, Promise<Cards | undefined>>} */
  const asked = new Map();

  /** @param {string} name @returns {Promise<Cards | undefined>} */
  function fetched(name) {
    return new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = `${root}assets/cards/${name}.js`;
      script.onload = () => resolve(taken.get(name));
      script.onerror = () => {
        asked.delete(name); // the next wish tries again
        resolve(undefined);
      };
      document.head.append(script);
    });
  }

  return {
    root,
    /** @param {string} name @param {Cards} cards */
    take: (name, cards) => void taken.set(name, cards),
    /** @param {string} name such as `articles/id` @returns {Promise<Cards | undefined>} */
    load(name) {
      const promise = asked.get(name) ?? fetched(name);
      asked.set(name, promise);
      return promise;
    },
  };
})();
