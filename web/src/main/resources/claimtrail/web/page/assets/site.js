// What the pages do better with a script: the slash key, completion, and the progress of a crawl.
"use strict";

document.addEventListener("keydown", (event) => {
  const box = document.getElementById("find");
  const inField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  if (event.key === "/" && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "Escape" && event.target === box) {
    box.blur();
  }
});

// Completes what is being typed in the search box.
const find = document.getElementById("find");
const completions = document.getElementById("completions");
let typing = 0;

find?.addEventListener("input", () => {
  const mine = ++typing;
  setTimeout(async () => {
    if (mine !== typing) {
      return;
    }
    try {
      const answer = await fetch("/api/complete?q=" + encodeURIComponent(find.value.trimStart()));
      const queries = answer.ok ? await answer.json() : [];
      if (mine === typing) {
        completions.replaceChildren(...queries.map((query) => new Option(query, query)));
      }
    } catch {
      // Without the server there is nothing to complete.
    }
  }, 120);
});

const strip = document.getElementById("progress");
let readBefore = null;

const show = (now) => {
  strip.hidden = now.phase === "resting";
  for (const part of ["phase", "read", "fetched", "waiting", "doing"]) {
    document.getElementById("progress-" + part).textContent = now[part] ?? "";
  }
};

const ask = async () => {
  try {
    const answer = await fetch("/api/progress");
    if (answer.ok) {
      const now = await answer.json();
      const finished = !strip.hidden && now.phase === "resting";
      const firstOnes = readBefore === 0 && now.read > 0;
      readBefore = now.read;
      show(now);
      if (finished || firstOnes) {
        location.reload();
        return;
      }
    }
  } catch {
    // The server is away; the next question may find it again.
  }
  setTimeout(ask, strip.hidden ? 10000 : 1500);
};

if (strip) {
  ask();
}

// Switches of a document's text turn without loading the page again; the address keeps up.
for (const one of document.querySelectorAll(".switch")) {
  one.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const marked = document.getElementById("marked");
    const on = marked.classList.toggle(one.dataset.style);
    on ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current");
    one.querySelector(".hidden").textContent = on ? ": on, turn off" : ": off, turn on";
    const words = [...document.querySelectorAll(".switch[aria-current]")].map((each) => each.dataset.style.slice(5));
    const address = new URL(location.href);
    address.searchParams.set("show", words.join(",") || "nothing");
    history.replaceState(null, "", address);
  });
}

// The slider of a measure says its day while it moves.
const slider = document.getElementById("day");
slider?.addEventListener("input", () => {
  const day = new Date(slider.dataset.first + "T00:00:00Z");
  day.setUTCDate(day.getUTCDate() + Number(slider.value));
  const words = day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  document.getElementById("day-shown").textContent = words;
  slider.setAttribute("aria-valuetext", words);
});
slider?.addEventListener("change", () => slider.form.requestSubmit());

// Moments are told in the reader's zone, with the original on hover; days stay the days of their source.
for (const time of document.querySelectorAll("time[datetime*='T']")) {
  const moment = new Date(time.dateTime);
  if (!Number.isNaN(moment.getTime())) {
    time.title = time.dateTime;
    if (/UTC$/.test(time.textContent)) {
      time.textContent = moment.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
    }
  }
}
