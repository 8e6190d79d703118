// Beside a judgement or a position: `Copy`, plain text for a cable, and `Link`, its address. Beside a
// quote `Cite` opens these and `BibTeX`; where the browser has no popovers they stand there.
"use strict";
(() => {
  /** @typedef {"cable" | "bibtex" | "link"} Form */
  const MOMENT = 2500; // milliseconds that `Copied` stays
  const GAP = 8; // pixels from the menu to the edge of the window
  const RESERVED = /(^|\.)(example|test|invalid|localhost)$/; // hosts that lead nowhere (RFC 2606)
  const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy]"));
  if (!places.length) return;
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");

  /** @param {HTMLElement} place */
  const cards = (place) => briefingCards.cards((place.dataset.copy ?? "").split("#")[0]);

  /** Where the site is read by others: of a copy in a folder, where it is published, if it is.
   * @returns {string} */
  function home() {
    const { root } = briefingCards;
    const link = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
    if (location.protocol !== "file:" || !link || RESERVED.test(new URL(link.href).hostname)) return root;
    const here = location.href.slice(root.length).replace(/index\.html.*/, "");
    return link.href.endsWith(here) ? link.href.slice(0, link.href.length - here.length) : root;
  }

  /** @param {HTMLElement} place */
  function address(place) {
    const [record, id] = (place.dataset.copy ?? "").split("#");
    const page = record === "brief" ? "" : `${record}/`;
    const at = home();
    return `${at}${page}${at.startsWith("file:") ? "index.html" : ""}#${id}`;
  }

  /** @param {HTMLElement} place @param {Form} form */
  async function wanted(place, form) {
    if (form === "link") return address(place);
    const id = (place.dataset.copy ?? "").split("#")[1];
    return (await cards(place))?.[id]?.[form];
  }

  /** Copy as browsers did before pages opened from a folder were shut out. @param {string} text */
  function byHand(text) {
    const area = document.createElement("textarea");
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    area.value = text;
    area.className = "unseen";
    area.setAttribute("aria-hidden", "true");
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus({ preventScroll: true });
    return done;
  }

  /** @param {string} text */
  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byHand(text);
    }
  }

  /** @param {HTMLElement} place @param {string} label @param {Form} form */
  function button(place, label, form) {
    const made = document.createElement("button");
    /** @param {string} seen */
    const call = (seen) => {
      made.textContent = seen;
      made.setAttribute("aria-label", `${seen} ${place.dataset.name ?? ""}`);
    };
    made.type = "button";
    made.className = "copy";
    call(label);
    made.addEventListener("click", async () => {
      const text = await wanted(place, form);
      const done = text !== undefined && (await write(text));
      call(done ? "Copied" : "Not copied");
      status.textContent = done ? `Copied ${place.dataset.name ?? ""}` : "The browser did not copy";
      setTimeout(() => call(label), MOMENT);
    });
    // What is loaded before the press can be copied within it, as some browsers demand.
    for (const hint of ["pointerenter", "focus"]) {
      made.addEventListener(hint, () => {
        void cards(place);
        document.body.append(status); // it has to be there before it speaks
      });
    }
    return made;
  }

  const menu = document.createElement("div");
  menu.className = "cite-menu";
  menu.popover = "auto"; // closes on Escape and on a press beside it, and gives the focus back
  menu.setAttribute("role", "group");
  menu.setAttribute("aria-label", "Cite");
  /** @type {HTMLButtonElement | null} */
  let opener = null;
  menu.addEventListener("toggle", (event) => {
    const { newState } = /** @type {ToggleEvent} */ (event);
    opener?.setAttribute("aria-expanded", String(newState === "open"));
  });
  addEventListener("resize", () => menu.matches(":popover-open") && menu.hidePopover());

  /** The button that opens what can be copied of a quote. @param {HTMLElement} place */
  function cite(place) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "copy";
    made.textContent = "Cite";
    made.setAttribute("aria-label", `Cite ${place.dataset.name ?? ""}`);
    made.setAttribute("aria-expanded", "false");
    /** Whether the press that follows closes what is open. */
    let closes = false;
    made.addEventListener("pointerdown", () => {
      closes = opener === made && menu.matches(":popover-open");
    });
    made.addEventListener("click", () => {
      if (closes) return void (closes = false);
      menu.replaceChildren(...quoted(place));
      made.after(menu); // where the Tab key looks for it
      opener = made;
      menu.showPopover();
      const at = made.getBoundingClientRect();
      const left = Math.min(at.left, document.documentElement.clientWidth - menu.offsetWidth - GAP);
      menu.style.left = `${Math.max(GAP, left) + scrollX}px`;
      menu.style.top = `${at.bottom + scrollY}px`;
      /** @type {HTMLButtonElement} */ (menu.firstElementChild).focus({ preventScroll: true });
    });
    return made;
  }

  /** @param {HTMLElement} place */
  const quoted = (place) => [
    button(place, "Copy", "cable"),
    button(place, "BibTeX", "bibtex"),
    button(place, "Link", "link"),
  ];

  for (const place of places) {
    if (place.dataset.copy?.startsWith("articles/")) {
      const made = "showPopover" in menu ? [cite(place)] : quoted(place);
      for (const one of made) place.append(" ", one);
      continue;
    }
    place.append(" ", button(place, "Copy", "cable"));
    // In a table each cell has its permalink already.
    if (!place.closest(".positions")) place.append(" ", button(place, "Link", "link"));
  }
})();
