// The work a report costs: a nonce with which SHA-256 of `challenge:key:nonce` begins with as many zero bits as the challenge says.
import { sha256 } from './sha256.js';

const TRIES_AT_ONCE = 500;

/** @param {Int32Array} hash */
export function zeroBits(hash) {
    let zeros = 0;
    for (const word of hash) {
        zeros += Math.clz32(word);
        if (word !== 0) break;
    }
    return zeros;
}

/** How many it wants. @param {string} challenge */
export const wanted = challenge => Number(challenge.split('.')[0]);

/** When it is good no longer, by the server's clock, in seconds. @param {string} challenge */
export const expires = challenge => Number(challenge.split('.')[1]);

/** Whoever types meanwhile does not notice. @param {string} challenge @param {string} key @returns {Promise<string>} the nonce */
export async function solve(challenge, key, pause = () => new Promise(resolve => setTimeout(resolve))) {
    const bits = wanted(challenge);
    for (let nonce = 0; ; nonce++) {
        if (zeroBits(sha256(`${challenge}:${key}:${nonce}`)) >= bits) return String(nonce);
        if (nonce % TRIES_AT_ONCE === TRIES_AT_ONCE - 1) await pause();
    }
}
