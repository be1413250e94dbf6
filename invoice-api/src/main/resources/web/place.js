/** What the page shows, in its address behind the #: so it can be linked to and comes back. */
const now = () => new URLSearchParams(location.hash.slice(1));

export const shown = (name) => now().get(name);

/** Notes what is shown; null is not noted. */
export function note(changes) {
  const place = now();
  Object.entries(changes).forEach(([name, value]) => {
    if (value === null) {
      place.delete(name);
    } else {
      place.set(name, value);
    }
  });
  history.replaceState(null, "", `#${place}`);
}
