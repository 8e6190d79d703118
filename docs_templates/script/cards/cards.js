// A source number opens a card with the quote or the article. Without this script, or where the
// browser has no popovers, it stays the link that it is; so it does with Ctrl or the middle button.
"use strict";
(() => {
  if (!HTMLElement.prototype.showPopover) return;
  const PAGE = /^(articles\/[^/]+)\/(?:index\.html)?$/;
  const GAP = 8;

  const card = make("div", "card");
  card.popover = "auto"; // closes on Escape and on a click beside it, and gives the focus back
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", "card-name");
  const narrow = matchMedia("(max-width: 40rem)"); // there it is a sheet, see cards.css

  /** @type {HTMLAnchorElement | null} */
  let opener = null;
  /** The link whose card a press beside it has just closed. @type {HTMLAnchorElement | null} */
  let closed = null;
  let latest = 0;

  /** @param {string} tag @param {string} name @param {(Node | string)[]} children */
  function make(tag, name, ...children) {
    const made = document.createElement(tag);
    made.className = name;
    made.dir = "auto"; // a card shows what others wrote, in any script
    made.append(...children);
    return made;
  }

  /** @param {EventTarget | null} target */
  const citation = (target) =>
    target instanceof Element
      ? /** @type {HTMLAnchorElement | null} */ (target.closest("a.cite"))
      : null;

  /** Return where the card of a citation lies. @param {HTMLAnchorElement} link */
  function place(link) {
    const { root } = briefingCards;
    const [page, id = ""] = link.href.startsWith(root)
      ? link.href.slice(root.length).split("#")
      : [""];
    return { file: PAGE.exec(page)?.[1], id: decodeURIComponent(id) };
  }

  /** @param {HTMLAnchorElement} link */
  async function found(link) {
    const { file, id } = place(link);
    return file ? (await briefingCards.cards(file))?.[id] : undefined;
  }

  /** @param {Card} data */
  function draw(data) {
    const close = make("button", "card__close", "Close");
    close.setAttribute("type", "button");
    close.addEventListener("click", () => card.hidePopover());
    const name = make("p", "card__name", data.name ?? "");
    name.id = "card-name";
    const links = make("p", "card__links");
    for (const [words, path] of data.links ?? []) {
      const link = /** @type {HTMLAnchorElement} */ (make("a", "", words));
      link.href = new URL(path, briefingCards.root).href;
      link.rel = "noreferrer"; // some lead to other sites
      links.append(link, " ");
    }
    const lines = (data.lines ?? []).map(([look, words]) => make("p", `card__${look}`, words));
    card.replaceChildren(name, ...lines, links, close);
    card.scrollTop = 0;
  }

  /** Put the card below its number, or above where there is no room below. */
  function settle() {
    if (!opener || narrow.matches) return;
    const at = opener.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const page = document.documentElement;
    const left = Math.max(GAP, Math.min(at.left - 2 * GAP, page.clientWidth - width - GAP));
    const above = at.top - height - GAP;
    const fits = at.bottom + GAP + height <= page.clientHeight || above < 0;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(fits ? at.bottom + GAP : above) + scrollY}px`;
  }

  /** @param {HTMLAnchorElement} link */
  async function open(link) {
    const turn = ++latest;
    const data = await found(link);
    if (turn !== latest) return;
    if (!data) return location.assign(link.href);
    if (card.matches(":popover-open")) card.hidePopover();
    draw(data);
    link.after(card); // where the Tab key looks for it
    opener = link;
    card.showPopover();
    settle();
    link.setAttribute("aria-expanded", "true");
    card.focus({ preventScroll: true });
  }

  card.addEventListener("beforetoggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "closed")
      opener?.removeAttribute("aria-expanded");
  });
  addEventListener("resize", settle);

  document.addEventListener(
    "pointerdown",
    (event) => {
      closed = card.matches(":popover-open") && citation(event.target) === opener ? opener : null;
    },
    true,
  );
  document.addEventListener("click", (event) => {
    const link = citation(event.target);
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented || !place(link).file) return;
    event.preventDefault();
    const again = closed === link || (opener === link && card.matches(":popover-open"));
    closed = null;
    if (!again) void open(link);
    else if (card.matches(":popover-open")) card.hidePopover();
  });
  document.addEventListener("keydown", (event) => {
    const link = citation(event.target);
    if (!link || event.key !== " " || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault(); // the page would scroll
    link.click();
  });
  // A card is there when it is asked for: it begins to load when the number is pointed at.
  for (const hint of ["pointerover", "focusin"]) {
    document.addEventListener(hint, (event) => {
      const link = citation(event.target);
      if (link) void found(link);
    });
  }
  for (const link of document.querySelectorAll("a.cite"))
    link.setAttribute("aria-haspopup", "dialog");
})();
