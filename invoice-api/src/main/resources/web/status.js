import { Problem, askAt } from "/assets/api.js";
import { count } from "/assets/elements.js";

const EVERY_MS = 2_000;

/** How far behind its sources the service is, in words. */
function words(status) {
  const lag = status.lag.total === 0 ? "nothing waits" : `${count(status.lag.total)} records wait`;
  const freshness = status.cdc?.freshnessMs ?? null;
  const read = freshness === null ? "" : `, order database read ${count(freshness)} ms ago`;
  return `${status.state}, ${lag}${read}`;
}

async function refresh() {
  const place = document.getElementById("status");
  try {
    const status = await askAt("/status");
    place.textContent = words(status);
    place.classList.toggle("bad", status.state !== "RUNNING");
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
