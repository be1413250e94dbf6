import { wholeMoney, money } from "/assets/elements.js";

let chart = null;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Seconds from 1970 to the beginning of a bucket, as if its clock were UTC. */
function seconds(bucket) {
  const [date, hour = "00"] = bucket.split("T");
  return Date.parse(`${`${date}-01-01`.slice(0, 10)}T${hour}:00:00Z`) / 1000;
}

const SPACES = { hour: 60, day: 50, month: 70, year: 90 };
const STAMPS = {
  hour: "{DD} {MMM} {HH}:00",
  day: "{DD} {MMM} {YYYY}",
  month: "{MMM} {YYYY}",
  year: "{YYYY}",
};

function bars(label, stroke) {
  return {
    label,
    stroke,
    fill: `${stroke}66`,
    paths: uPlot.paths.bars({ size: [0.7, 40] }),
    points: { show: false },
    value: (self, value) => (value === null ? "–" : money(value)),
  };
}

function options(by, width) {
  const text = colour("--quiet");
  const grid = { stroke: colour("--line"), width: 1 };
  return {
    width,
    height: 280,
    tzDate: (stamp) => uPlot.tzDate(new Date(stamp * 1000), "Etc/UTC"),
    cursor: { y: false, drag: { x: false, y: false } },
    scales: { x: { range: (self, from, to) => padded(from, to, by) } },
    axes: [
      { stroke: text, grid: { show: false }, ticks: grid, space: SPACES[by], ...days(by) },
      {
        stroke: text,
        grid,
        ticks: grid,
        size: 96,
        values: (self, values) => values.map(wholeMoney),
      },
    ],
    series: [
      { label: by, value: STAMPS[by] },
      bars("Sales", colour("--main")),
      bars("Cancellations", colour("--bad")),
      {
        label: "Net",
        stroke: colour("--net"),
        width: 2,
        points: { show: false },
        value: (self, value) => (value === null ? "–" : money(value)),
      },
    ],
  };
}

const DAYS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Within months and years the axis names days. */
function days(by) {
  return by === "hour" || by === "day"
    ? { values: (self, stamps) => stamps.map((stamp) => DAYS.format(stamp * 1000)) }
    : {};
}

/** Room for half a bar on both sides. */
function padded(from, to, by) {
  const half = { hour: 1_800, day: 43_200, month: 1_296_000, year: 15_768_000 }[by];
  return [from - half, to + half];
}

/** Draws buckets of a length; again when the page's width or colours change. */
export function draw(by, buckets) {
  const place = document.getElementById("chart");
  chart?.destroy();
  chart = null;
  if (buckets.length === 0) {
    place.replaceChildren("There are no sales yet.");
    return;
  }
  place.replaceChildren();
  chart = new uPlot(
    options(by, place.clientWidth),
    [
      buckets.map((item) => seconds(item.bucket)),
      ...["sales", "cancellations", "net"].map((name) => buckets.map((item) => Number(item[name]))),
    ],
    place);
}

export function fit() {
  chart?.setSize({ width: document.getElementById("chart").clientWidth, height: 280 });
}
