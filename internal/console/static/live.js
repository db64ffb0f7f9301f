// A page that is open keeps up: when the hotline says that something happened,
// the page asks for itself again and puts what changed in its place. What
// somebody is typing in is left alone.
const fresh = document.getElementById("fresh");
const parser = new DOMParser();
let asking = false;
let again = false;

const busy = (part) => {
  const at = document.activeElement;
  return part.contains(at) && at.matches("input, textarea, select") ||
    [...part.querySelectorAll("textarea, input:not([type=hidden])")].some((f) => f.value !== f.defaultValue) ||
    [...part.querySelectorAll("audio")].some((a) => !a.paused);
};

async function renew() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const res = await fetch(location.href, { headers: { "X-Live": "1" }, redirect: "manual" });
    if (res.status === 401) {
      location.reload();
      return;
    }
    if (!res.ok) {
      return;
    }
    const next = parser.parseFromString(await res.text(), "text/html");
    let added = 0;
    for (const part of document.querySelectorAll("[data-live]")) {
      const now = next.querySelector(`[data-live="${part.dataset.live}"]`);
      if (!now || busy(part) || now.outerHTML === part.dataset.was) {
        continue;
      }
      added += put(part, now);
    }
    if (added) {
      say(fresh.dataset.fresh);
    }
  } finally {
    asking = false;
    if (again) {
      again = false;
      setTimeout(renew, 500);
    }
  }
}

// put replaces a part, keeps the focus and what is open, and marks what is new.
function put(part, now) {
  const had = new Set([...part.querySelectorAll("[id]")].map((e) => e.id));
  const at = document.activeElement && part.contains(document.activeElement) ? document.activeElement : null;
  const link = at && at.getAttribute("href");
  const open = [...part.querySelectorAll("details[open][id]")].map((e) => e.id);
  now.dataset.was = now.outerHTML;
  part.replaceWith(now);
  let added = 0;
  for (const e of now.querySelectorAll("li[id]")) {
    if (!had.has(e.id)) {
      e.classList.add("new");
      added++;
    }
  }
  for (const id of open) {
    const e = document.getElementById(id);
    if (e) {
      e.open = true;
    }
  }
  if (link) {
    const e = [...now.querySelectorAll("a")].find((a) => a.getAttribute("href") === link);
    if (e) {
      e.focus({ preventScroll: true });
    }
  }
  return added;
}

let quiet;
function say(words) {
  fresh.textContent = words;
  clearTimeout(quiet);
  quiet = setTimeout(() => { fresh.textContent = ""; }, 5000);
}

const events = new EventSource("/console/events");
let lost = false;
events.addEventListener("changed", renew);
events.addEventListener("open", () => {
  if (lost) {
    lost = false;
    fresh.textContent = "";
    renew();
  }
});
events.addEventListener("error", () => {
  lost = true;
  clearTimeout(quiet);
  fresh.textContent = fresh.dataset.offline;
});
