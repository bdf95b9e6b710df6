import { isAfter, type LiveBody, type LiveHandlers, type LiveStatus } from './messages.ts';

interface Channel {
  topic: string;
  id: string;
  handlers: Set<LiveHandlers>;
  /** Where the snapshot was taken; undefined while one is awaited. */
  position: string | undefined;
  status: LiveStatus | undefined;
}

/** Who listens to what, without the socket: takes messages in and says which to send. */
export class Subscriptions {
  private readonly channels = new Map<string, Channel>();
  private asOf: Date | undefined;

  /** Returns the message to send, if the socket is open. A second listener makes the server send a new snapshot, for both. */
  add(topic: string, id: string, handlers: LiveHandlers): LiveBody {
    const key = keyOf(topic, id);
    const channel = this.channels.get(key) ?? { topic, id, handlers: new Set(), position: undefined, status: undefined };
    channel.handlers.add(handlers);
    channel.position = undefined;
    channel.status = undefined;
    this.channels.set(key, channel);
    return { type: 'subscribe', topic, id };
  }

  /** Returns the message to send when nobody listens any more. */
  remove(topic: string, id: string, handlers: LiveHandlers): LiveBody | undefined {
    const channel = this.channels.get(keyOf(topic, id));
    if (!channel?.handlers.delete(handlers) || channel.handlers.size > 0) {
      return undefined;
    }
    this.channels.delete(keyOf(topic, id));
    return { type: 'unsubscribe', topic, id };
  }

  get empty(): boolean {
    return this.channels.size === 0;
  }

  /** What to send when a socket has opened: everything anew, since nothing is known of what was missed. */
  opened(): LiveBody[] {
    return [...this.channels.values()].map((channel) => {
      channel.position = undefined;
      return { type: 'subscribe', topic: channel.topic, id: channel.id };
    });
  }

  /** The socket closed, or the server says that it hears nothing itself. */
  lost(): void {
    for (const channel of this.channels.values()) {
      channel.position = undefined;
      this.tell(channel, 'lost');
    }
  }

  receive(body: LiveBody, now: Date): void {
    this.asOf = now;
    if (body.type === 'interrupted') {
      this.lost();
      return;
    }
    const channel = this.channels.get(keyOf(body.topic ?? '', body.id ?? ''));
    if (!channel) {
      return;
    }
    if (body.type === 'snapshot') {
      channel.position = body.position;
      channel.handlers.forEach((handlers) => handlers.snapshot(body));
      this.tell(channel, 'live');
    } else if (body.type === 'batch') {
      (body['changes'] as LiveBody[]).forEach((change) => this.change(channel, change));
    } else if (body.position === undefined) {
      channel.handlers.forEach((handlers) => handlers.answer?.(body));
    } else {
      this.change(channel, body);
    }
  }

  /** Drops what the snapshot holds already, and what comes while one is awaited. */
  private change(channel: Channel, body: LiveBody): void {
    if (channel.position !== undefined && body.position !== undefined && isAfter(body.position, channel.position)) {
      channel.handlers.forEach((handlers) => handlers.change(body));
    }
  }

  private tell(channel: Channel, status: LiveStatus): void {
    if (channel.status !== status) {
      channel.status = status;
      channel.handlers.forEach((handlers) => handlers.status?.(status, this.asOf));
    }
  }
}

function keyOf(topic: string, id: string): string {
  return `${topic}\n${id}`;
}
