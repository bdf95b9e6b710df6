import type { Pin } from './pins.ts';

/** Words for what is announced; {0}, {1} stand for what only the browser knows. */
export interface NewsTexts {
  new: string;
  many: string;
  missed: string;
  again: string;
  followed: string;
  gone: string;
  categories: Record<string, string>;
  states: Record<string, string>;
}

export interface News {
  text: string;
  /** Of the matter it is about, where it is one. */
  number?: string;
}

/** What stays in sight for a while: calm, so that a rush of reports is one line and not a flood. */
export const LINGER = 15_000;
const MOST_LINES = 3;

export function filled(text: string, ...values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (all, place) => String(values[Number(place)] ?? all));
}

export function newsOf(pins: readonly Pin[], texts: NewsTexts): News[] {
  const [first] = pins;
  if (!first) {
    return [];
  }
  return pins.length > MOST_LINES
    ? [{ text: filled(texts.many, pins.length) }]
    : pins.map((pin) => ({ text: filled(texts.new, texts.categories[pin.category] ?? pin.category, pin.title), number: pin.number }));
}

/** After a break: that it is over, and what came in meanwhile. */
export function missedNews(pins: readonly Pin[], texts: NewsTexts): News[] {
  return pins.length === 0 ? [{ text: texts.again }] : [{ text: `${texts.again} · ${filled(texts.missed, pins.length)}` }, ...newsOf(pins, texts).filter((news) => news.number)];
}

export function followedNews(pin: Pin, texts: NewsTexts): News {
  return { text: filled(texts.followed, pin.title, texts.states[pin.state] ?? pin.state), number: pin.number };
}

/** What is in sight now, the latest last. New matters of the last seconds are counted together where they are many. */
export class NewsBoard {
  private arrived: { pin: Pin; at: number }[] = [];
  private others: { news: News; at: number }[] = [];

  private readonly texts: () => NewsTexts;

  constructor(texts: () => NewsTexts) {
    this.texts = texts;
  }

  came(pins: readonly Pin[], at: number): void {
    this.arrived.push(...pins.map((pin) => ({ pin, at })));
  }

  say(news: readonly News[], at: number): void {
    this.others.push(...news.map((one) => ({ news: one, at })));
  }

  dismiss(): void {
    this.arrived = [];
    this.others = [];
  }

  lines(now: number): News[] {
    this.arrived = this.arrived.filter(({ at }) => at > now - LINGER);
    this.others = this.others.filter(({ at }) => at > now - LINGER);
    const pins = this.arrived.map(({ pin }) => pin);
    return [...newsOf(pins, this.texts()), ...this.others.map(({ news }) => news).slice(-MOST_LINES)];
  }
}
