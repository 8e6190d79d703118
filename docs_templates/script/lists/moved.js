// An address that was sent or printed may name what stands on another page by now: a list that was
// short then has pages today. The hub asks where it stands, and goes there. Without this script the
// reader is at the hub. Loaded where a list has pages; generator/rendering/pages/moved.py writes it.
"use strict";

const briefingPlaces = briefingFiles(
  document.querySelector("[data-places]")?.getAttribute("data-places") ?? "",
);

(() => {
  const { places = "", list = "" } =
    /** @type {HTMLElement | null} */ (document.querySelector("[data-places]"))?.dataset ?? {};
  if (!list) return;

  async function follow() {
    const id = location.hash.slice(1);
    if (!id || document.getElementById(id)) return;
    /** @type {Record<string, string>} */
    const pages = await briefingPlaces.load(list).catch(() => ({}));
    if (Object.hasOwn(pages, id)) location.replace(`${places}/../../${pages[id]}#${id}`);
  }

  addEventListener("hashchange", follow);
  void follow();
})();
