// Sending at a door costs work, which is done while the resident writes.
import { expires, solve } from './work.js';

const PATIENCE_MS = 20_000;

/**
 * @param {string} door path of the page that the code on the door opens
 * @param {string} first the challenge that came with the page
 * @param {() => string} key of what is sent
 */
export function purseAt(door, first, key) {
    let challenge = first;
    let work = null;

    const fetched = (path, options = {}, patience = PATIENCE_MS) => fetch(door + path, { ...options, signal: AbortSignal.timeout(patience) });

    /** A new one where the challenge or the key is another. */
    function nonce() {
        const wants = `${challenge}:${key()}`;
        if (work?.wants !== wants) work = { wants, nonce: solve(challenge, key()) };
        return work.nonce;
    }

    async function renew() {
        const answer = await fetched('/challenge');
        if (answer.ok) challenge = (await answer.json()).challenge;
    }

    return {
        fetched,
        renew,
        begin: () => void nonce(),
        /** With the work that pays for it, and once more where the challenge was too old. */
        async paid(sent) {
            if (expires(challenge) * 1000 < Date.now() + 60_000) await renew();
            const answer = await sent({ challenge, nonce: await nonce() });
            if (answer.status !== 422 || (await answer.clone().json()).why !== 'expired') return answer;
            await renew();
            return sent({ challenge, nonce: await nonce() });
        },
    };
}
