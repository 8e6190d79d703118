// What changes the size of something on the page is done when that has been read, before it is
// painted: later, all that stands below would jump.
"use strict";

/** Does some work as soon as it can be done, at last when the whole page is read.
 * @param {(whole: boolean) => boolean} work returns whether nothing is left to do */
function briefingEarly(work) {
  let ended = work(false);
  if (ended) return;
  const observer = new MutationObserver(() => end(work(false)));
  /** @param {boolean} done */
  const end = (done) => {
    ended ||= done;
    if (ended) observer.disconnect();
  };
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    observer.disconnect();
    if (!ended) work(true);
  });
}
