import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, GOES_ON_AFTER, isDim, isPaused, type Kiosk, kioskAt, LONGEST_VOICE, newStop, touch } from './kiosk.ts';

/** Counts every second from one moment to another, and says when the stop was over. */
function run(kiosk: Kiosk, from: number, to: number, seconds: number, busy: (now: number) => boolean = () => false): { kiosk: Kiosk; over: number | undefined } {
    let now = from;
    while (now < to) {
        now += 1000;
        const counted = count(kiosk, now, seconds, busy(now));
        kiosk = counted.kiosk;
        if (counted.over) {
            return { kiosk, over: now };
        }
    }
    return { kiosk, over: undefined };
}

test('a stop lasts its seconds', () => assert.equal(run(kioskAt(0), 0, 60_000, 12).over, 12_000));

test('the time of the flight there is not the stop\'s own', () => {
    assert.equal(run(kioskAt(0), 0, 60_000, 12, (now) => now < 4_000).over, 15_000);
});

test('a hand on it pauses, and a while later it goes on with the time that was left', () => {
    const { kiosk } = run(kioskAt(0), 0, 5_000, 12);
    const touched = touch(kiosk, 5_000);
    assert.equal(isPaused(touched, 5_000 + GOES_ON_AFTER - 1), true);
    assert.equal(isPaused(touched, 5_000 + GOES_ON_AFTER), false);
    // The second in which it goes on counts.
    assert.equal(run(touched, 5_000, 90_000, 12).over, 5_000 + GOES_ON_AFTER + 6_000);
});

test('another stop begins with all of its time', () => {
    const { kiosk } = run(kioskAt(0), 0, 5_000, 12);
    assert.equal(run(newStop(kiosk, 5_000), 5_000, 60_000, 12).over, 17_000);
});

test('a voice that never ends does not hold the tour up for ever', () => {
    const { over } = run(kioskAt(0), 0, 1_000_000, 12, () => true);
    assert.ok(over !== undefined && over > LONGEST_VOICE && over < LONGEST_VOICE + 20_000, String(over));
});

test('after a sleep it does not jump ahead', () => {
    const counted = count(kioskAt(0), 3_600_000, 12, false);
    assert.equal(counted.over, false);
});

test('controls dim after three seconds', () => {
    assert.equal(isDim(1_000, 3_999), false);
    assert.equal(isDim(1_000, 4_000), true);
});
