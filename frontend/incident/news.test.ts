import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followedNews, LINGER, missedNews, NewsBoard, newsOf, type NewsTexts } from './news.ts';
import type { Pin } from './pins.ts';
import { Speaker } from './speaker.ts';

const TEXTS: NewsTexts = {
  new: '新事件：{0}，{1}',
  many: '{0} 件新事件',
  missed: '断线期间新增 {0} 件',
  again: '已恢复连接',
  followed: '跟踪的“{0}”：{1}',
  gone: '跟踪的“{0}”已不在图上',
  categories: { ORDER: '环境秩序' },
  states: { DISPATCHED: '处置中' },
};

function pins(count: number): Pin[] {
  return Array.from({ length: count }, (_, i) => ({ number: `20261121-000${i}`, title: `路灯 ${i}`, category: 'ORDER', state: 'DISPATCHED' }) as Pin);
}

test('a few are told one by one, many as a number', () => {
  assert.deepEqual(newsOf(pins(1), TEXTS), [{ text: '新事件：环境秩序，路灯 0', number: '20261121-0000' }]);
  assert.equal(newsOf(pins(3), TEXTS).length, 3);
  assert.deepEqual(newsOf(pins(4), TEXTS), [{ text: '4 件新事件' }]);
  assert.deepEqual(newsOf([], TEXTS), []);
});

test('after a break tells how many came in, and says so too when none did', () => {
  assert.deepEqual(missedNews([], TEXTS), [{ text: '已恢复连接' }]);
  assert.equal(missedNews(pins(9), TEXTS)[0]?.text, '已恢复连接 · 断线期间新增 9 件');
  assert.equal(missedNews(pins(2), TEXTS).length, 3);
});

test('tells in which state the followed one is now', () => {
  assert.equal(followedNews(pins(1)[0]!, TEXTS).text, '跟踪的“路灯 0”：处置中');
});

test('a title with a placeholder of its own is said as it is', () => {
  assert.equal(newsOf([{ ...pins(1)[0]!, title: '{0} $& {1}' }], TEXTS)[0]?.text, '新事件：环境秩序，{0} $& {1}');
});

test('what comes one after the other within seconds is counted together, and goes by itself', () => {
  const board = new NewsBoard(() => TEXTS);
  pins(5).forEach((pin, i) => board.came([pin], i * 1000));
  assert.deepEqual(board.lines(5000), [{ text: '5 件新事件' }]);
  assert.equal(board.lines(LINGER + 3500).length, 1);
  assert.deepEqual(board.lines(LINGER + 5000), []);
});

test('what came while something was spoken is spoken as a number', () => {
  const said: string[] = [];
  let end = (): void => {};
  const speaker = new Speaker(
    (text, ended) => {
      said.push(text);
      end = ended;
    },
    (count) => `${count} 件新事件`,
  );
  speaker.on = true;
  ['甲', '乙', '丙'].forEach((text) => speaker.say(text));
  assert.deepEqual(said, ['甲']);
  end();
  assert.deepEqual(said, ['甲', '2 件新事件']);
  end();
  speaker.say('丁');
  assert.deepEqual(said, ['甲', '2 件新事件', '丁']);
  speaker.on = false;
  end();
  speaker.say('戊');
  assert.equal(said.length, 3);
});

test('one that waited alone is spoken itself', () => {
  const said: string[] = [];
  const ends: (() => void)[] = [];
  const speaker = new Speaker((text, ended) => void (said.push(text), ends.push(ended)), String);
  speaker.on = true;
  speaker.say('甲');
  speaker.say('乙');
  ends[0]!();
  assert.deepEqual(said, ['甲', '乙']);
});
