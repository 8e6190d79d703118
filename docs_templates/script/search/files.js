// The files of the search, loaded when they are needed: as scripts, since a page opened from a
// folder may not fetch. Each calls `briefingSearch` with its name and what it holds.
// generator/rendering/search/index.py writes them and says how they are made.
"use strict";

const briefingSearch = (() => {
  const folder = `${document.querySelector("dialog[data-search]")?.getAttribute("data-root")}/assets/search/`;
  /** @type {Map<string, unknown>} */
  const received = new Map();
  /** @type {Map<string, Promise<unknown>>} */
  const asked = new Map();
  /** @type {Map<string, (data: any) => void>} */
  const awaited = new Map();

  /** A file has come. @param {string} name @param {unknown} data */
  function receive(name, data) {
    received.set(name, data);
    awaited.get(name)?.(data);
  }

  /** Tell when a file has come that somebody else asks for.
   * @param {string} name @param {(data: any) => void} tell */
  function whenCome(name, tell) {
    awaited.set(name, tell);
  }

  /** Ask for a file. One that does not load can be asked for again.
   * @param {string} name @returns {Promise<any>} */
  function load(name) {
    const promise = asked.get(name) ?? ask(name);
    asked.set(name, promise);
    promise.catch(() => asked.delete(name));
    return promise;
  }

  /** @param {string} name @returns {Promise<unknown>} */
  const ask = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${folder}${name}.js`;
      script.onerror = () => reject(new Error(`${name} did not load`));
      script.onload = () =>
        received.has(name) ? resolve(received.get(name)) : script.onerror?.("");
      document.head.append(script);
    });

  return Object.assign(receive, { load, whenCome });
})();
