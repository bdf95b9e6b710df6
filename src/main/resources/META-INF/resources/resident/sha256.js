// SHA-256 of FIPS 180-4 over ASCII text, at once and without promises: thousands of times a second, and on pages without TLS too, where browsers offer none.

const PRIMES = (() => {
    const primes = [];
    for (let n = 2; primes.length < 64; n++) {
        if (primes.every(prime => n % prime !== 0)) primes.push(n);
    }
    return primes;
})();

/** The first 32 bits of what a root has behind the point. */
const fraction = root => ((root % 1) * 2 ** 32) | 0;
const START = PRIMES.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(PRIMES, prime => fraction(Math.cbrt(prime)));

const turned = (word, by) => (word >>> by) | (word << (32 - by));
const schedule = new Int32Array(64);

/** @param {Int32Array} state @param {Uint8Array} bytes @param {number} at */
function block(state, bytes, at) {
    for (let i = 0; i < 16; i++, at += 4) {
        schedule[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i++) {
        const x = schedule[i - 15];
        const y = schedule[i - 2];
        schedule[i] = (schedule[i - 16] + (turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)) + schedule[i - 7]
            + (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10))) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
        const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + schedule[i]) | 0;
        const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d;
    state[4] += e; state[5] += f; state[6] += g; state[7] += h;
}

/** @param {string} text ASCII @returns {Int32Array} eight words */
export function sha256(text) {
    const bytes = new Uint8Array(((text.length + 8 >> 6) + 1) * 64);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    bytes[text.length] = 0x80;
    new DataView(bytes.buffer).setUint32(bytes.length - 4, text.length * 8);
    const state = Int32Array.from(START);
    for (let at = 0; at < bytes.length; at += 64) block(state, bytes, at);
    return state;
}
