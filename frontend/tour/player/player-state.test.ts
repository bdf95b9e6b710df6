import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, type Command, commandOf, follow, type PlayerState, readStop, start, strokeOf } from './player-state.ts';

function press(state: PlayerState, ...keys: string[]): PlayerState {
    return keys.reduce((now, key) => {
        const command = commandOf({ key }, now, 3);
        return command === undefined ? now : after(now, command);
    }, state);
}

for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n']) {
    test(`"${key}" goes on, and stays at the last stop`, () => {
        assert.equal(press(start(3), key).stop, 1);
        assert.equal(press(start(3, 2), key).stop, 2);
    });
}

for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']) {
    test(`"${key}" goes back, and stays at the first stop`, () => {
        assert.equal(press(start(3, 2), key).stop, 1);
        assert.equal(press(start(3), key).stop, 0);
    });
}

test('the space bar with shift goes back', () => assert.equal(commandOf({ key: ' ', shiftKey: true }, start(3)), 'back'));

test('Home, End and numbers go where they say; a number beyond the last does nothing', () => {
    assert.equal(press(start(12), 'End').stop, 11);
    assert.equal(press(start(12, 5), 'Home').stop, 0);
    assert.equal(press(start(12), '4').stop, 3);
    assert.equal(press(start(12), '0').stop, 9);
    assert.equal(press(start(3, 1), '7').stop, 1);
});

test('keys with Ctrl, Alt or Meta belong to the browser', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
        assert.equal(commandOf({ key: 'ArrowRight', [modifier]: true }, start(3)), undefined);
    }
});

test('in the overview arrows look about by rows and columns, and Enter goes there', () => {
    const looking = press(start(8, 1), 'o', 'ArrowDown', 'ArrowRight');
    assert.deepEqual([looking.stop, looking.chosen, looking.overview], [1, 5, true]);
    const gone = press(looking, 'Enter');
    assert.deepEqual([gone.stop, gone.overview], [5, false]);
});

test('Escape leaves the overview where one was', () => {
    const left = press(start(8, 1), 'o', 'ArrowRight', 'Escape');
    assert.deepEqual([left.stop, left.overview], [1, false]);
});

test('a black screen comes back at the same stop with the next key of a clicker', () => {
    const black = press(start(3, 1), '.');
    assert.equal(black.blank, true);
    assert.deepEqual([press(black, 'PageDown').blank, press(black, 'PageDown').stop], [false, 1]);
});

test('what is for the window alone changes no state', () => {
    const state = start(3, 1);
    for (const command of ['full', 'presenter', 'voice', 'play'] satisfies Command[]) {
        assert.equal(after(state, command), state);
    }
});

test('a tour that changes while it is played stays at its stop', () => {
    assert.equal(follow(start(3, 1), ['a', 'b', 'c'], ['x', 'a', 'b']).stop, 2);
    assert.deepEqual([follow(start(3, 2), ['a', 'b', 'c'], ['a']).stop, follow(start(3, 2), ['a', 'b', 'c'], ['a']).count], [0, 1]);
});

test('a quick stroke to the side turns over, a slow or slanting one does not', () => {
    assert.equal(strokeOf(-120, 10, 200), 'next');
    assert.equal(strokeOf(120, 10, 200), 'back');
    assert.equal(strokeOf(-120, 90, 200), undefined);
    assert.equal(strokeOf(-120, 0, 900), undefined);
    assert.equal(strokeOf(-20, 0, 100), undefined);
});

test('an address says its stop; one that is not there is the first', () => {
    assert.equal(readStop('#s2', ['s1', 's2']), 1);
    assert.equal(readStop('#gone', ['s1', 's2']), 0);
    assert.equal(readStop('', ['s1', 's2']), 0);
});
