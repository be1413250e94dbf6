import { askAll } from "/assets/api.js";

/** By which periods sales are shown, and the longer one that the page is about, if any. */
export const LENGTHS = { year: null, month: null, day: "year", hour: "month" };

export class Range {
  #names = [];

  /** As it was noted, or all months. */
  constructor(by, at) {
    this.by = by in LENGTHS ? by : "month";
    this.at = at;
  }

  /** Looks which longer periods there are; stays at the same one, or goes to the newest. */
  async refresh() {
    const longer = LENGTHS[this.by];
    if (longer === null) {
      this.#names = [];
      this.at = null;
      return;
    }
    this.#names = (await askAll("analytics/sales", { by: longer })).map((item) => item.bucket);
    if (!this.#names.includes(this.at)) {
      const near = (name) => this.at !== null && (name.startsWith(this.at) || this.at.startsWith(name));
      this.at = this.#names.findLast(near) ?? this.#names.at(-1) ?? null;
    }
  }

  /** Whether there is a period so many steps on. */
  has(steps) {
    return this.#names[this.#names.indexOf(this.at) + steps] !== undefined;
  }

  step(steps) {
    this.at = this.#names[this.#names.indexOf(this.at) + steps] ?? this.at;
  }

  /** What a ranking is asked for. */
  period() {
    return this.at === null ? {} : { period: LENGTHS[this.by], at: this.at };
  }

  /** The buckets, and what they are in all. */
  async sales() {
    const buckets = await askAll("analytics/sales", { by: this.by, ...this.#within() });
    const whole = this.at === null
      ? await askAll("analytics/sales", { by: "year" })
      : await askAll("analytics/sales", { by: LENGTHS[this.by], ...this.#within() });
    return { buckets, whole };
  }

  #within() {
    return this.at === null ? {} : { from: this.at, to: following(this.at) };
  }
}

/** The name of the next year or month. */
function following(name) {
  const [year, month] = name.split("-").map(Number);
  if (month === undefined) {
    return String(year + 1).padStart(4, "0");
  }
  const next = new Date(Date.UTC(year, month, 1));
  return next.toISOString().slice(0, 7);
}
