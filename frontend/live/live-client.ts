import { backOff, Subscriptions, type Listener } from './subscriptions.ts';

export type { Listener, LiveMessage, LiveStatus } from './subscriptions.ts';

export interface LiveSubscription {
  /** Sends a message to the topic; while the line is down it is dropped, which `status` has told. */
  send(message: Record<string, unknown>): void;
  close(): void;
}

/** Without a message for this long the line is taken for dead; the portal sends a beat more often. */
const SILENCE_MS = 45_000;
const BEAT_MS = 15_000;

/** The one socket of a page. It opens with the first subscription, comes back by itself, and closes with the last. */
class LiveClient {
  readonly #subscriptions = new Subscriptions();
  #socket: WebSocket | undefined;
  #tries = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #heard = Date.now();

  subscribe(topic: string, id: string, listener: Listener): LiveSubscription {
    const leave = this.#subscriptions.add(topic, id, listener);
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#send({ type: 'subscribe', topic, id });
    } else {
      this.#open();
    }
    return {
      send: message => this.#send({ ...message, topic, id }),
      close: () => {
        if (leave()) {
          this.#send({ type: 'unsubscribe', topic, id });
        }
        if (this.#subscriptions.wanted().length === 0) {
          this.#close();
        }
      },
    };
  }

  #open() {
    if (this.#socket || this.#retry !== undefined) {
      return;
    }
    const address = new URL('live', document.baseURI);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#tries = 0;
      this.#heard = Date.now();
      this.#beat = setInterval(() => this.#keepAlive(), BEAT_MS);
      this.#subscriptions.wanted().forEach(({ topic, id }) => this.#send({ type: 'subscribe', topic, id }));
    });
    socket.addEventListener('message', event => {
      this.#heard = Date.now();
      this.#subscriptions.receive(JSON.parse(event.data as string), new Date());
    });
    socket.addEventListener('close', () => {
      if (this.#socket === socket) {
        this.#broken();
      }
    });
  }

  #broken() {
    this.#forget();
    this.#subscriptions.lost();
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#open();
    }, backOff(this.#tries++, Math.random()));
  }

  #keepAlive() {
    if (Date.now() - this.#heard > SILENCE_MS) {
      const dead = this.#socket;
      this.#broken();
      dead?.close();
    } else {
      this.#send({ type: 'beat' });
    }
  }

  #close() {
    const socket = this.#socket;
    this.#forget();
    clearTimeout(this.#retry);
    this.#retry = undefined;
    socket?.close();
  }

  #forget() {
    clearInterval(this.#beat);
    this.#socket = undefined;
  }

  #send(message: Record<string, unknown>) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(message));
    }
  }
}

export const liveClient = new LiveClient();
