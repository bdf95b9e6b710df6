export type Texts = Readonly<Record<string, string>>;

/** A text of the player; a key without one shows itself. */
export function say(texts: Texts, key: string, ...values: (string | number)[]): string {
    return values.reduce<string>((text, value, i) => text.replaceAll(`{${i}}`, String(value)), texts[key] ?? key);
}
