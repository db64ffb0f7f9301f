// Makes a passkey, or signs in with one: the browser does the work, this hands
// the pieces over.
for (const part of document.querySelectorAll("[data-passkey]")) {
  const button = part.querySelector("button");
  const wrong = part.querySelector(".wrong");
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) {
    show(wrong, part.dataset.failed);
    continue;
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    wrong.hidden = true;
    button.disabled = true;
    try {
      const answer = await ceremony(part.dataset);
      if (answer.to) {
        location.assign(answer.to);
        return;
      }
      show(wrong, answer.wrong || part.dataset.failed);
    } catch {
      show(wrong, part.dataset.failed);
    }
    button.disabled = false;
  });
}

function show(place, words) {
  place.textContent = words;
  place.hidden = false;
}

async function ceremony(d) {
  const start = await fetch(d.passkey + "/start", { method: "POST" });
  const given = await start.json();
  if (!start.ok) {
    return given;
  }
  const credential = d.make
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(given.publicKey) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(given.publicKey) });
  const next = d.next ? "?" + new URLSearchParams({ next: d.next }) : "";
  const end = await fetch(d.passkey + next, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(credential),
  });
  return end.json();
}
