import assert from 'node:assert/strict';
import test from 'node:test';
import { fitting } from '../../src/main/resources/META-INF/resources/resident/shrink.js';
import { table } from '../../src/main/resources/META-INF/resources/resident/table.js';

test('a photo is made as long as a screen at most, and never larger than it is', () => {
    assert.deepEqual(fitting(4000, 3000), { width: 1600, height: 1200 });
    assert.deepEqual(fitting(3000, 4000), { width: 1200, height: 1600 });
    assert.deepEqual(fitting(640, 480), { width: 640, height: 480 });
    assert.deepEqual(fitting(20_000, 3), { width: 1600, height: 1 });
});

test('a phone without a database keeps things until the page is closed', async () => {
    const denied = { open: () => { throw new Error('denied'); } } as unknown as IDBFactory;
    const things = table('things', denied);
    await things.put({ key: 'a', text: '一' });
    await things.put({ key: 'b', text: '二' });
    await things.put({ key: 'a', text: '三' });
    await things.remove('b');

    assert.deepEqual(await things.all(), [{ key: 'a', text: '三' }]);
    await things.clear();
    assert.deepEqual(await things.all(), []);
});
