// The audit form works without this file. Where scripts run, each answer is saved a moment after it was given.
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const status = form.querySelector("[data-autosave-status]");
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  const changed = new Set();
  let timer = null;
  let sending = null;

  const valueOf = (name) => {
    const field = form.elements[name];
    return field.value === undefined ? "" : field.value;
  };
  const say = (text) => { status.textContent = text; };

  const send = async () => {
    if (sending) { await sending; }
    if (!changed.size) return;
    const names = [...changed];
    changed.clear();
    const body = new FormData();
    for (const name of names) {
      body.append(name, valueOf(name));
      body.append("v." + name, form.elements["v." + name].value);
    }
    try {
      const answer = await fetch(form.action || location.href, {
        method: "POST", body, credentials: "same-origin",
        headers: { "X-CSRFToken": token, "X-Autosave": "1" },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      for (const [name, version] of Object.entries(told.versions)) form.elements["v." + name].value = version;
      const at = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      say(told.conflicts.length
        ? "Saved at " + at + ". Another window had changed an answer; both are kept. Load the page anew to see both."
        : "Saved at " + at + ".");
    } catch (error) {
      names.forEach((name) => changed.add(name));
      say("Not saved yet. Your answers are still on this page; press “Save the draft”, or wait for the connection.");
      timer = setTimeout(start, 15000);
    }
  };
  const start = () => { sending = send().finally(() => { sending = null; }); };

  const note = (event, wait) => {
    const name = event.target.name;
    if (!name || name.startsWith("v.") || !form.elements["v." + name]) return;
    changed.add(name);
    clearTimeout(timer);
    timer = setTimeout(start, wait);
  };
  // Arrow keys pass through the choices of a radio group, so a choice is saved once it has stood for a moment.
  form.addEventListener("change", (event) => note(event, event.target.type === "radio" ? 2500 : 600));
  form.addEventListener("input", (event) => { if (event.target.type !== "radio") note(event, 2500); });
  form.addEventListener("submit", () => { clearTimeout(timer); changed.clear(); });
  window.addEventListener("beforeunload", (event) => { if (changed.size) event.preventDefault(); });
});
