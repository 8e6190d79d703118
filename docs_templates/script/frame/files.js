// Files of data that a page asks for when it needs them: as scripts, since a page opened from a
// folder may not fetch. Each calls what this returns, with its own name and what it holds.
"use strict";

/** Return the receiver of the files of one folder, which also asks for them. @param {string} folder */
const briefingFiles = (folder) => {
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
      script.src = `${folder}/${name}.js`;
      script.onerror = () => reject(new Error(`${name} did not load`));
      script.onload = () =>
        received.has(name) ? resolve(received.get(name)) : script.onerror?.("");
      document.head.append(script);
    });

  return Object.assign(receive, { load, whenCome });
};
