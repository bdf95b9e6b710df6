/** The texts of a component by key, as the view hands them over in the reader's language. */
export type Labels = Readonly<Record<string, string>>;

/** The text of a key with `{0}`, `{1}` … filled in. A key without a text shows itself, so that a missing one is seen and not silent. */
export function text(labels: Labels, key: string, ...values: (string | number)[]): string {
  return (labels[key] ?? key).replace(/\{(\d+)}/g, (placeholder, index) => String(values[Number(index)] ?? placeholder));
}
