// What the preview adds to each page: it loads the page anew when there is a new site.
(() => {
  const known = document.currentScript.src.split("?")[1];
  let events = null;
  const listen = () => {
    if (document.hidden) {
      // A browser opens six connections to a host: tabs that nobody sees must not hold them.
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/__events?" + known);
      events.onmessage = () => { events.close(); location.reload(); };
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
