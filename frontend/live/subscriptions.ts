/** What comes over the socket, beyond what a topic puts in. */
export interface LiveMessage {
  type: string;
  topic?: string;
  id?: string;
  position?: string;
  seq?: number;
  changes?: LiveMessage[];
  [name: string]: unknown;
}

export type LiveStatus = 'live' | 'lost';

export interface Listener {
  /** All of the state; it takes the place of what was held. */
  snapshot(message: LiveMessage): void;
  change(message: LiveMessage): void;
  /** The answer to a message that was sent, or the refusal of one: `{type: 'error', code, text}`. */
  answer?(message: LiveMessage): void;
  /** `lost` comes with the time of the last data. */
  status?(status: LiveStatus, lastData: Date): void;
}

interface Held {
  topic: string;
  id: string;
  listener: Listener;
  position: bigint;
}

/** Who listens to what, and which message is for whom. A change that a snapshot already held is dropped. */
export class Subscriptions {
  readonly #held = new Set<Held>();
  #lastData = new Date();

  add(topic: string, id: string, listener: Listener): () => boolean {
    const held = { topic, id, listener, position: -1n };
    this.#held.add(held);
    return () => {
      this.#held.delete(held);
      return this.#of(topic, id).length === 0;
    };
  }

  /** Each topic and id once. */
  wanted(): { topic: string; id: string }[] {
    const wanted = new Map([...this.#held].map(({ topic, id }) => [`${topic}/${id}`, { topic, id }]));
    return [...wanted.values()];
  }

  receive(message: LiveMessage, now: Date) {
    this.#lastData = now;
    switch (message.type) {
      case 'beat':
        return;
      case 'interrupted':
        this.lost();
        return;
      case 'flowing':
        this.#tell('live');
        return;
    }
    for (const held of this.#of(message.topic ?? '', message.id ?? '')) {
      this.#hand(held, message);
    }
  }

  /** The line broke: what is shown may be old from now on. */
  lost() {
    this.#tell('lost');
  }

  #hand(held: Held, message: LiveMessage) {
    const position = message.position === undefined ? undefined : BigInt(message.position);
    if (message.type === 'snapshot') {
      held.position = position ?? -1n;
      held.listener.snapshot(message);
      held.listener.status?.('live', this.#lastData);
    } else if (message.seq !== undefined || message.type === 'error') {
      held.listener.answer?.(message);
    } else if (position === undefined || position > held.position) {
      for (const change of message.type === 'batch' ? (message.changes ?? []) : [message]) {
        held.listener.change(change);
      }
    }
  }

  #tell(status: LiveStatus) {
    for (const { listener } of [...this.#held]) {
      listener.status?.(status, this.#lastData);
    }
  }

  #of(topic: string, id: string): Held[] {
    return [...this.#held].filter(held => held.topic === topic && held.id === id);
  }
}

/** How long to wait before the n-th try to connect again: quickly at first, never longer than ten seconds, spread so that a herd does not come at once. */
export function backOff(tries: number, random: number): number {
  return Math.min(10_000, 250 * 2 ** tries) * (0.5 + random / 2);
}
