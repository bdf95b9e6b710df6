import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Repairs } from './repairs.ts';
import type { FindingData, RepairData, RepairsAnswer } from './wire.ts';

let asked: string[];
let repainted: number[][];
let repairs: Repairs;

function repair(...moves: RepairData['moves']): RepairData {
  return { creates: false, moves, households: 10, effects: [], ends: ['HOUSEHOLDS:a'], begins: [] };
}

function answer(revision = 1, finding = 'HOUSEHOLDS:a'): RepairsAnswer {
  return { type: 'repairs', seq: 1, finding, revision, repairs: [repair([1, 'a', 'b']), repair([2, 'a', null], [3, 'a', 'c'])] };
}

beforeEach(() => {
  asked = [];
  repainted = [];
  repairs = new Repairs({ ask: finding => asked.push(finding), repaint: units => repainted.push([...units]) });
  repairs.choose('HOUSEHOLDS:a', 1);
});

test('asks once for a finding as long as the plan stays as it is', () => {
  repairs.choose('HOUSEHOLDS:a', 1);
  assert.deepEqual(asked, ['HOUSEHOLDS:a']);
  repairs.choose('UNASSIGNED', 1);
  assert.deepEqual(asked, ['HOUSEHOLDS:a', 'UNASSIGNED']);
});

test('shows a repair as if it were done and takes it back', () => {
  repairs.receive(answer());
  repairs.show(1);
  assert.deepEqual([repairs.gridOf(2), repairs.gridOf(3), repairs.gridOf(1)], [null, 'c', undefined]);
  repairs.show(0);
  assert.deepEqual(repainted.at(-1), [2, 3, 1]);
  repairs.show(undefined);
  assert.equal(repairs.units.size, 0);
  assert.equal(repairs.current, undefined);
});

test('one that is being done stays on the map until the plan has changed, and is done once', () => {
  repairs.receive(answer());
  assert.deepEqual(repairs.take(0)?.moves, [[1, 'a', 'b']]);
  assert.equal(repairs.gridOf(1), 'b');
  assert.equal(repairs.take(0), undefined);
  repairs.planChanged(2, []);
  assert.equal(repairs.gridOf(1), undefined);
});

test('the key that came before the answer shows the best once it is there', () => {
  repairs.showNext();
  assert.equal(repairs.view.shown, undefined);
  repairs.receive(answer());
  assert.equal(repairs.view.shown, 0);
});

test('the key goes from the best round and round', () => {
  repairs.receive(answer());
  const seen = [0, 1, 2].map(() => {
    repairs.showNext();
    return repairs.view.shown;
  });
  assert.deepEqual(seen, [0, 1, 0]);
});

test('an answer to what nobody looks at any more is left alone', () => {
  repairs.choose('UNASSIGNED', 1);
  assert.equal(repairs.receive(answer()), false);
  repairs.choose('HOUSEHOLDS:a', 3);
  assert.equal(repairs.receive(answer(2)), false);
  assert.equal(repairs.view.repairs, undefined);
  assert.equal(repairs.receive(answer(3)), true);
});

test('after an edit they are asked for again, unless the finding is settled', () => {
  repairs.receive(answer());
  repairs.show(0);
  const still = { id: 'HOUSEHOLDS:a' } as FindingData;
  repairs.planChanged(2, [still]);
  assert.deepEqual(asked, ['HOUSEHOLDS:a', 'HOUSEHOLDS:a']);
  assert.equal(repairs.units.size, 0);
  repairs.planChanged(3, []);
  assert.equal(repairs.view.finding, undefined);
  assert.equal(asked.length, 2);
});
