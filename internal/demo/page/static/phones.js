// The phones page, live. Without this script every form and link works too,
// and leads back to the page.
"use strict";

const narrow = matchMedia("(max-width: 719px)"); // one phone at a time
const folded = matchMedia("(max-width: 959px)"); // no room for the panels beside the phones
document.documentElement.classList.add("live-page");

const phones = [...document.querySelectorAll(".phone")];
const byID = (id) => document.getElementById(id);

// --- texts ---

const toEnd = (phone) => {
  const texts = phone.querySelector(".texts");
  texts.scrollTop = texts.scrollHeight;
};

function showText(e) {
  const phone = byID(e.phone);
  if (!phone) return;
  const box = document.createElement("template");
  box.innerHTML = e.html; // made and escaped by the server
  const bubble = box.content.firstElementChild;
  const old = byID(e.id);
  if (old) {
    old.replaceWith(bubble);
    return;
  }
  phone.querySelector(".texts").append(bubble);
  toEnd(phone);
  if (!e.mine) addUnread(phone);
}

// --- unread ---

const badges = (phone) => [
  phone.querySelector(".unread"),
  document.querySelector(`[data-tab="${phone.id}"] .unread`),
];

function addUnread(phone) {
  const looking = phone.contains(document.activeElement) || (narrow.matches && phone.classList.contains("current"));
  if (looking && !document.hidden) return;
  for (const badge of badges(phone)) {
    badge.textContent = Number(badge.textContent || 0) + 1;
    badge.setAttribute("aria-label", badge.textContent + " unread");
    badge.hidden = false;
  }
}

function markRead(phone) {
  for (const badge of badges(phone)) {
    badge.textContent = "";
    badge.hidden = true;
  }
}

for (const phone of phones) {
  phone.addEventListener("focusin", () => markRead(phone));
  phone.addEventListener("pointerdown", () => markRead(phone));
  toEnd(phone);
}

// --- one phone at a time where there is little room ---

function choose(id) {
  const phone = byID(id);
  if (!phone || !phone.classList.contains("phone")) return;
  for (const p of phones) p.classList.toggle("current", p === phone);
  for (const tab of document.querySelectorAll("[data-tab]")) {
    const current = tab.dataset.tab === id;
    if (current) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
    if (current) tab.parentElement.scrollLeft = tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2;
  }
  if (narrow.matches) markRead(phone);
  toEnd(phone);
}

for (const tab of document.querySelectorAll("[data-tab]")) {
  tab.addEventListener("click", (event) => {
    event.preventDefault();
    choose(tab.dataset.tab);
    history.replaceState(null, "", "#" + tab.dataset.tab);
  });
}
choose(location.hash.slice(1));
if (!document.querySelector(".phone.current") && phones.length) choose(phones[0].id);

function fold() {
  if (!folded.matches) return;
  for (const panel of document.querySelectorAll(".panel")) panel.open = false;
}
fold();
folded.addEventListener("change", fold);

// --- forms that stay on the page ---

async function post(form, button, data = new URLSearchParams(new FormData(form, button))) {
  const answer = await fetch(form.action, {
    method: "POST", body: data, headers: { Accept: "application/json" },
  });
  if (!answer.ok) throw new Error((await answer.text()).trim());
}

const wentWrong = (err) => alert(err.message || "The demo does not answer. Is it still running?");

for (const form of document.querySelectorAll("form[data-quiet]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const body = form.querySelector("textarea");
    if (body && !body.value.trim()) return;
    const sending = post(form, event.submitter);
    const written = body && body.value;
    if (body) setBody(body, "");
    sending.catch((err) => {
      if (body && !body.value) setBody(body, written);
      wentWrong(err);
    });
  });
  if (form.hasAttribute("data-onchange")) form.addEventListener("change", () => form.requestSubmit());
}

function setBody(body, text) {
  body.value = text;
  body.style.height = "";
  if (text) body.style.height = Math.min(body.scrollHeight + 2, 120) + "px";
}

for (const body of document.querySelectorAll(".write textarea")) {
  body.addEventListener("input", () => setBody(body, body.value));
  let shift = false; // held at the last key, for a line break within a text
  body.addEventListener("keydown", (event) => { shift = event.shiftKey; });
  body.addEventListener("beforeinput", (event) => {
    if (event.inputType !== "insertLineBreak" || shift) return;
    event.preventDefault();
    body.form.requestSubmit();
  });
  if (body.value) body.focus();
}

for (const link of document.querySelectorAll("[data-try]")) {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    try {
      const answer = await fetch(link.href, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error((await answer.text()).trim());
      const { phone, text } = await answer.json();
      choose(phone);
      fold();
      const body = byID(phone + "-body");
      setBody(body, text);
      body.focus();
    } catch (err) {
      wentWrong(err);
    }
  });
}

// --- the clock ---

const clock = byID("now");
let ahead = Number(clock.dataset.now) - Date.now();
const day = new Intl.DateTimeFormat("en-US", { timeZone: zone(), weekday: "short", month: "short", day: "numeric" });
const hour = new Intl.DateTimeFormat("en-US", { timeZone: zone(), hour: "numeric", minute: "2-digit" });

function zone() {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: clock.dataset.zone });
    return clock.dataset.zone;
  } catch {
    return undefined; // the browser's own
  }
}

function tick() {
  const now = Date.now() + ahead;
  const text = day.format(now).replace(",", "") + ", " + hour.format(now).toLowerCase();
  if (clock.textContent !== text) clock.textContent = text;
}
tick();
setInterval(tick, 1000);

// --- what the server tells ---

const events = new EventSource("/phones/events?since=" + encodeURIComponent(document.body.dataset.since));
events.addEventListener("text", (event) => showText(JSON.parse(event.data)));
events.addEventListener("clock", (event) => {
  const c = JSON.parse(event.data);
  ahead = c.now - Date.now();
  byID("ahead").textContent = c.ahead;
  tick();
});
events.addEventListener("reload", () => location.reload());
events.addEventListener("open", () => { byID("live").hidden = true; });
events.addEventListener("error", () => { byID("live").hidden = false; });
addEventListener("pagehide", () => events.close());
