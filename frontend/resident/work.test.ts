import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { sha256 } from '../../src/main/resources/META-INF/resources/resident/sha256.js';
import { expires, solve, wanted, zeroBits } from '../../src/main/resources/META-INF/resources/resident/work.js';

const hex = (words: Int32Array) => [...words].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');

test('hashes as everybody else does, at every length round the edges of a block', () => {
    for (const length of [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 128, 300]) {
        const text = 'abcdefghij'.repeat(31).slice(0, length);
        assert.equal(hex(sha256(text)), createHash('sha256').update(text).digest('hex'), String(length));
    }
});

test('counts zero bits across words', () => {
    assert.equal(zeroBits(Int32Array.of(-1, 0)), 0);
    assert.equal(zeroBits(Int32Array.of(1, 0)), 31);
    assert.equal(zeroBits(Int32Array.of(0, 0x0fffffff)), 36);
});

test('finds a nonce that solves the challenge, and lets the page breathe meanwhile', async () => {
    const challenge = '12.1800000000.chance.signature';
    let pauses = 0;
    const nonce = await solve(challenge, 'a-key', async () => void pauses++);

    assert.equal(wanted(challenge), 12);
    assert.equal(expires(challenge), 1_800_000_000);
    assert.match(createHash('sha256').update(`${challenge}:a-key:${nonce}`).digest('hex'), /^000/);
    assert.equal(pauses, Math.floor(Number(nonce) / 500));
});
