const KEY = "ledgerline-token";
const form = document.getElementById("login");

/** Headers that say who asks, if that is known: for as long as this tab is open. */
export function credentials() {
  const token = sessionStorage.getItem(KEY);
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}

/** To be told of each answer: 401 and 403 ask who it is. */
export function judge(response) {
  if (response.status === 401 || response.status === 403) {
    form.hidden = false;
  }
  return response;
}

/** Asks again when a token was given. */
export function start(again) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // What else a token might be could not be sent.
    sessionStorage.setItem(KEY, form.elements.token.value.replace(/[^!-~]/g, ""));
    form.elements.token.value = "";
    form.hidden = true;
    again();
  });
}
