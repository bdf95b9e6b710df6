/** The texts of a component by key, as the view hands them over in the reader's language. */
export type Labels = Readonly<Record<string, string>>;

/**
 * The text of a key with `{0}`, `{1}` … filled in. A number decides between forms as in Java's message formats: `{0} unit{0,choice,0#s|1#|1<s}`. A key without
 * a text shows itself, so that a missing one is seen and not silent.
 */
export function text(labels: Labels, key: string, ...values: (string | number)[]): string {
  return (labels[key] ?? key).replace(/\{(\d+)(?:,choice,([^}]*))?}/g, (placeholder, index, forms: string | undefined) => {
    const value = values[Number(index)];
    return value === undefined ? placeholder : forms === undefined ? String(value) : formFor(numberOf(value), forms);
  });
}

/** The last form whose limit the number reaches (`#`) or is above (`<`); below all limits the first. */
function formFor(number: number, forms: string): string {
  const read = forms.split('|').map(form => /^([\d.]+)([#<])(.*)$/s.exec(form)!);
  const reached = read.findLast(([, limit, sign]) => (sign === '#' ? number >= Number(limit) : number > Number(limit)));
  return (reached ?? read[0])[3];
}

/** Values come as numbers, or written for the reader with a comma between thousands. */
function numberOf(value: string | number): number {
  return Number(String(value).replaceAll(',', ''));
}
