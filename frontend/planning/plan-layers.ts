import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { BOLD, MEDIUM } from '../map/fonts.ts';

export const SOURCES = { units: 'plan-units', edges: 'plan-edges', labels: 'plan-labels', findings: 'plan-findings' } as const;
/** Tints of units that no grid has, and of those outside of the grid that is open. */
export const UNASSIGNED = -1;
export const ELSEWHERE = -2;

export const UNASSIGNED_PATTERN = 'plan-unassigned';
export const LOCK_IMAGE = 'plan-lock';

export const TOKENS = [
  '--studio-tint-0',
  '--studio-tint-1',
  '--studio-tint-2',
  '--studio-tint-3',
  '--studio-tint-4',
  '--studio-tint-5',
  '--studio-border',
  '--studio-casing',
  '--studio-faint',
  '--studio-accent',
  '--studio-error',
  '--studio-warning',
  '--studio-text',
  '--studio-person-0',
  '--studio-person-1',
  '--studio-person-2',
  '--studio-person-3',
  '--studio-person-4',
  '--studio-person-5',
] as const;

export type Colours = Record<(typeof TOKENS)[number], string>;
export type PlanLayer =
  | FillLayerSpecification
  | LineLayerSpecification
  | CircleLayerSpecification
  | SymbolLayerSpecification;

const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];
const tint: ExpressionSpecification = ['number', ['feature-state', 'tint'], -1];

/** The person, by colour, who has a unit selected or edits the grid an edge is a border of. */
const person: ExpressionSpecification = ['number', ['feature-state', 'person'], -1];

function personColour(colours: Colours): ExpressionSpecification {
  const pairs = [0, 1, 2, 3, 4, 5].flatMap(i => [i, colours[`--studio-person-${i}` as keyof Colours]]);
  return ['match', person, ...pairs, colours['--studio-casing']] as unknown as ExpressionSpecification;
}

function byZoom(near: number, far: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 14, far, 18, near];
}

/** From the ground up: soft fills, faint units, crisp borders, what is selected, labels, findings. */
export function planLayers(colours: Colours): PlanLayer[] {
  return [...ground(colours), ...lines(colours), ...marked(colours), ...texts(colours)];
}

function ground(colours: Colours): PlanLayer[] {
  const tints = [0, 1, 2, 3, 4, 5].flatMap(i => [i, colours[`--studio-tint-${i}` as keyof Colours]]);
  return [
    {
      id: 'plan-fill',
      type: 'fill',
      source: SOURCES.units,
      paint: {
        'fill-color': ['match', tint, ...tints, colours['--studio-casing']] as unknown as ExpressionSpecification,
        'fill-opacity': ['case', ['==', tint, ELSEWHERE], 0.55, ['<', tint, 0], 0.1, state('hovered'), 0.5, ['get', 'water'], 0.14, 0.32],
        'fill-antialias': false,
      },
    },
    {
      id: 'plan-unassigned',
      type: 'fill',
      source: SOURCES.units,
      paint: { 'fill-pattern': UNASSIGNED_PATTERN, 'fill-opacity': ['case', ['==', tint, UNASSIGNED], 1, 0] },
    },
  ];
}

