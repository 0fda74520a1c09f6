// Live parts: data-live is the address of an event stream, data-live-refresh the address of the element's content.
// Over HTTP/1.1 a browser opens six connections to a site. So tabs share one stream per address, a browser has three
// streams at most, and a hidden tab has none. A tab without a stream fetches again from time to time.
(() => {
  "use strict";
  const SLOTS = ["live-slot-1", "live-slot-2", "live-slot-3"];
  const LOOK_EVERY = 60000;
  const REFUSED_PAUSE = 30000;
  const RECONNECT_SPREAD = 5000;
  // A stream that opens is sent the changes of the last ten seconds. What was rendered earlier is fetched again.
  const FRESH = 9000;
  // A tab with a stream also polls, rarely: a fetch may fail, and a change may be missed.
  const LOOK_ANYWAY = 90000;
  const FAILED_PAUSE = 2000;
  const JOINED = "joined";
  const followed = new Map();

  // Each element is the source of its own requests: of several requests of one source that wait, only the last is sent.
  const load = (element) => {
    const address = element.dataset.liveRefresh;
    if (address && window.htmx) {
      window.htmx.ajax("GET", address, { source: element, target: element, swap: "innerHTML" }).catch(() => {});
    }
  };

  const over = (signal) => new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", resolve, { once: true });
  });

  const pause = (millis, signal) => Promise.race([new Promise((resolve) => setTimeout(resolve, millis)), over(signal)]);

  // Until the server refuses it or the tab leaves; the browser reconnects by itself when the connection is lost.
  const stream = async (address, tell, signal) => {
    const source = new EventSource(address);
    let opened = false;
    const refused = new Promise((resolve) => source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) resolve();
    }));
    source.addEventListener("changed", (event) => tell(Number(event.data)));
    source.addEventListener("open", () => {
      if (opened || Date.now() - tell.seen > FRESH) tell(RECONNECT_SPREAD);
      opened = true;
    });
    await Promise.race([refused, over(signal)]);
    source.close();
  };

  const keep = async (address, tell, signal) => {
    while (!signal.aborted) {
      await stream(address, tell, signal);
      await pause(REFUSED_PAUSE * (1 + Math.random()), signal);
      if (!signal.aborted) tell(0);
    }
  };

  const keepInSlot = (slots, address, tell, signal) => navigator.locks.request(slots[0], { ifAvailable: true }, (lock) => {
    if (lock) return keep(address, tell, signal);
    return slots.length > 1 ? keepInSlot(slots.slice(1), address, tell, signal) : null;
  });

  const lead = async (address, tell, signal, waited) => {
    if (waited) tell(0);
    while (!signal.aborted) {
      await keepInSlot(SLOTS, address, tell, signal);
      await pause(LOOK_EVERY * (1 + Math.random()), signal);
      if (!signal.aborted) tell(0);
    }
  };

  // Locks exist in secure contexts only; elsewhere each visible tab has a stream of its own.
  const share = (address, tell, signal) => {
    if (!navigator.locks) return keep(address, tell, signal);
    return navigator.locks
      .request("live " + address, { signal }, () => lead(address, tell, signal, Date.now() - tell.seen > FRESH))
      .catch(() => {});
  };

  const leave = (element) => {
    const end = followed.get(element);
    followed.delete(element);
    if (end) end();
  };

  // seen: a time shortly before the server read the state that the element shows
  const follow = (element, seen) => {
    if (followed.has(element)) return;
    const address = element.dataset.live;
    const tabs = new BroadcastChannel("live " + address);
    const leaving = new AbortController();
    let waiting;
    let due;
    // Each tab fetches at a random moment, so that a full room does not fetch at once. The earliest moment counts.
    const refresh = (spread) => {
      const at = Date.now() + Math.random() * spread;
      if (waiting && due <= at) return;
      clearTimeout(waiting);
      due = at;
      waiting = setTimeout(() => {
        waiting = undefined;
        if (element.isConnected) load(element);
        else leave(element);
      }, at - Date.now());
    };
    tabs.onmessage = (message) => {
      if (message.data !== JOINED) refresh(message.data);
      else if (Date.now() - tell.last < FRESH) tabs.postMessage(0);
    };
    const anyway = setInterval(() => refresh(LOOK_ANYWAY / 2), LOOK_ANYWAY);
    followed.set(element, () => {
      leaving.abort();
      clearTimeout(waiting);
      clearInterval(anyway);
      tabs.close();
    });
    const tell = (spread) => {
      tell.last = tell.seen = Date.now();
      refresh(spread);
      if (!leaving.signal.aborted) tabs.postMessage(spread);
    };
    tell.last = 0;
    tell.seen = seen;
    // The tab with the stream may have received a change that this tab does not show yet.
    tabs.postMessage(JOINED);
    share(address, tell, leaving.signal);
  };

  const followAll = (root, seen = Date.now()) => {
    if (document.hidden || !("EventSource" in window && "BroadcastChannel" in window)) return;
    if (root.matches && root.matches("[data-live]")) follow(root, seen);
    root.querySelectorAll("[data-live]").forEach((element) => follow(element, seen));
  };

  const leaveAll = () => [...followed.keys()].forEach(leave);

  // Changes may have been missed meanwhile.
  const comeBack = () => {
    document.querySelectorAll("[data-live]").forEach(load);
    followAll(document);
  };

  document.addEventListener("htmx:afterRequest", (event) => {
    const { successful, target } = event.detail;
    if (successful || !followed.has(target)) return;
    setTimeout(() => followed.has(target) && load(target), FAILED_PAUSE * (1 + Math.random()));
  });

  // Keeps unchanged parts: screen readers do not repeat them, and a button stays while it is being pressed.
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target, fragment } = event.detail;
    if (target.innerHTML === fragment.innerHTML) event.detail.shouldSwap = false;
  });

  document.addEventListener("DOMContentLoaded", () => followAll(document, performance.timeOrigin));
  document.addEventListener("htmx:load", (event) => followAll(event.target));
  document.addEventListener("visibilitychange", () => document.hidden ? leaveAll() : comeBack());
  addEventListener("pagehide", leaveAll);
  addEventListener("pageshow", (event) => event.persisted && comeBack());
})();

