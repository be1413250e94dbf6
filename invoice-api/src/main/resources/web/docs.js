// What the dashboard was given counts here, too.
const TOKEN = "ledgerline-token";
const dark = matchMedia("(prefers-color-scheme: dark)");

function dress() {
  document.documentElement.classList.toggle("dark-mode", dark.matches);
}

dress();
dark.addEventListener("change", dress);

const page = globalThis.SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  // No stranger is asked whether the document is valid.
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  onComplete() {
    const token = sessionStorage.getItem(TOKEN);
    if (token !== null) {
      page.preauthorizeApiKey("bearer", token);
    }
  },
});
