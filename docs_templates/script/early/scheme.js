// Runs before the first paint: a scheme that the reader chose earlier wins over the system's.
"use strict";
try {
  const scheme = localStorage.getItem("briefing-scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage is closed to this page; the system's scheme stands.
}
document.documentElement.classList.replace("no-js", "js");
