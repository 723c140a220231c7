// Everything works without this file. Where scripts run, it adds the design system's own behaviour.
document.addEventListener("DOMContentLoaded", async () => {
  document.body.classList.add("js-enabled");
  if ("noModule" in HTMLScriptElement.prototype) {
    document.body.classList.add("govuk-frontend-supported");
    const { initAll } = await import("/static/built/govuk-frontend.min.js");
    initAll();
  }
});
