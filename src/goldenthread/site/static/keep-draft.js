// Keeps what somebody types into a form with data-keep on the server, a moment after they pause. The form works
// without this file: "Keep as a draft" does the same, and what is sent after a sign-in ran out comes back.
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const says = form.querySelector("[data-keep-says]");
  let waiting;
  const keep = async () => {
    const typed = new FormData(form);
    typed.delete("file");
    try {
      const answer = await fetch(form.dataset.keep, { method: "POST", body: typed, redirect: "manual" });
      if (!answer.ok) throw new Error();
      says.textContent = `Draft kept at ${(await answer.json()).saved}.`;
    } catch {
      says.textContent = "The draft could not be kept just now. What you typed stays on this page; if you send it, nothing is lost.";
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1500);
  });
});
