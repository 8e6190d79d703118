// The switch between the light and the dark scheme. Everything on the page can be read without it.
"use strict";
(() => {
  const root = document.documentElement;
  const button = /** @type {HTMLButtonElement | null} */ (
    document.querySelector("[data-scheme-toggle]")
  );
  if (!button) return;
  const system = matchMedia("(prefers-color-scheme: dark)");

  const dark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches);
  const label = () => {
    button.textContent = dark() ? "Light" : "Dark";
    button.setAttribute("aria-label", dark() ? "Light colours" : "Dark colours");
  };

  button.addEventListener("click", () => {
    root.dataset.scheme = dark() ? "light" : "dark";
    try {
      localStorage.setItem("briefing-scheme", root.dataset.scheme);
    } catch {
      // The choice lasts for this page only.
    }
    label();
  });
  system.addEventListener("change", label);
  label();
  button.hidden = false;
})();
