import { Problem, askAt } from "/assets/api.js";
import { count, refill, table } from "/assets/elements.js";

const EVERY_MS = 2_000;

/** How far behind its sources the service is, in words. */
function words(status) {
  const lag = status.lag.total === 0 ? "nothing waits" : `${count(status.lag.total)} records wait`;
  const freshness = status.cdc?.freshnessMs ?? null;
  const read = freshness === null ? "" : `, order database read ${count(freshness)} ms ago`;
  return `${status.state}, ${lag}${read}`;
}

const FLOW = [
  { title: "Where", value: (row) => row.where },
  { title: "State", value: (row) => row.state, kind: "text" },
  { title: "Waiting", value: (row) => row.waiting, kind: "number" },
  { title: "Says", value: (row) => row.says, kind: "text" },
];

function source(cdc) {
  const freshness = cdc.freshnessMs === null ? "" : `read ${count(cdc.freshnessMs)} ms ago`;
  const held = cdc.slotLagBytes === null ? "" : `slot holds ${count(cdc.slotLagBytes)} bytes`;
  return {
    where: "order database",
    state: cdc.state === "UP" ? "comes in" : cdc.state.toLowerCase(),
    waiting: cdc.unreadRecords === null ? "" : `${count(cdc.unreadRecords)} records`,
    says: [freshness, held].filter((part) => part !== "").join(", "),
  };
}

function sink(position) {
  return {
    where: position.connector,
    state: position.unread === 0 ? "has all" : "is behind",
    waiting: `${count(position.unread)} offsets`,
    says: position.messages.join("; "),
  };
}

/** What comes in of orders, and how far it has gone out. */
function flow(status) {
  const sinks = status.sinks === null
    ? [{ where: "sinks", state: "not known just now", waiting: "", says: "" }]
    : status.sinks.map(sink);
  return [source(status.cdc), ...sinks];
}

async function refresh() {
  const place = document.getElementById("status");
  try {
    const status = await askAt("/status");
    place.textContent = words(status);
    place.classList.toggle("bad", status.state !== "RUNNING");
    refill("flow", flow(status), (rows) => [table(FLOW, rows)]);
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    place.textContent = problem.message;
    place.classList.add("bad");
  }
}

export async function start() {
  await refresh();
  setInterval(refresh, EVERY_MS);
}
