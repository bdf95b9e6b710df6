import type { Labels } from './texts.ts';

const INSIDE = 'inside.';

/** The same texts for the level of micro-grids: those that are other ones there stand under keys of their own. */
export function insideLabels(labels: Labels): Labels {
  const own = Object.entries(labels).filter(([key]) => key.startsWith(INSIDE));
  return { ...labels, ...Object.fromEntries(own.map(([key, text]) => [key.slice(INSIDE.length), text])) };
}
