// What the benchmark of the search does inside the page: it types, and takes the time.
"use strict";
globalThis.typed = (() => {
  const part = (selector) => document.querySelector(selector);
  const status = () => part("[data-search-status]");
  const isAnswer = (text, query) => (query ? /^(\d|No|“)/.test(text) : text.includes("to choose"));

  let began = 0;
  addEventListener("keydown", (event) => (began ||= event.timeStamp), true);

  /** Wait for the answer to a query, and until it is laid out. */
  const answered = (query) =>
    new Promise((resolve) => {
      const watch = new MutationObserver(look);
      function look() {
        if (!isAnswer(status().textContent, query)) return;
        watch.disconnect();
        part("#search-results").getBoundingClientRect();
        resolve(performance.now());
      }
      watch.observe(status(), { childList: true });
      look();
    });

  /** Milliseconds since the first key. */
  const sinceOpened = async (query) => (await answered(query)) - began;

  const painted = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  /** Milliseconds of each letter, the page at rest before the next one. */
  async function letters(query) {
    const took = [];
    const input = part("#search-input");
    for (let end = 1; end <= query.length; end++) {
      await painted();
      status().textContent = "";
      const start = performance.now();
      input.value = query.slice(0, end);
      input.dispatchEvent(new Event("input"));
      took.push((await answered(query)) - start);
    }
    return took;
  }

  /** Milliseconds of work that is always the same. */
  function loop() {
    const start = performance.now();
    let sum = 1;
    for (let turn = 1; turn < 20_000_000; turn++) sum = (sum * 31 + turn) | 0;
    return sum ? performance.now() - start : 0;
  }

  return { sinceOpened, letters, loop };
})();
