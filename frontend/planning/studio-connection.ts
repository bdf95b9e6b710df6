import { liveClient, type LiveBody } from '../live/live-client.ts';
import { Coverage } from './coverage.ts';
import type { PlanMessage } from './studio.ts';
import type { CoverageData, PlanRequest } from './wire.ts';

export interface StudioConnection {
  send(request: PlanRequest): void;
  close(): void;
}

/** The units and edges of a plan's community. They never change for one unit set, so the browser's cache may keep them. */
export async function loadCoverage(url: string): Promise<Coverage> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return new Coverage((await response.json()) as CoverageData);
}

/** Subscribes to a plan. `lost` is called with the time of the last data when the line breaks; a new snapshot says that it is back. */
export function connect(
  planId: string,
  receive: (message: PlanMessage) => void,
  lost: (lastData: Date) => void,
): StudioConnection {
  const hand = (body: LiveBody) => receive(body as unknown as PlanMessage);
  const subscription = liveClient.subscribe('plan', planId, {
    snapshot: hand,
    change: hand,
    answer: hand,
    status: (status, lastData) => status === 'lost' && lost(lastData ?? new Date()),
  });
  return {
    send: request => subscription.send(request as unknown as Record<string, unknown>),
    close: () => subscription.close(),
  };
}
