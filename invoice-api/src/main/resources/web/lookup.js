import { Problem, ask } from "/assets/api.js";
import { count, element, fill, link, money, table } from "/assets/elements.js";
import { note, shown } from "/assets/place.js";

const EXAMPLES = {
  invoices: "536365",
  customers: "17850",
  products: "85123A",
  "sales-orders": "1",
  "purchase-orders": "1",
  payments: "1",
};

const ITEMS = [
  { title: "Line", value: (item) => String(item.lineNo), kind: "number" },
  { title: "Product", value: (item) => link(item.stockCode, () => show("products", item.stockCode)) },
  { title: "Description", value: (item) => item.description, kind: "text" },
  { title: "Quantity", value: (item) => count(item.quantity), kind: "number" },
  { title: "Price", value: (item) => money(item.unitPrice), kind: "number" },
  { title: "Amount", value: (item) => money(item.amount), kind: "number" },
];

const INVOICES = [
  { title: "Invoice", value: (item) => link(item.invoiceNo, () => show("invoices", item.invoiceNo)) },
  { title: "Issued", value: (item) => item.issuedAt.replace("T", " ").replace("Z", " UTC") },
  { title: "Lines", value: (item) => count(item.lineCount), kind: "number" },
  { title: "Total", value: (item) => money(item.total), kind: "number" },
];

const VERSIONS = [
  { title: "Version", value: (item) => String(item.version), kind: "number" },
  { title: "Change", value: (item) => item.operation.toLowerCase() },
  { title: "Recorded", value: (item) => item.recordedAt },
  { title: "Row", value: (item) => text(item.row), kind: "text" },
];

/** A record's fields as a list; what is nested is written out. */
function facts(record, without = []) {
  const shown = Object.entries(record).filter(([name]) => !without.includes(name));
  return element("dl", { class: "facts" }, ...shown.flatMap(([name, value]) =>
    [element("dt", {}, name), element("dd", {}, value !== null && typeof value === "object"
      ? text(value) : String(value ?? "–"))]));
}

const text = (record) => Object.entries(record ?? {})
  .filter(([, value]) => value !== null)
  .map(([name, value]) => `${name}: ${typeof value === "object" ? `(${text(value)})` : value}`)
  .join(", ");

const scroll = (inner) => element("div", { class: "scroll", tabindex: "0" }, inner);

/** What stands below a record's own fields. */
async function more(kind, key, record) {
  if (kind === "invoices") {
    return [element("h3", {}, "Items"), scroll(table(ITEMS, record.items))];
  }
  if (kind === "customers") {
    const history = await ask(`customers/${encodeURIComponent(key)}/invoices`);
    return [element("h3", {}, "Newest invoices"), scroll(table(INVOICES, history.items))];
  }
  if (kind === "products") {
    return [];
  }
  const history = await ask(`${kind}/${encodeURIComponent(key)}/history`);
  return [element("h3", {}, "History"), scroll(table(VERSIONS, history.items))];
}

/** Looks something up and shows it, or why not. */
export async function show(kind, key) {
  document.getElementById("kind").value = kind;
  document.getElementById("key").value = key;
  note({ kind, key });
  try {
    const record = await ask(`${kind}/${encodeURIComponent(key)}`);
    fill("found", facts(record, ["items"]), ...await more(kind, key, record));
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    fill("found", element("p", { class: "problem" }, problem.message));
  }
  document.getElementById("found").scrollIntoView({ block: "nearest" });
}

export function start() {
  const kind = document.getElementById("kind");
  const key = document.getElementById("key");
  kind.addEventListener("change", () => {
    key.placeholder = EXAMPLES[kind.value];
  });
  document.getElementById("look").addEventListener("submit", (event) => {
    event.preventDefault();
    show(kind.value, key.value.trim());
  });
  if (shown("kind") in EXAMPLES && shown("key") !== null) {
    show(shown("kind"), shown("key"));
  }
}
