import { pause } from './back-off.ts';
import type { LiveBody, LiveHandlers } from './messages.ts';
import { Subscriptions } from './subscriptions.ts';

export type { LiveBody, LiveHandlers, LiveStatus } from './messages.ts';

export interface LiveSubscription {
  /** Sends a message to the topic; false where the line is down and nothing was sent. */
  send(message: Record<string, unknown>): boolean;
  close(): void;
}

/** The server beats every 15 s; this long without anything, the line is dead though the browser has not noticed. */
const SILENCE = 40_000;

/**
 * The one socket of a page. It is open while someone listens, comes back by itself when it breaks, and then subscribes to everything anew: each
 * listener gets a new snapshot.
 */
class LiveClient {
  private readonly subscriptions = new Subscriptions();
  private socket: WebSocket | undefined;
  private failures = 0;
  private heard = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setInterval> | undefined;

  subscribe(topic: string, id: string, handlers: LiveHandlers): LiveSubscription {
    const request = this.subscriptions.add(topic, id, handlers);
    if (!this.send(request)) {
      this.open();
    }
    return {
      send: (message) => this.send({ ...message, type: String(message['type']), topic, id }),
      close: () => {
        const farewell = this.subscriptions.remove(topic, id, handlers);
        if (farewell) {
          this.send(farewell);
        }
        if (this.subscriptions.empty) {
          this.close();
        }
      },
    };
  }

  private send(message: LiveBody): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(JSON.stringify(message));
    return true;
  }

  private open(): void {
    if (this.socket) {
      return;
    }
    clearTimeout(this.retry);
    const address = new URL('live', document.baseURI);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.onopen = () => this.opened();
    socket.onmessage = (event) => this.received(String(event.data));
    socket.onclose = () => this.closed(socket);
    this.heard = Date.now();
    this.watch ??= setInterval(() => this.check(), SILENCE / 4);
    window.addEventListener('online', this.hurry);
  }

  private opened(): void {
    this.subscriptions.opened().forEach((request) => this.send(request));
  }

  private received(text: string): void {
    this.heard = Date.now();
    this.failures = 0;
    const body = JSON.parse(text) as LiveBody;
    if (body.type === 'beat') {
      this.send({ type: 'beat' });
    }
    this.subscriptions.receive(body, new Date());
  }

  private closed(socket: WebSocket): void {
    if (this.socket !== socket) {
      return;
    }
    this.socket = undefined;
    this.subscriptions.lost();
    if (!this.subscriptions.empty) {
      this.retry = setTimeout(() => this.open(), pause(this.failures++, Math.random()));
    }
  }

  private check(): void {
    const socket = this.socket;
    if (socket && Date.now() - this.heard > SILENCE) {
      // A dead line answers no farewell either, so this does not wait for the browser's own close.
      socket.onclose = null;
      socket.close();
      this.closed(socket);
    }
  }

  private readonly hurry = (): void => {
    if (!this.socket && !this.subscriptions.empty) {
      this.open();
    }
  };

  private close(): void {
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
    clearTimeout(this.retry);
    clearInterval(this.watch);
    this.watch = undefined;
    window.removeEventListener('online', this.hurry);
  }
}

export const liveClient = new LiveClient();
