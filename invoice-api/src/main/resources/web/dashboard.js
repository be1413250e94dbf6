import { Problem, ask } from "/assets/api.js";
import { draw, fit } from "/assets/chart.js";
import { choice, count, element, link, money, refill, table, wholeMoney } from "/assets/elements.js";
import { start as startLive } from "/assets/live.js";
import { show, start as startLookUp } from "/assets/lookup.js";
import { note, shown } from "/assets/place.js";
import { LENGTHS, Range } from "/assets/range.js";
import { start as startSession } from "/assets/session.js";
import { start as startStatus } from "/assets/status.js";

const EVERY_MS = 10_000;
const RANKED = 10;

const range = new Range(shown("by"), shown("at"));
let measure = shown("measure") === "units" ? "units" : "revenue";
let drawn = { by: range.by, buckets: [] };

const BUCKETS = [
  { title: "Period", value: (item) => item.bucket },
  { title: "Invoices", value: (item) => count(item.invoices), kind: "number" },
  { title: "Lines", value: (item) => count(item.lines), kind: "number" },
  { title: "Units", value: (item) => count(item.units), kind: "number" },
  ...["sales", "cancellations", "adjustments", "net"].map((name) => ({
    title: name[0].toUpperCase() + name.slice(1),
    value: (item) => money(item[name]),
    kind: "number",
  })),
];

const INVOICES = [
  { title: "Invoice", value: (item) => link(item.invoiceNo, () => show("invoices", item.invoiceNo)) },
  { title: "Issued", value: (item) => item.issuedAt.slice(0, 10) },
  { title: "Country", value: (item) => item.country, kind: "text" },
  { title: "Total", value: (item) => wholeMoney(item.total), kind: "number" },
];

const CUSTOMERS = [
  { title: "Customer", value: (item) => link(item.customerId, () => show("customers", item.customerId)) },
  { title: "Country", value: (item) => item.country, kind: "text" },
  { title: "Invoices", value: (item) => count(item.invoices), kind: "number" },
  { title: "Net", value: (item) => wholeMoney(item.net), kind: "number" },
];

function figures(whole) {
  if (whole.length === 0) {
    return [element("p", { class: "nothing" }, "Nothing yet.")];
  }
  const sum = (name) => whole.reduce((total, item) => total + Number(item[name]), 0);
  const shown = [
    ["Net", wholeMoney(sum("net"))],
    ["Sales", wholeMoney(sum("sales"))],
    ["Cancellations", wholeMoney(sum("cancellations"))],
    ["Invoices", count(sum("invoices"))],
    ["Units", count(sum("units"))],
  ];
  return shown.map(([name, value]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, value)));
}

function products([, items]) {
  const value = (item) => Number(item[measure]);
  const most = Math.max(1, ...items.map(value));
  const written = (item) => (measure === "revenue" ? wholeMoney(item.revenue) : count(item.units));
  if (items.length === 0) {
    return [element("p", { class: "nothing" }, "Nothing yet.")];
  }
  return [element("ol", { class: "ranked" }, ...items.map((item) =>
    element("li", {},
      link(item.description ?? item.stockCode, () => show("products", item.stockCode)),
      element("span", {}, written(item)),
      element("meter", { min: 0, max: most, value: Math.max(0, value(item)), "aria-hidden": "true" }))))];
}

async function refreshSales() {
  await range.refresh();
  note({ by: range.by, at: range.at, measure });
  document.getElementById("range").value = range.at ?? "all time";
  document.getElementById("earlier").disabled = !range.has(-1);
  document.getElementById("later").disabled = !range.has(1);
  const { buckets, whole } = await range.sales();
  refill("figures", whole, figures);
  refill("buckets", buckets, (rows) => [table(BUCKETS, rows)]);
  if (JSON.stringify(drawn) !== JSON.stringify({ by: range.by, buckets })) {
    drawn = { by: range.by, buckets };
    draw(range.by, buckets);
  }
}

async function refreshRankings() {
  const wanted = { ...range.period(), limit: RANKED };
  const [top, highest, customers] = await Promise.all([
    ask("analytics/products/top", { by: measure, ...wanted }),
    ask("analytics/invoices/highest", wanted),
    ask("analytics/customers/top", { limit: RANKED }),
  ]);
  refill("products", [measure, top.items], products);
  refill("invoices", highest.items, (rows) => [table(INVOICES, rows)]);
  refill("customers", customers.items, (rows) => [table(CUSTOMERS, rows)]);
}

/** One after the other: what is slow is not asked for twice at a time. */
let running = Promise.resolve();

function refresh() {
  running = running.then(refreshSales).then(refreshRankings).catch((problem) => {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    refill("figures", problem.message, (message) =>
      [element("p", { class: "problem" }, message)]);
  });
  return running;
}

function start() {
  choice("lengths", Object.keys(LENGTHS).map((name) => [name, name[0].toUpperCase() + name.slice(1)]),
    range.by, (by) => {
      range.by = by;
      refresh();
    });
  choice("measures", [["revenue", "Revenue"], ["units", "Units"]], measure, (chosen) => {
    measure = chosen;
    refresh();
  });
  [["earlier", -1], ["later", 1]].forEach(([id, steps]) =>
    document.getElementById(id).addEventListener("click", () => {
      range.step(steps);
      refresh();
    }));
  new ResizeObserver(fit).observe(document.getElementById("chart"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    draw(drawn.by, drawn.buckets));
  startLookUp();
  startStatus();
  startLive();
  startSession(refresh);
  refresh();
  setInterval(refresh, EVERY_MS);
}

start();
