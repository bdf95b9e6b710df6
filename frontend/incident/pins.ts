import type { FeatureCollection, Point } from 'geojson';
import type { LiveBody } from '../live/messages.ts';
import { type Corner, holds, readArea } from './area.ts';

export const CATEGORIES = ['DISPUTE', 'LIVELIHOOD', 'OPINION', 'SAFETY', 'ORDER', 'POLICY'] as const;
export type Category = (typeof CATEGORIES)[number];

/** An open incident as the server sends it. Degrees, longitude first when drawn. */
export interface Pin {
  number: string;
  category: Category;
  title: string;
  address: string | null;
  state: string;
  urgent: boolean;
  longitude: number;
  latitude: number;
  /** Code of the grid responsible; null where the place is in none. */
  grid: string | null;
  /** By which it came in. */
  channel: string;
  reportedAt: string;
  dueAt: string;
  /** Past its limit it went up one level, or more. */
  escalated: boolean;
  /** 督办 */
  supervised: boolean;
  /** A later deadline was asked for and waits for an answer. */
  extensionAsked: boolean;
  version: number;
}

/** What of an incident the map draws, now or at a moment of the past. */
export type DrawnPin = Omit<Pin, 'address' | 'channel' | 'extensionAsked' | 'version'>;

/** Which pins are drawn; as the desk's list is filtered, so that the two say the same. */
export interface PinFilter {
  text: string;
  category: Category | null;
  state: string | null;
  /** A question of the desk, as it asks the server. */
  focus: string | null;
  grid: string | null;
  channel: string | null;
  /** Drawn on the map, as text: see area.ts. */
  area: string | null;
}

export const EVERYTHING: PinFilter = { text: '', category: null, state: null, focus: null, grid: null, channel: null, area: null };

/** What is so of most is not sent. */
const OF_MOST: Partial<Pin> = { title: '', address: null, grid: null, channel: '', urgent: false, escalated: false, supervised: false, extensionAsked: false };

function asHeld(sent: Partial<Pin>): Pin {
  return { ...OF_MOST, ...sent } as Pin;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SOON = 3 * DAY;
/** All of China has one time. */
const CHINA = 8 * HOUR;

/** The pins held, kept up to date by snapshot and changes. */
export class Pins {
  private readonly held = new Map<string, Pin>();
  private begun = false;

  /** Takes the whole anew, and returns what came in since the last time: nothing the first time, when all is new. */
  snapshot(body: LiveBody): Pin[] {
    const pins = (body['pins'] as Partial<Pin>[]).map(asHeld);
    const missed = this.begun ? pins.filter((pin) => !this.held.has(pin.number)) : [];
    this.begun = true;
    this.held.clear();
    pins.forEach((pin) => this.held.set(pin.number, pin));
    return missed;
  }

  /** Takes a change; returns the pin where it was not there before. */
  change(body: LiveBody): Pin | undefined {
    const pin = asHeld(body as Partial<Pin>);
    const known = this.held.get(pin.number);
    if (known && known.version >= pin.version) {
      return undefined;
    }
    if (body.type === 'unpin') {
      this.held.delete(pin.number);
      return undefined;
    }
    this.held.set(pin.number, pin);
    return known ? undefined : pin;
  }

  get(number: string): Pin | undefined {
    return this.held.get(number);
  }

  matching(filter: PinFilter, now: Date): Pin[] {
    const area = areaOf(filter);
    return [...this.held.values()].filter((pin) => matches(pin, filter, now, area));
  }
}

function areaOf(filter: PinFilter): Corner[] | undefined {
  return filter.area ? readArea(filter.area) : undefined;
}

/** @param area of the filter, for who asks of many */
export function matches(pin: Pin, filter: PinFilter, now: Date, area = areaOf(filter)): boolean {
  const words = filter.text.trim().toLowerCase();
  return (
    (filter.category === null || pin.category === filter.category) &&
    (filter.state === null || pin.state === filter.state) &&
    (filter.grid === null || pin.grid === filter.grid) &&
    (filter.channel === null || pin.channel === filter.channel) &&
    (area === undefined || holds(area, [pin.longitude, pin.latitude])) &&
    (filter.focus === null || isInFocus(pin, filter.focus, now)) &&
    (words === '' || [pin.number, pin.title, pin.address ?? ''].join(' ').toLowerCase().includes(words))
  );
}

/** Whether its deadline stands still: suspended, or the resident's turn. */
export function isPaused(pin: Pick<Pin, 'state'>): boolean {
  return pin.state === 'SUSPENDED' || pin.state === 'WAITING';
}

/** Whether an open incident is among what a question asks for, as the server answers it. */
function isInFocus(pin: Pin, focus: string, now: Date): boolean {
  const today = Math.floor((now.getTime() + CHINA) / DAY) * DAY - CHINA;
  const due = Date.parse(pin.dueAt);
  const runs = !isPaused(pin);
  const isOverdue = runs && due < now.getTime();
  switch (focus) {
    case 'OVERDUE':
      return isOverdue;
    case 'DUE_TODAY':
      return runs && !isOverdue && due < today + DAY;
    case 'DUE_SOON':
      return runs && !isOverdue && due < now.getTime() + SOON;
    case 'UNROUTED':
      return pin.grid === null;
    case 'ESCALATED':
      return pin.escalated;
    case 'EXTENSION_ASKED':
      return pin.extensionAsked;
    case 'SUPERVISED':
      return pin.supervised;
    case 'PAUSED':
      return !runs;
    case 'REPORTED_TODAY':
      return Date.parse(pin.reportedAt) >= today;
    case 'DUE_LATELY':
    case 'LATE_LATELY':
      return isOverdue && due >= now.getTime() - 30 * DAY;
    default: // those that ask for closed ones only
      return false;
  }
}

/** How a pin's deadline stands; each has a flag of its own on the pin. */
export const CLOCKS = ['running', 'overdue', 'escalated', 'paused'] as const;
export type ClockState = (typeof CLOCKS)[number];

export function clockState(pin: DrawnPin, now: Date): ClockState {
  if (isPaused(pin)) {
    return 'paused';
  }
  return new Date(pin.dueAt) >= now ? 'running' : pin.escalated ? 'escalated' : 'overdue';
}

/** What the map draws. `alarm` is 1 where someone should look, so that clusters can count it. */
export function features(pins: readonly DrawnPin[], now: Date): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: pins.map((pin) => {
      const clock = clockState(pin, now);
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [pin.longitude, pin.latitude] },
        properties: {
          number: pin.number,
          title: pin.title,
          image: imageName({ category: pin.category, urgent: pin.urgent, supervised: pin.supervised, clock }),
          alarm: pin.urgent || pin.supervised || isLate(clock) ? 1 : 0,
        },
      };
    }),
  };
}

export interface PinLook {
  category: Category;
  urgent: boolean;
  supervised: boolean;
  clock: ClockState;
}

export function isLate(clock: ClockState): boolean {
  return clock === 'overdue' || clock === 'escalated';
}

const PREFIX = 'incident';

export function imageName(look: PinLook): string {
  return [PREFIX, look.category, look.urgent ? 'urgent' : '', look.supervised ? 'supervised' : '', look.clock].join(':');
}

/** Every look there is. */
export const LOOKS: readonly PinLook[] = CATEGORIES.flatMap((category) =>
  [false, true].flatMap((urgent) =>
    [false, true].flatMap((supervised) => CLOCKS.map((clock) => ({ category, urgent, supervised, clock }))),
  ),
);
