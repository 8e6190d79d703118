// How old the briefing is: no file can say it, since the site is the same every day.
"use strict";
(() => {
  const DAY = 86_400_000;
  const MONTHS_FROM = 2;
  const YEARS_FROM = 24; // months

  /** @param {number} many @param {string} what */
  const count = (many, what) => `${many} ${what}${many === 1 ? "" : "s"}`;

  /** Whole months of the calendar: from 28 January to 28 November there are ten.
   * @param {Date} from @param {Date} to */
  function monthsBetween(from, to) {
    const begun = 12 * (to.getUTCFullYear() - from.getUTCFullYear()) + to.getUTCMonth() - from.getUTCMonth();
    return to.getUTCDate() < from.getUTCDate() ? begun - 1 : begun;
  }

  /** @param {number} days @param {number} months */
  function age(days, months) {
    if (months < MONTHS_FROM) return count(days, "day");
    return months < YEARS_FROM ? count(months, "month") : count(Math.floor(months / 12), "year");
  }

  briefingEarly((whole) => {
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll("[data-age]:empty")
    )) {
      const [from, now] = [new Date(place.dataset.age ?? ""), new Date()];
      const days = Math.floor((now.getTime() - from.getTime()) / DAY);
      if (days > 0) place.textContent = `It is ${age(days, monthsBetween(from, now))} old.`;
    }
    return whole;
  });
})();
