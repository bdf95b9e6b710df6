/** A message of the socket. What else is in it belongs to its topic. */
export interface LiveBody {
  type: string;
  topic?: string;
  id?: string;
  /** Position in the change stream: a whole number too large for JavaScript's, so a text. */
  position?: string;
  [field: string]: unknown;
}

export type LiveStatus = 'live' | 'lost';

/** What someone who subscribes wants to hear. */
export interface LiveHandlers {
  /** All of the state: replaces whatever is held. Comes first, and again after every break. */
  snapshot(body: LiveBody): void;
  /** One change later than the snapshot. May say what the snapshot said already: compare versions. */
  change(body: LiveBody): void;
  /** The answer to a message sent, or an `error`. */
  answer?(body: LiveBody): void;
  /** Whether what is held is kept up to date; `asOf` is when something last came. */
  status?(status: LiveStatus, asOf: Date | undefined): void;
}

/** Whether a position is later than another. */
export function isAfter(position: string, other: string): boolean {
  return BigInt(position) > BigInt(other);
}
