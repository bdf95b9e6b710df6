import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ground, PlayStop, TourPlay } from '../wire.ts';
import type { Answer, PlayerSetup, TourSource } from './source.ts';
import { TourNews } from './tour-news.ts';

const stop = { id: 'a', ground: 'tours/1/stops/a/ground.json' } as PlayStop;

function play(version: number, frozen = false): TourPlay {
    return { version, frozen, stops: [stop] } as unknown as TourPlay;
}

/** A portal of which each answer is given by hand. */
class Portal implements TourSource {
    readonly still = false;
    readonly language = '';
    answers: Answer<TourPlay> = { kind: 'here', body: play(1) };
    plays = 0;
    grounds = 0;
    setup = (): Promise<Answer<PlayerSetup>> => Promise.resolve({ kind: 'here', body: {} as PlayerSetup });
    play = (): Promise<Answer<TourPlay>> => {
        this.plays++;
        return Promise.resolve(this.answers);
    };
    isAway = false;
    ground = (): Promise<Answer<Ground>> => {
        this.grounds++;
        return Promise.resolve(this.isAway ? { kind: 'away' } : { kind: 'here', body: { asOf: String(this.grounds), gone: [] } });
    };
}

async function tick(news: TourNews, now: number): Promise<void> {
    news.tick(now);
    await new Promise((done) => setImmediate(done));
}

test('figures are asked for anew every minute', async () => {
    const portal = new Portal();
    const news = new TourNews(portal, () => {});
    await tick(news, 0);
    await tick(news, 59_000);
    assert.equal(portal.plays, 1);
    await tick(news, 60_000);
    assert.equal(portal.plays, 2);
});

test('fixed figures are asked for once', async () => {
    const portal = new Portal();
    portal.answers = { kind: 'here', body: play(1, true) };
    const news = new TourNews(portal, () => {});
    await tick(news, 0);
    await tick(news, 60_000);
    assert.equal(portal.plays, 1);
});

test('while the portal is away the last that is known stays, and it is asked for again', async () => {
    const portal = new Portal();
    const news = new TourNews(portal, () => {});
    await tick(news, 0);
    portal.answers = { kind: 'away' };
    await tick(news, 60_000);
    assert.equal(news.line, 'away');
    assert.equal(news.play?.version, 1);
    portal.answers = { kind: 'here', body: play(2) };
    await tick(news, 75_000);
    assert.deepEqual([news.line, news.play?.version], ['open', 2]);
});

test('whoever is no longer let in asks no more', async () => {
    const portal = new Portal();
    const news = new TourNews(portal, () => {});
    await tick(news, 0);
    portal.answers = { kind: 'ended' };
    await tick(news, 60_000);
    await tick(news, 600_000);
    assert.deepEqual([news.line, portal.plays], ['ended', 2]);
});

test('what lies over the map is brought once a minute, and anew with another version', async () => {
    const portal = new Portal();
    const news = new TourNews(portal, () => {});
    await tick(news, 0);
    await news.want(stop, 0);
    await news.want(stop, 30_000);
    assert.deepEqual([portal.grounds, news.groundOf(stop)?.asOf], [1, '1']);
    await news.want(stop, 60_000);
    assert.equal(news.groundOf(stop)?.asOf, '2');
    portal.answers = { kind: 'here', body: play(2) };
    await tick(news, 60_000);
    assert.equal(news.groundOf(stop), undefined);
});

test('what cannot be had is not asked for all the time', async () => {
    const portal = new Portal();
    portal.isAway = true;
    const news = new TourNews(portal, () => {});
    await tick(news, 0);
    for (let now = 0; now < 15_000; now += 500) {
        await news.want(stop, now);
    }
    assert.equal(portal.grounds, 1);
    portal.isAway = false;
    await news.want(stop, 15_000);
    assert.equal(news.groundOf(stop)?.asOf, '2');
});
