import assert from 'node:assert/strict';
import test from 'node:test';
import { Later, queueOf } from '../../src/main/resources/META-INF/resources/phone/queue.js';
import { table } from '../../src/main/resources/META-INF/resources/resident/table.js';

const denied = { open: () => { throw new Error('denied'); } } as unknown as IDBFactory;
const matter = (version: number, ...acts: string[]) => ({ summary: { number: '1', version }, next: [{ act: 'HANDLE' }], history: ['DISPATCH', ...acts].map(act => ({ act })) });
const deed = (key: string, at: number, photos: string[] = []) => ({
    key, kind: 'deed', me: 'sun', at, title: key, seen: 1,
    body: { number: '1', act: 'HANDLE', why: '已清', version: 1 },
    photos: photos.map(photo => ({ key: photo, name: `${photo}.jpg`, blob: null, sent: false })),
});

/** A portal that answers as it is told, and remembers what it was sent. */
function portal(answers: Record<string, (body: any, time: number) => any>) {
    const sent: string[] = [];
    const done: string[] = [];
    const ask = (what: string) => async (body: any) => {
        sent.push(`${what} ${body.key}`);
        const answer = answers[what]?.(body, sent.length) ?? { ok: true, body: { matter: matter(2, 'HANDLE') } };
        if (answer instanceof Error) throw answer;
        return answer;
    };
    const queue = queueOf(table('queue', denied), { photo: ask('photo'), deed: ask('deed'), report: ask('report') },
        { done: (item: any) => item && done.push(item.key), changed: () => {}, mine: (item: any) => item.me === 'sun' });
    return { queue, sent, done };
}

test('photos go first, deeds in the order in which they were done', async () => {
    const { queue, sent, done } = portal({});
    await queue.add(deed('a', 1, ['p', 'q']));
    await queue.add(deed('b', 2));
    await queue.send();

    assert.deepEqual(sent, ['photo p', 'photo q', 'deed a', 'deed b']);
    assert.deepEqual(done, ['a', 'b']);
    assert.deepEqual(queue.all(), []);
});

test('a dead spot stops it, and it goes on where it stopped', async () => {
    const { queue, sent } = portal({ photo: (photo, time) => (photo.key === 'q' && time === 2 ? new Later('no line') : { ok: true, body: {} }) });
    await queue.add(deed('a', 1, ['p', 'q']));

    await assert.rejects(queue.send(), Later);
    assert.equal(queue.waiting(), 1);
    await queue.send();
    assert.deepEqual(sent, ['photo p', 'photo q', 'photo q', 'deed a']);
});

test('a photo that was refused is named, and only its deed waits for a decision', async () => {
    const { queue, done } = portal({ photo: () => ({ ok: false, body: { why: 'BROKEN' } }) });
    await queue.add(deed('a', 1, ['p']));
    await queue.add(deed('b', 2));
    await queue.send();

    assert.deepEqual(done, ['b']);
    assert.deepEqual(queue.of('1').problem, { why: 'BROKEN', name: 'p.jpg' });
    assert.equal(queue.waiting(), 0);
});

test('photos that waited too long at the portal are sent again', async () => {
    let first = true;
    const { queue, sent } = portal({ deed: () => first && !(first = false) ? { ok: false, body: { why: 'PHOTOS', missing: ['p'] } } : undefined });
    await queue.add(deed('a', 1, ['p']));
    await queue.send();

    assert.deepEqual(sent, ['photo p', 'deed a', 'photo p', 'deed a']);
});

test('photos that never arrive there do not make it try for ever', async () => {
    const { queue, sent } = portal({ deed: () => ({ ok: false, body: { why: 'PHOTOS', missing: ['p'] } }) });
    await queue.add(deed('a', 1, ['p']));
    await queue.send();

    assert.deepEqual(sent, ['photo p', 'deed a', 'photo p', 'deed a']);
    assert.equal(queue.of('1').problem.why, 'PHOTOS');
});

test('what the clock changed meanwhile is no conflict', async () => {
    const versions: number[] = [];
    const { queue, done } = portal({ deed: body => versions.push(body.version) && body.version === 1 ? { ok: false, body: { why: 'STALE', matter: matter(5, 'REMIND') } } : undefined });
    await queue.add(deed('a', 1));
    await queue.send();

    assert.deepEqual(versions, [1, 5]);
    assert.deepEqual(done, ['a']);
});

test('what somebody changed meanwhile is told, nothing is lost, and it is done only when that is wanted', async () => {
    const now = matter(5, 'AWAIT_RESIDENT', 'RESUME');
    const { queue, done } = portal({ deed: body => (body.version === 1 ? { ok: false, body: { why: 'STALE', matter: now } } : undefined) });
    await queue.add(deed('a', 1, ['p']));
    await queue.send();
    await queue.send();

    const item = queue.of('1');
    assert.deepEqual(done, []);
    assert.equal(item.body.why, '已清');
    assert.equal(item.problem.possible, true);
    assert.deepEqual(item.problem.since.map((line: { act: string }) => line.act), ['AWAIT_RESIDENT', 'RESUME']);
    await queue.insist(item, now);
    await queue.send();
    assert.deepEqual(done, ['a']);
});

test('what another did on this telephone is not sent in my name', async () => {
    const { queue, sent } = portal({});
    await queue.add({ ...deed('a', 1), me: 'zhou' });
    await queue.send();

    assert.deepEqual(sent, []);
    assert.equal(queue.all().length, 1);
});
