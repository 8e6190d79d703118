// What the preview adds to each page: it loads the page anew when there is a new site, and shows
// what keeps one back. Its looks are set from here, since no page may have a style of its own.
(() => {
  const known = document.currentScript.src.split("?")[1];
  const looks = {
    position: "fixed", inset: "auto 0 0 0", margin: "0", padding: "0.75rem 1rem", zIndex: "9999",
    maxHeight: "50vh", overflow: "auto", whiteSpace: "pre-wrap", textAlign: "left",
    font: "14px/1.45 ui-monospace, monospace", color: "#fff", background: "#7a1f12",
  };
  let events = null;
  let box = null;
  const show = (problems) => {
    box?.remove();
    box = null;
    if (problems.length) {
      box = document.createElement("pre");
      box.dataset.previewProblems = "";
      box.setAttribute("role", "alert");
      box.textContent = problems.join("\n") + "\n\nThis is the last good site.";
      Object.assign(box.style, looks);
      document.body.append(box);
    }
  };
  const listen = () => {
    if (document.hidden) {
      // A browser opens six connections to a host: tabs that nobody sees must not hold them.
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/__events?" + known + "&" + location.pathname);
      events.onmessage = () => { events.close(); location.reload(); };
      events.addEventListener("problems", (event) => show(JSON.parse(event.data)));
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
