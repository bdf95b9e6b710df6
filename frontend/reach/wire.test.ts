import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaUrl, figuresUrl, outsideUrl } from './wire.ts';

test('asks for everything where nothing is left out', () => {
    assert.equal(areaUrl({}), 'api/reach/area.geojson');
    assert.equal(figuresUrl({ kinds: [], at: '', place: '' }), 'api/reach/figures');
});

test('names what counts, the kinds in one order so that equal questions have equal addresses', () => {
    assert.equal(areaUrl({ kinds: ['MEALS', 'HEALTH'] }), areaUrl({ kinds: ['HEALTH', 'MEALS'] }));
    assert.equal(
        outsideUrl({ kinds: ['MEALS'], at: '2026-11-21T12:00:00Z', place: '340899001' }, 10),
        'api/reach/outside.geojson?kinds=MEALS&at=2026-11-21T12%3A00%3A00Z&place=340899001&minutes=10',
    );
});
