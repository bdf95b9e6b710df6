/** How a click or a rectangle changes what is selected: plain, with Shift, with Alt. */
export type SelectionMode = 'replace' | 'toggle' | 'remove';

export function select(selected: ReadonlySet<number>, units: Iterable<number>, mode: SelectionMode): Set<number> {
  if (mode === 'replace') {
    return new Set(units);
  }
  const next = new Set(selected);
  const picked = [...units];
  // A group that is wholly selected already is taken out; otherwise the missing ones join, and none of it flickers out.
  if (mode === 'remove' || picked.every(n => next.has(n))) {
    picked.forEach(n => next.delete(n));
  } else {
    picked.forEach(n => next.add(n));
  }
  return next;
}
