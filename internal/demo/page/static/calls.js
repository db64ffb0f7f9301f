// Calls on the phones, live: the keypad, the captions, and the voices.
"use strict";

const panelOf = (phone) => byID(phone.id + "-call");
const visible = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

// --- what the server tells ---

function showCall(e) {
  const phone = byID(e.phone);
  if (!phone) return;
  const panel = panelOf(phone);
  const focused = phone.contains(document.activeElement) ? document.activeElement : null;
  const another = panel.dataset.call !== e.call;
  if (another) {
    panel.dataset.call = e.call;
    for (const field of panel.querySelectorAll("input[name=call]")) field.value = e.call;
    clearKeys(panel);
  }
  // Between two questions the buttons stay where they are.
  const thinking = e.waits === "hotline" && ["answer", "recording"].includes(panel.dataset.waits);
  if (!thinking || another) {
    Object.assign(panel.dataset, { waits: e.waits, keys: e.keys, finish: e.finish, words: e.words });
    panel.hidden = !e.waits;
    panel.querySelector("[value=say]").textContent = e.waits === "recording" ? "Speak" : "Say";
    panel.querySelector("[name=words]").placeholder = e.waits === "recording" ? "Speak a message" : "Say something";
    const live = e.waits !== "" && e.waits !== "over";
    if (live !== phone.classList.contains("on-call")) {
      phone.classList.toggle("on-call", live);
      toEnd(phone);
    }
    announceRings();
  }
  const state = panel.querySelector(".state");
  if (state.textContent !== e.state) state.textContent = e.state;
  showCaptions(panel, e.html, another);
  if (focused && !visible(focused)) {
    const next = panel.hidden ? phone.querySelector(".dial button") : panel;
    next.focus({ preventScroll: !panel.hidden && visible(panel) && inSight(panel) });
  }
}

const inSight = (element) => {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
};

function showCaptions(panel, html, another) {
  const list = panel.querySelector(".captions");
  const box = document.createElement("template");
  box.innerHTML = html; // made and escaped by the server
  const now = [...box.content.children];
  if (another) {
    const kept = new Set(now.map((item) => item.id));
    for (const item of [...list.children]) if (!kept.has(item.id)) item.remove();
  }
  for (const [i, item] of now.entries()) {
    if (byID(item.id)) continue;
    list.insertBefore(item, list.children[i] ?? null);
    if (ready && item.classList.contains("theirs")) speak(item);
  }
  for (const item of [...list.children]) if (!now.some((one) => one.id === item.id)) item.remove();
  list.scrollTop = list.scrollHeight;
}

// A phone that rings may be out of sight.
const title = document.title;
const rings = byID("rings");

function announceRings() {
  const ringing = phones.filter((phone) => panelOf(phone).dataset.waits === "ringing");
  for (const tab of document.querySelectorAll("[data-tab]")) {
    tab.classList.toggle("rings", ringing.some((phone) => phone.id === tab.dataset.tab));
  }
  const names = ringing.map((phone) => phone.querySelector("h2").firstChild.textContent.trim()).join(", ");
  rings.hidden = !names;
  rings.textContent = names && `☎ ${names}: it rings`;
  document.title = names ? `☎ ${names} · ${title}` : title;
  if (names) rings.hash = ringing[0].id;
}

rings.addEventListener("click", () => choose(rings.hash.slice(1)));

// What was said before the page was opened is not spoken.
let ready = false;
events.addEventListener("call", (event) => {
  showCall(JSON.parse(event.data));
});
events.addEventListener("clock", () => setTimeout(() => { ready = true; }, 500), { once: true });

// --- what the player does ---

async function act(form, button) {
  const panel = form.closest(".call");
  const data = new URLSearchParams(new FormData(form, button));
  if (form.matches(".keys")) clearKeys(panel);
  else hush();
  try {
    await post(form, button, data);
    if (form.matches(".speech")) form.elements.words.value = "";
  } catch (err) {
    panel.querySelector(".state").textContent = err.message || "The demo does not answer.";
  }
}

for (const form of document.querySelectorAll("form[data-call]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act(form, event.submitter);
  });
}

// --- keys: as many as make an answer, until the key that ends it, or a pause ---

const pause = 3000; // after the last key, in milliseconds
const pauses = new WeakMap();

function clearKeys(panel) {
  clearTimeout(pauses.get(panel));
  panel.querySelector("[name=keys]").value = "";
}

function press(panel, key) {
  const button = panel.querySelector(`.pad [value="${key}"]`);
  button.classList.add("down");
  setTimeout(() => button.classList.remove("down"), 150);
  panel.querySelector("[name=keys]").value += key;
  afterKey(panel);
}

function afterKey(panel) {
  const form = panel.querySelector(".keys");
  const keys = form.elements.keys.value;
  clearTimeout(pauses.get(panel));
  hush(); // a key cuts the hotline short
  if (!keys) return;
  const { waits, keys: most, finish } = panel.dataset;
  if (waits === "recording" || (Number(most) && keys.length >= Number(most)) || (finish && keys.includes(finish))) {
    act(form);
    return;
  }
  pauses.set(panel, setTimeout(() => act(form), pause));
}

for (const panel of document.querySelectorAll(".call")) {
  const { keys } = panel.querySelector(".keys").elements;
  panel.querySelector(".pad").addEventListener("click", (event) => {
    const key = event.target.closest("button")?.value;
    if (!key) return;
    event.preventDefault();
    press(panel, key);
  });
  keys.addEventListener("input", () => {
    keys.value = keys.value.replace(/[^0-9*#]/g, "");
    afterKey(panel);
  });
  panel.addEventListener("keydown", (event) => {
    if (event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^[0-9*#]$/.test(event.key) || !visible(panel.querySelector(".keys"))) return;
    event.preventDefault();
    press(panel, event.key);
  });
}

// --- voices ---

const sound = byID("sound");
const voices = window.speechSynthesis;
sound.parentElement.hidden = !voices;
sound.addEventListener("change", hush);
addEventListener("pagehide", hush);

let playing = null; // a recording of the hotline's

function hush() {
  voices?.cancel();
  playing?.pause();
  playing = null;
}

function speak(item) {
  if (!sound.checked || !voices) return;
  if (item.dataset.play) {
    playing = new Audio(item.dataset.play);
    playing.play().catch(() => {}); // the caption says what it is
    return;
  }
  const said = new SpeechSynthesisUtterance(item.querySelector(".words").textContent);
  said.lang = item.lang || document.documentElement.lang;
  const of = (lang) => voices.getVoices().find((voice) => voice.lang.replace("_", "-").startsWith(lang));
  const voice = of(said.lang) ?? of(said.lang.split("-")[0]);
  if (voice) said.voice = voice;
  voices.speak(said);
}
