"use strict";
/* The filter of failing samples. What it is set to is kept in the address, so that a view can be sent on. */
(() => {
  const form = document.getElementById("filter");
  if (!form) {
    return;
  }
  const samples = Array.from(document.querySelectorAll("details.sample"));
  const headings = Array.from(document.querySelectorAll("#samples h3"));
  const leftOut = Array.from(document.querySelectorAll("#samples .left-out"));
  const output = document.getElementById("shown");
  const toggle = document.getElementById("toggle");
  const texts = new Map();
  const MOST_OPEN = 200;

  const textOf = (sample) => {
    let text = texts.get(sample);
    if (text === undefined) {
      text = sample.textContent.toLowerCase();
      texts.set(sample, text);
    }
    return text;
  };

  const apply = () => {
    const problem = form.problem.value;
    const outcome = form.outcome.value;
    const words = form.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const steps = new Set();
    let count = 0;
    for (const sample of samples) {
      const shown =
        (!problem || sample.dataset.problem === problem) &&
        (!outcome || sample.dataset.outcome === outcome) &&
        words.every((word) => textOf(sample).includes(word));
      sample.hidden = !shown;
      if (shown) {
        count++;
        steps.add(sample.dataset.step);
      }
    }
    headings.forEach((heading) => (heading.hidden = !steps.has(heading.dataset.step)));
    const all = !problem && !outcome && words.length === 0;
    leftOut.forEach((note) => (note.hidden = !all));
    output.value = `${count.toLocaleString("en")} of ${samples.length.toLocaleString("en")} shown`;
    label();
  };

  const shown = () => samples.filter((sample) => !sample.hidden).slice(0, MOST_OPEN);

  const label = () => {
    const open = shown().some((sample) => !sample.open);
    toggle.textContent = open ? "Open all shown" : "Close all shown";
    toggle.disabled = shown().length === 0;
  };

  const keep = () => {
    const set = new URLSearchParams();
    for (const name of ["problem", "outcome", "text"]) {
      if (form[name].value) {
        set.set(name, form[name].value);
      }
    }
    const query = set.toString();
    history.replaceState(null, "", query ? `#failures?${query}` : "#failures");
  };

  /* Links to a sub-step, such as those of the heat map, clear the filter: it may hide their target. */
  const restore = () => {
    const [place, query] = location.hash.split("?");
    if (place === "#failures" && query) {
      const set = new URLSearchParams(query);
      for (const name of ["problem", "outcome", "text"]) {
        form[name].value = set.get(name) || "";
      }
    } else if (place.startsWith("#step-")) {
      form.reset();
    }
    apply();
    if (place.length > 1) {
      document.getElementById(place.slice(1))?.scrollIntoView();
    }
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      apply();
      keep();
    }, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  toggle.addEventListener("click", () => {
    const open = shown().some((sample) => !sample.open);
    shown().forEach((sample) => (sample.open = open));
    label();
  });
  window.addEventListener("hashchange", restore);
  form.hidden = false;
  restore();
})();
