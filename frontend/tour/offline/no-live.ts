import type { LiveSubscription } from '../../live/live-client.ts';

/** In place of the portal's line where there is no portal: nothing ever changes. */
export const liveClient = {
    subscribe(): LiveSubscription {
        return { send: () => false, close: () => {} };
    },
};
