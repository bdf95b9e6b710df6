import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, type FigureChoice, pageOf, periodsAt, readChoice, writeChoice } from './figure-choice.ts';

const choice: FigureChoice = { mode: 'grid', figure: 'closing_in_time', period: '2026-11', basis: 'today', category: 'SAFETY' };

test('a link says again what was chosen', () => {
    assert.equal(writeChoice(choice), 'grid:closing_in_time:2026-11:today:SAFETY');
    assert.deepEqual(readChoice(writeChoice(choice)), choice);
    const heat: FigureChoice = { ...choice, mode: 'heat', figure: 'received', period: '2026-11-01..2026-11-15', category: '' };
    assert.deepEqual(readChoice(writeChoice(heat)), heat);
});

for (const broken of ['', 'grid', 'fog:open:2026-11:today:', 'grid:a b:2026-11:today:', 'grid:open:<x>:today:', 'grid:open:2026-11:never:', 'grid:open:2026-11:today:SAFETY:more']) {
    test(`what cannot be read lays nothing over the map: ${broken || 'empty'}`, () => assert.equal(readChoice(broken), undefined));
}

test('map and page ask for the same incidents', () => {
    assert.equal(addressOf(choice), 'api/incidents/by-grid?figure=closing_in_time&period=2026-11&basis=today&class=SAFETY');
    assert.equal(addressOf({ ...choice, mode: 'heat', figure: 'late', category: '' }), 'api/incidents/heat?what=late&period=2026-11&basis=today');
    assert.equal(pageOf(choice), 'figures?period=2026-11&basis=today&by=grid&class=SAFETY');
});

test('periods are those that run in China', () => {
    assert.deepEqual(periodsAt(new Date('2026-12-31T17:00:00Z')), { month: '2027-01', monthBefore: '2026-12', quarter: '2027-Q1', year: '2027' });
    assert.deepEqual(periodsAt(new Date('2026-11-21T02:00:00Z')), { month: '2026-11', monthBefore: '2026-10', quarter: '2026-Q4', year: '2026' });
});
