import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageInWords } from './age.ts';

const NOON = new Date('2026-11-21T12:00:00Z');

for (const [seconds, chinese, english] of [
  [0, '0秒钟', '0 seconds'],
  [59, '59秒钟', '59 seconds'],
  [61, '1分钟', '1 minute'],
  [7300, '2小时', '2 hours'],
] as const) {
  test(`${seconds} seconds are ${english}`, () => {
    const then = new Date(NOON.getTime() - seconds * 1000);
    assert.equal(ageInWords(then, NOON, 'zh-CN'), chinese);
    assert.equal(ageInWords(then, NOON, 'en'), english);
  });
}

test('a clock that was set back makes nothing younger than now', () => {
  assert.equal(ageInWords(new Date(NOON.getTime() + 5000), NOON, 'en'), '0 seconds');
});
