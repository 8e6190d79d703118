// How old the briefing is: no file can say it, since the site is the same every day.
"use strict";
(() => {
  const DAY = 86_400_000;
  const MONTHS_FROM = 60; // days
  const YEARS_FROM = 24; // months

  /** @param {number} many @param {string} what */
  const count = (many, what) => `${many} ${what}${many === 1 ? "" : "s"}`;

  /** @param {number} days */
  function age(days) {
    const months = Math.floor(days / 30.44);
    if (days < MONTHS_FROM) return count(days, "day");
    return months < YEARS_FROM ? count(months, "month") : count(Math.floor(months / 12), "year");
  }

  for (const place of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("[data-age]")
  )) {
    const days = Math.floor((Date.now() - Date.parse(place.dataset.age ?? "")) / DAY);
    if (days > 0) place.textContent = `It is ${age(days)} old.`;
  }
})();
