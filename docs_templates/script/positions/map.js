// The map above the positions table: another question without leaving the page. Which one is shown
// belongs to the view that table.js keeps in the address; this asks there, and shows what it is
// told. Without it the links lead to the maps on the pages of the questions.
"use strict";
(() => {
  const figure = /** @type {HTMLElement | null} */ (document.querySelector("figure.map"));
  const links = /** @type {HTMLAnchorElement[]} */ ([
    ...(figure?.querySelectorAll(".map__switch a") ?? []),
  ]);
  if (!figure || !links.length) return;
  // Those of questions that nobody has asked for yet are templates.
  const legends = /** @type {HTMLElement[]} */ ([
    ...figure.querySelectorAll("figcaption > [data-question]"),
  ]);
  const shapes = /** @type {SVGAElement[]} */ ([...figure.querySelectorAll("a.shape")]);

  /** Gives a land the look of its actor's stance. @param {SVGAElement} shape @param {number} at */
  function paint(shape, at) {
    const { actor, name, looks = "" } = shape.dataset;
    const look = looks.split(" ")[at];
    const entry = legends[at].querySelector(`.${look}`);
    const label = entry?.querySelector(".entry__label")?.textContent;
    const fill = entry?.querySelector("path")?.getAttribute("fill");
    const land = shape.querySelector("path");
    const title = shape.querySelector("title");
    shape.setAttribute("class", `shape ${look}`);
    shape.setAttribute("href", `#${actor}--${legends[at].dataset.question}`);
    if (title) title.textContent = `${name}: ${label}`;
    if (fill) land?.setAttribute("fill", fill);
    else land?.removeAttribute("fill");
  }

  /** Puts a legend into the page. @param {number} at */
  function unfold(at) {
    const folded = legends[at];
    const legend = folded instanceof HTMLTemplateElement && folded.content.firstElementChild;
    if (!(legend instanceof HTMLElement)) return;
    folded.replaceWith(legend);
    legends[at] = legend;
  }

  /** @param {string} question */
  function show(question) {
    const at = legends.findIndex((legend) => legend.dataset.question === question);
    if (!figure || at < 0) return;
    unfold(at);
    const none = !legends[at].querySelector(".legend");
    figure.dataset.question = question;
    figure.setAttribute("aria-label", `Map: ${legends[at].firstElementChild?.textContent}`);
    figure.classList.toggle("map--none", none);
    legends.forEach((legend, index) => (legend.hidden = index !== at));
    if (!none) for (const shape of shapes) paint(shape, at);
    for (const link of links)
      if (link.dataset.question === question) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  }

  for (const link of links)
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // another tab
      const detail = link.dataset.question;
      const asked = new CustomEvent("map-asked", { detail, cancelable: true });
      if (!figure.dispatchEvent(asked)) event.preventDefault();
    });
  figure.addEventListener("map-shown", (event) =>
    show(/** @type {CustomEvent<string>} */ (event).detail)
  );
})();
