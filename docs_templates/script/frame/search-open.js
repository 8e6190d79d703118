// Opens the search: by its button, `/` or Ctrl-K. The rest is loaded then: a page costs only this.
"use strict";
(() => {
  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-open]"));
  const dialog = /** @type {HTMLDialogElement | null} */ (
    document.querySelector("dialog[data-search]")
  );
  const input = dialog?.querySelector("input");
  const status = dialog?.querySelector("[data-search-status]");
  if (!button || !dialog || !input || !status || !dialog.showModal) return;

  const load = () => {
    const assets = `${dialog.dataset.root}/assets`;
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = `${assets}/search.css`;
    // The dialog takes what is typed from the first moment, but shows itself dressed.
    dialog.style.opacity = "0";
    sheet.onload = sheet.onerror = () => dialog.style.removeProperty("opacity");
    document.head.append(sheet);
    for (const name of ["search", "search/names"]) {
      const script = document.createElement("script");
      script.src = `${assets}/${name}.js`;
      script.async = false; // in this order
      script.onerror = () => (status.textContent = "The search did not load. Reload the page.");
      document.head.append(script);
    }
  };

  let loaded = false;
  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    if (!loaded) load();
    loaded = true;
  };

  /** @param {EventTarget | null} target */
  const takesText = (target) =>
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");

  // Enter may come before the scripts that can follow it.
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") dialog.dataset.enter = "pressed";
  });
  button.addEventListener("click", open);
  dialog.querySelector("[data-search-close]")?.addEventListener("click", () => dialog.close());
  document.addEventListener("keydown", (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if ((command && event.key.toLowerCase() === "k") || (slash && !takesText(event.target))) {
      event.preventDefault();
      open();
    }
  });
  button.hidden = false;
})();
