import assert from 'node:assert/strict';
import test from 'node:test';
import { draftAt, mine, newKey } from '../../src/main/resources/META-INF/resources/resident/draft.js';

function phone(): Storage {
    const kept = new Map<string, string>();
    return {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, value: string) => void kept.set(name, value),
        removeItem: (name: string) => void kept.delete(name),
    } as unknown as Storage;
}

const full = {
    getItem: () => { throw new Error('denied'); },
    setItem: () => { throw new Error('full'); },
    removeItem: () => { throw new Error('denied'); },
} as unknown as Storage;

test('a key is a UUID as the server reads it, and another each time', () => {
    assert.match(newKey(), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.notEqual(newKey(), newKey());
});

test('a draft comes back with the key it began with, at its own door only', () => {
    const storage = phone();
    const door = draftAt('door', storage);
    const begun = door.read();
    door.keep({ ...begun, text: '路灯不亮' });

    assert.deepEqual(door.read(), { key: begun.key, text: '路灯不亮' });
    assert.notEqual(draftAt('other', storage).read().key, begun.key);
    door.forget();
    assert.equal(door.read().text, undefined);
});

test('a phone that keeps nothing still has a draft', () => {
    const door = draftAt('door', full);
    door.keep({ key: 'k' });
    assert.equal(door.read().key.length, 36);
    assert.deepEqual(mine.read(full), []);
});

test('links are kept newest first, each once', () => {
    const storage = phone();
    mine.add({ number: '1', progress: 'a' }, storage);
    mine.add({ number: '2', progress: 'b' }, storage);
    mine.add({ number: '1', progress: 'a' }, storage);
    assert.deepEqual(mine.read(storage).map((link: { number: string }) => link.number), ['1', '2']);
});
