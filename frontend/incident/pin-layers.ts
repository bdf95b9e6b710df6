import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { BOLD, MEDIUM } from '../map/fonts.ts';
import type { Palette } from '../map/palette.ts';
import { ALARM, HEAD_ABOVE_TIP } from './pin-images.ts';

export const SOURCE = 'incidents';
/** The chosen pin once more: it is seen even where a cluster holds it. */
export const CHOSEN_SOURCE = 'incident-chosen';
export const CLUSTER = 'incident-cluster';
export const PIN = 'incident-pin';
const COUNT = 'incident-cluster-count';
const CHOSEN_RING = 'incident-chosen-ring';
export const CHOSEN_PIN = 'incident-chosen-pin';

export const PIN_LAYERS = [CLUSTER, COUNT, PIN, CHOSEN_RING, CHOSEN_PIN];

const hasAlarm = ['>', ['get', 'alarm'], 0] as ExpressionSpecification;

/** Clusters, pins, the chosen pin in its ring. A cluster says how many, and how many of them are urgent or overdue. */
export function pinLayers(colors: Palette): LayerSpecification[] {
  const count = [['get', 'point_count_abbreviated'], { 'text-font': ['literal', BOLD] }];
  const alarms = [['concat', '! ', ['to-string', ['get', 'alarm']]], { 'font-scale': 0.74, 'text-color': colors.text.many }];
  return [
    {
      id: CLUSTER,
      type: 'circle',
      source: SOURCE,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': colors.halo,
        'circle-radius': ['step', ['get', 'point_count'], 17, 10, 21, 50, 27],
        // The width says it as well as the colour.
        'circle-stroke-color': ['case', hasAlarm, ALARM, colors.text.soft],
        'circle-stroke-width': ['case', hasAlarm, 4, 2],
        'circle-opacity': 0.96,
      },
    },
    {
      id: COUNT,
      type: 'symbol',
      source: SOURCE,
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['case', hasAlarm, ['format', ...count, '\n', {}, ...alarms], ['format', ...count]] as unknown as ExpressionSpecification,
        'text-font': BOLD,
        'text-size': 14,
        'text-line-height': 1,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colors.text.main },
    },
    { id: PIN, type: 'symbol', source: SOURCE, filter: ['!', ['has', 'point_count']], ...pinLook(colors, 17) },
    {
      id: CHOSEN_RING,
      type: 'circle',
      source: CHOSEN_SOURCE,
      paint: {
        'circle-radius': 23,
        'circle-translate': [0, -HEAD_ABOVE_TIP],
        'circle-color': colors.accent,
        'circle-opacity': 0.22,
        'circle-stroke-color': colors.accent,
        'circle-stroke-width': 3,
      },
    },
    { id: CHOSEN_PIN, type: 'symbol', source: CHOSEN_SOURCE, ...pinLook(colors, 0) },
  ];
}

/** How a pin is drawn, in a cluster's fan as well: its tip on the spot, its title below from a whole zoom on, or never. */
export function pinLook(colors: Palette, titleFrom: number | undefined): Required<Pick<SymbolLayerSpecification, 'layout' | 'paint'>> {
  return {
    layout: {
      'icon-image': ['get', 'image'],
      'icon-anchor': 'bottom',
      'icon-allow-overlap': true,
      // What someone should look at lies on top.
      'symbol-sort-key': ['get', 'alarm'],
      'text-field': titleFrom === undefined ? '' : ['step', ['zoom'], '', titleFrom, ['get', 'title']],
      'text-font': MEDIUM,
      'text-size': 12,
      'text-max-width': 9,
      'text-offset': [0, 0.3],
      'text-anchor': 'top',
      'text-optional': true,
    },
    paint: { 'text-color': colors.text.main, 'text-halo-color': colors.halo, 'text-halo-width': 1.8 },
  };
}
