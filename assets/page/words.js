"use strict";
// Values lead to their words, marked words back to their value: by click, Enter or Space. Escape leads to where one came from.
(() => {
  const words = document.getElementById("words");
  const byId = (id) => document.getElementById(id);
  const valueOf = (mark) => byId(`of-${mark.id || mark.dataset.of}`);
  const trail = [];
  // Changes of the hash that this script made: their events come later, when the focus may have moved on.
  let own = 0;

  const show = (place) => {
    if (place.id && location.hash.slice(1) !== place.id) {
      own += 1;
      location.hash = place.id;
    }
    place.focus();
  };
  const lead = (from, to) => {
    trail.push(from);
    show(to);
  };
  // The innermost mark around some words that has a value.
  const leading = (start) => {
    for (let mark = start.closest("mark"); mark; mark = mark.parentElement.closest("mark")) if (valueOf(mark)) return mark;
    return null;
  };
  const follow = (start, event) => {
    const link = start.closest("a[href^='#']");
    const mark = link ? null : leading(start);
    const to = link ? byId(link.hash.slice(1)) : mark && valueOf(mark);
    if (!to) return;
    event.preventDefault();
    lead(link ?? byId(mark.id || mark.dataset.of), to);
  };

  for (const mark of words.querySelectorAll("mark[id]")) {
    if (!valueOf(mark)) continue;
    mark.tabIndex = 0;
    mark.setAttribute("role", "link");
    mark.setAttribute("aria-describedby", "keys");
  }
  byId("keys").hidden = false;
  document.addEventListener("click", (event) => follow(event.target, event));
  document.addEventListener("keydown", (event) => {
    const at = event.target;
    // Enter on a link is a click.
    if ((event.key === "Enter" || event.key === " ") && at.matches("mark, a[href^='#']")) follow(at, event);
    else if (event.key === "Escape" && at.matches("mark, a")) {
      const from = trail.pop() ?? (at.matches("mark") ? valueOf(at) : null);
      if (from) show(from);
    }
  });
  // Also where a page is opened at some words, or the browser leads back.
  const arrive = () => byId(decodeURIComponent(location.hash.slice(1)))?.focus();
  addEventListener("hashchange", () => {
    if (own > 0) own -= 1;
    else arrive();
  });
  arrive();
})();