// A button with data-while-typing sends its form, for a preview in a frame, while a field that its value selects is edited.
// A field of several buttons sends the one that was used last. Without script the buttons can be pressed.
(() => {
  "use strict";
  const PAUSE = 800;
  const waiting = new Map();
  const used = new Map();

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || !button.dataset.whileTyping) return;
    used.set(event.target, button);
    // Each document in a frame would be a step of the Back button; a new frame has none.
    const frame = document.getElementsByName(button.formTarget)[0];
    if (frame) frame.replaceWith(frame.cloneNode());
  });

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form) return;
    const buttons = [...form.elements].filter((each) => each.dataset.whileTyping && event.target.matches(each.dataset.whileTyping));
    const button = buttons.length > 1 ? used.get(form) : buttons[0];
    if (!button) return;
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => form.requestSubmit(button), PAUSE));
  });
})();

// Sends a form with data-send-at-once when the page opens, for a preview in a frame. Without script its button can be pressed.
(() => {
  "use strict";
  addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("form[data-send-at-once]").forEach((form) => form.requestSubmit()));
})();

// Adds the reader's own time to a time with data-own-time, if their clock differs from the one in the text.
(() => {
  "use strict";
  const show = (time) => {
    const at = new Date(time.dateTime);
    const own = Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeStyle: "short" }).format(at);
    const there = (zone) => Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at);
    if (there(undefined) === there(time.dataset.ownTime)) return;
    const text = document.createElement("small");
    text.textContent = ` (${time.dataset.ownLabel} ${own})`;
    time.after(text);
  };
  addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-own-time]").forEach(show));
})();

// On a page with a form with data-digits, a digit chooses the score of the first criterion that has none, or of the one with the
// focus; the key that data-key names presses that button or link. Without script all of them can be pressed.
(() => {
  "use strict";
  const typing = (element) => element.matches("textarea, select, input:not([type=radio]), [contenteditable]");

  const score = (form, digit) => {
    const groups = [...form.querySelectorAll("fieldset")];
    const focused = groups.find((group) => group.contains(document.activeElement));
    const group = focused || groups.find((each) => !each.querySelector("input:checked"));
    const button = group && group.querySelector(`input[type=radio][value="${digit}"]`);
    if (!button) return;
    button.checked = true;
    const next = groups[groups.indexOf(group) + 1];
    const following = next && next.querySelector("input[type=radio]:checked, input[type=radio]");
    (following || button).focus();
  };

  document.addEventListener("keydown", (event) => {
    const form = document.querySelector("form[data-digits]");
    if (!form || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (/^\d$/.test(event.key)) return score(form, event.key);
    const pressed = /^[a-z]$/i.test(event.key) && document.querySelector(`[data-key="${event.key.toLowerCase()}"]`);
    if (pressed) pressed.click();
  });
})();

// Shows a part with data-only-format or data-only-track only while its form has this format or track. Without script all are shown.
(() => {
  "use strict";
  const PARTS = "[data-only-format], [data-only-track]";

  const fits = (form, field, wanted) => !wanted || (form.elements[field] && form.elements[field].value === wanted);

  const show = (form) => form.querySelectorAll(PARTS).forEach((part) => {
    const { onlyFormat, onlyTrack } = part.dataset;
    part.hidden = !(fits(form, "format", onlyFormat) && fits(form, "track", onlyTrack));
  });

  document.addEventListener("change", (event) => event.target.form && show(event.target.form));
  addEventListener("DOMContentLoaded", () => [...document.forms].forEach(show));
  // Going back restores what was chosen after the page is ready.
  addEventListener("pageshow", () => [...document.forms].forEach(show));
})();
