import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lasted } from './presenter-line.ts';

test('elapsed time is written as on a clock', () => {
    assert.deepEqual([0, 7_900, 247_000, 3_765_000].map(lasted), ['0:00', '0:07', '4:07', '1:02:45']);
});
