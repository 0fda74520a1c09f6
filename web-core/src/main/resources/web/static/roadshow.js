// Live parts: data-live is a stream of events, data-live-refresh the address of what stands in the element.
(() => {
  "use strict";
  const streams = new WeakMap();

  const refresh = (element) => {
    const address = element.dataset.liveRefresh;
    if (address && window.htmx) window.htmx.ajax("GET", address, { target: element, swap: "innerHTML" }).catch(() => {});
  };

  const follow = (element) => {
    if (streams.has(element)) return;
    const stream = new EventSource(element.dataset.live);
    streams.set(element, stream);
    stream.addEventListener("changed", () => {
      if (element.isConnected) refresh(element);
      else stream.close();
    });
  };

  const followAll = (root) => {
    if (!("EventSource" in window)) return;
    if (root.matches && root.matches("[data-live]")) follow(root);
    root.querySelectorAll("[data-live]").forEach(follow);
  };

  document.addEventListener("DOMContentLoaded", () => followAll(document));
  document.addEventListener("htmx:load", (event) => followAll(event.target));
  addEventListener("pagehide", () => document.querySelectorAll("[data-live]").forEach((element) => {
    const stream = streams.get(element);
    if (stream) stream.close();
    streams.delete(element);
  }));
  addEventListener("pageshow", (event) => event.persisted && followAll(document));
})();
