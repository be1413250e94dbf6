import { element, count, link, money } from "/assets/elements.js";
import { show } from "/assets/lookup.js";
import { credentials, judge } from "/assets/session.js";

const SHOWN = 8;
const AGAIN_MS = 3_000;

/** By number, the last change first: an invoice that changes again moves up. */
const newest = new Map();
let lastId = "";

const lines = ({ lineCount }) => (lineCount === 1 ? "1 line" : `${count(lineCount)} lines`);

function draw() {
  const list = document.getElementById("live");
  const invoices = [...newest.values()].reverse();
  list.replaceChildren(...invoices.map((invoice) =>
    element("li", {},
      link(invoice.invoiceNo, () => show("invoices", invoice.invoiceNo)),
      element("span", {}, `${invoice.country}, ${lines(invoice)}`),
      element("span", {}, money(invoice.total)))));
}

function take(invoice) {
  newest.delete(invoice.invoiceNo);
  newest.set(invoice.invoiceNo, invoice);
  for (const oldest of newest.keys()) {
    if (newest.size <= SHOWN) {
      break;
    }
    newest.delete(oldest);
  }
}

/** One event: lines of name and value. */
function read(block) {
  const event = {};
  for (const line of block.split("\n")) {
    const end = line.indexOf(": ");
    if (end > 0) {
      event[line.slice(0, end)] = line.slice(end + 2);
    }
  }
  lastId = event.id ?? lastId;
  if (event.event === "invoice") {
    take(JSON.parse(event.data));
  } else if (event.event === "reset") {
    newest.clear();
  }
}

/** Until it breaks off. The browser's own EventSource cannot say who asks. */
async function listen(state) {
  const headers = { ...credentials(), ...(lastId === "" ? {} : { "Last-Event-ID": lastId }) };
  const response = judge(await fetch("/v1/stream/invoices", { headers }));
  if (response.status === 400) {
    // Of another service under this address.
    lastId = "";
  }
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  state.textContent = "live";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ""; ;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    const blocks = (text + value).split("\n\n");
    text = blocks.pop();
    blocks.forEach(read);
    if (blocks.length > 0) {
      draw();
    }
  }
}

export async function start() {
  const state = document.getElementById("live-state");
  for (;;) {
    try {
      await listen(state);
    } catch {
      // The service is away, or this tab may not ask: it comes back.
    }
    state.textContent = "waiting for the service";
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
