import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { onlyThese, StationFilter } from './station-filter.ts';

/** Keeps which filter each layer has. */
function mapWith(...layers: { id: string; source?: string }[]): { map: MapLibreMap; filters: Map<string, unknown> } {
  const filters = new Map<string, unknown>();
  const map = { getStyle: () => ({ layers }), getLayer: () => undefined, setFilter: (id: string, filter: unknown) => filters.set(id, filter) };
  return { map: map as unknown as MapLibreMap, filters };
}

test('every layer of stations shows only those that are meant, and no other layer is touched', () => {
  const { map, filters } = mapWith({ id: 'ground' }, { id: 'station', source: 'station' }, { id: 'station-named', source: 'station' }, { id: 'house', source: 'building' });
  new StationFilter([7, 9]).add(map);
  assert.deepEqual([...filters.keys()], ['station', 'station-named']);
  assert.deepEqual(filters.get('station'), ['in', ['id'], ['literal', [7, 9]]]);
});

test('none is another thing than all', () => {
  assert.equal(onlyThese(null), null);
  assert.deepEqual(onlyThese([]), ['in', ['id'], ['literal', []]]);
});

test('a map that changed its style is narrowed again, and one that is left shows all', () => {
  const { map, filters } = mapWith({ id: 'station', source: 'station' });
  const filter = new StationFilter();
  filter.add(map);
  filter.show([3]);
  filters.clear();
  filter.add(map);
  assert.deepEqual(filters.get('station'), ['in', ['id'], ['literal', [3]]]);
  filter.remove(map);
  assert.equal(filters.get('station'), null);
});
