const MONEY = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });
const WHOLE_MONEY = new Intl.NumberFormat(
  "en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });
const COUNT = new Intl.NumberFormat("en-GB");

/** Amounts come as text, exact; a number is made of them for the eye alone. */
export const money = (text) => MONEY.format(Number(text));
export const wholeMoney = (text) => WHOLE_MONEY.format(Number(text));
export const count = (number) => COUNT.format(number);

/** An element; children are elements or text, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else {
      made.setAttribute(key, value);
    }
  });
  made.append(...children.map((child) => child ?? ""));
  return made;
}

export function fill(id, ...children) {
  document.getElementById(id).replaceChildren(...children);
}

const last = new Map();

/** Fills only if the data are others than before: who reads or has the focus is not disturbed. */
export function refill(id, data, make) {
  const text = JSON.stringify(data);
  if (last.get(id) !== text) {
    last.set(id, text);
    fill(id, ...make(data));
  }
}

/** A table of rows; a column is {title, value, kind: "number" | "text" | undefined}. */
export function table(columns, rows) {
  if (rows.length === 0) {
    return element("p", { class: "nothing" }, "Nothing yet.");
  }
  return element("table", {},
    element("thead", {}, element("tr", {}, ...columns.map(({ title, kind }) =>
      element("th", { scope: "col", class: kind ?? "" }, title)))),
    element("tbody", {}, ...rows.map((row) =>
      element("tr", {}, ...columns.map(({ value, kind }) => cell(value(row), kind))))));
}

function cell(value, kind = "") {
  const negative = typeof value === "string" && value.startsWith("-") ? " negative" : "";
  return element("td", { class: kind + (kind === "number" ? negative : "") }, value);
}

/** A group of buttons of which one is pressed. */
export function choice(id, options, chosen, choose) {
  const buttons = options.map(([value, text]) =>
    element("button", {
      type: "button",
      "aria-pressed": String(value === chosen),
      onclick: () => {
        options.forEach(([other], at) =>
          buttons[at].setAttribute("aria-pressed", String(other === value)));
        choose(value);
      },
    }, text));
  fill(id, ...buttons);
}

export const link = (text, follow) =>
  element("button", { type: "button", class: "link", onclick: follow }, text);
