// The files of the search; generator/rendering/search/index.py writes them and says how they are made.
"use strict";

const briefingSearch = briefingFiles(
  `${document.querySelector("dialog[data-search]")?.getAttribute("data-root")}/assets/search`,
);
