import assert from 'node:assert/strict';
import { test } from 'node:test';
import { themeOf } from './page-theme.ts';

const cases: [scheme: string, systemIsDark: boolean, theme: string][] = [
    ['dark', false, 'dark'],
    ['light', true, 'light'],
    ['light dark', true, 'dark'],
    ['light dark', false, 'light'],
    ['normal', true, 'light'],
];

for (const [scheme, systemIsDark, theme] of cases) {
    test(`"${scheme}" on a ${systemIsDark ? 'dark' : 'light'} system is ${theme}`, () => {
        assert.equal(themeOf(scheme, systemIsDark), theme);
    });
}