function lines(colours: Colours): PlanLayer[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const shown: ExpressionSpecification = ['case', state('border'), 1, 0];
  const inner: ExpressionSpecification = ['case', state('inner'), 1, 0];
  return [
    {
      id: 'plan-unit-edges',
      type: 'line',
      source: SOURCES.edges,
      minzoom: 14,
      paint: { 'line-color': colours['--studio-border'], 'line-width': 0.6, 'line-opacity': byZoom(0.3, 0.06) },
    },
    {
      id: 'plan-micro-border-casing',
      type: 'line',
      source: SOURCES.edges,
      layout: round,
      paint: { 'line-color': colours['--studio-casing'], 'line-width': byZoom(4, 2.5), 'line-opacity': inner },
    },
    {
      id: 'plan-micro-border',
      type: 'line',
      source: SOURCES.edges,
      paint: { 'line-color': colours['--studio-border'], 'line-width': byZoom(1.75, 1), 'line-dasharray': [3, 1.5], 'line-opacity': inner },
    },
    {
      id: 'plan-border-casing',
      type: 'line',
      source: SOURCES.edges,
      layout: round,
      paint: { 'line-color': colours['--studio-casing'], 'line-width': byZoom(6.5, 3.5), 'line-opacity': shown },
    },
    {
      id: 'plan-editors',
      type: 'line',
      source: SOURCES.edges,
      layout: round,
      paint: {
        'line-color': personColour(colours),
        'line-width': byZoom(9, 6),
        'line-opacity': ['case', ['<', person, 0], 0, 1],
      },
    },
    {
      id: 'plan-border',
      type: 'line',
      source: SOURCES.edges,
      layout: round,
      paint: { 'line-color': colours['--studio-border'], 'line-width': byZoom(3, 1.5), 'line-opacity': shown },
    },
    {
      id: 'plan-community',
      type: 'line',
      source: SOURCES.edges,
      filter: ['get', 'outer'],
      layout: round,
      paint: { 'line-color': colours['--studio-border'], 'line-width': byZoom(4.5, 2.5) },
    },
  ];
}

function marked(colours: Colours): PlanLayer[] {
  return [
    {
      id: 'plan-selected-fill',
      type: 'fill',
      source: SOURCES.units,
      paint: { 'fill-color': colours['--studio-accent'], 'fill-opacity': ['case', state('selected'), 0.45, 0] },
    },
    {
      id: 'plan-selected',
      type: 'line',
      source: SOURCES.units,
      paint: {
        'line-color': colours['--studio-accent'],
        'line-width': 2,
        'line-opacity': ['case', state('selected'), 1, 0],
      },
    },
    {
      id: 'plan-others',
      type: 'line',
      source: SOURCES.units,
      paint: {
        'line-color': personColour(colours),
        'line-width': 2.5,
        'line-opacity': ['case', ['<', person, 0], 0, 1],
      },
    },
    {
      id: 'plan-focused',
      type: 'line',
      source: SOURCES.units,
      paint: {
        'line-color': colours['--studio-text'],
        'line-width': 3,
        'line-dasharray': [1.5, 1],
        'line-opacity': ['case', state('focused'), 1, 0],
      },
    },
  ];
}

function texts(colours: Colours): PlanLayer[] {
  const severity: ExpressionSpecification = [
    'case',
    ['==', ['get', 'severity'], 'ERROR'],
    colours['--studio-error'],
    colours['--studio-warning'],
  ];
  return [
    {
      id: 'plan-findings',
      type: 'circle',
      source: SOURCES.findings,
      paint: {
        'circle-radius': ['case', ['get', 'current'], 13, 9],
        'circle-color': colours['--studio-casing'],
        'circle-stroke-color': severity,
        'circle-stroke-width': ['case', ['get', 'current'], 4, 2],
      },
    },
    {
      id: 'plan-finding-signs',
      type: 'symbol',
      source: SOURCES.findings,
      // As with grid labels, what the ground is called makes room.
      layout: { 'text-field': ['get', 'sign'], 'text-font': BOLD, 'text-size': 13, 'text-allow-overlap': true, 'text-padding': 8 },
      paint: { 'text-color': severity },
    },
    {
      id: 'plan-labels',
      type: 'symbol',
      source: SOURCES.labels,
      layout: {
        'text-field': [
          'format',
          ['get', 'number'],
          { 'font-scale': 1.35 },
          '\n',
          {},
          ['get', 'detail'],
          { 'text-color': ['case', ['get', 'bad'], colours['--studio-error'], colours['--studio-text']] },
        ] as unknown as ExpressionSpecification,
        'text-font': MEDIUM,
        'text-size': byZoom(15, 11),
        'text-line-height': 1.15,
        'icon-image': ['case', ['get', 'locked'], LOCK_IMAGE, ''],
        'icon-anchor': 'bottom',
        'icon-offset': [0, -18],
        'icon-allow-overlap': true,
        // Always shown itself, and what the ground is called makes room for it.
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': colours['--studio-text'],
        'text-halo-color': colours['--studio-casing'],
        'text-halo-width': 2,
      },
    },
  ];
}
