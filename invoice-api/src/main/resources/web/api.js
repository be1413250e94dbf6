import { credentials, judge } from "/assets/session.js";

/** An answer of the service that is none: what it says of why. */
export class Problem extends Error {}

/** The JSON of a path under /v1, with parameters that are not null. */
export async function ask(path, parameters = {}) {
  return askAt(`/v1/${path}`, parameters);
}

export async function askAt(path, parameters = {}) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== null));
  let response;
  try {
    const address = `${path}${query.size > 0 ? `?${query}` : ""}`;
    response = judge(await fetch(address, { headers: credentials() }));
  } catch {
    throw new Problem("The service does not answer");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Problem(body.detail ?? `The service answers ${response.status}`);
  }
  return body;
}

/** All items of a list, page by page, up to a number of pages. */
export async function askAll(path, parameters, pages = 4) {
  const items = [];
  let cursor = null;
  do {
    const page = await ask(path, { ...parameters, limit: 500, cursor });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== null && --pages > 0);
  return items;
}
