import type { LayerSpecification } from 'maplibre-gl';
import { byState, fading } from './expressions.ts';
import { MEDIUM, REGULAR } from './fonts.ts';
import type { Palette, PlaceCategory } from './palette.ts';
import { CATEGORIES, kindsOf } from './place-category.ts';
import { FROM } from './zooms.ts';


/** Shops, stops and sights: a badge by category and the name beside it. The ones people look for come from further away. */
export function placeLayers(colors: Palette): LayerSpecification[] {
    const layer = (id: string, categories: PlaceCategory[], minzoom: number): LayerSpecification => ({
        id,
        type: 'symbol',
        source: 'place',
        'source-layer': 'place',
        minzoom,
        filter: categoryFilter(categories),
        layout: {
            'icon-image': [
                'match',
                ['downcase', ['get', 'kind']],
                ...CATEGORIES.flatMap((category) => (kindsOf(category).length > 0 ? [kindsOf(category), `place-${category}`] : [])),
                'place-other',
            ] as unknown as string,
            'icon-size': fading([15, 0.75], [18, 1]) as unknown as number,
            'icon-padding': 3,
            'text-field': ['get', 'name'],
            'text-font': REGULAR,
            'text-size': fading([15, 10], [18, 12]),
            'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
            'text-radial-offset': 0.95,
            'text-justify': 'auto',
            'text-max-width': 7,
            'text-optional': true,
            'text-padding': 3,
        },
        paint: { 'text-color': colors.text.soft, 'text-halo-color': colors.halo, 'text-halo-width': 1.4 },
    });
    return [
        layer('place-more', ['food', 'shop', 'money', 'office', 'other', 'stay'], FROM.placeAll),
        layer('place', ['transit', 'school', 'health', 'culture', 'nature'], FROM.place),
    ];
}

function categoryFilter(categories: PlaceCategory[]) {
    const known = ['in', ['downcase', ['get', 'kind']], ['literal', categories.flatMap(kindsOf)]];
    if (!categories.includes('other')) {
        return known as never;
    }
    const elsewhere = CATEGORIES.filter((category) => !categories.includes(category)).flatMap(kindsOf);
    return ['!', ['in', ['downcase', ['get', 'kind']], ['literal', elsewhere]]] as never;
}

/** Places that serve people, with a sign of their own. */
export function stationLayers(colors: Palette): LayerSpecification[] {
    return [
        {
            id: 'station-ring',
            type: 'circle',
            source: 'station',
            'source-layer': 'station',
            minzoom: FROM.station,
            paint: {
                'circle-radius': byState({ selected: 17, hover: 15, none: 0 }),
                'circle-color': colors.accent,
                'circle-opacity': byState({ selected: 0.35, hover: 0.2, none: 0 }),
            },
        },
        {
            id: 'station',
            type: 'symbol',
            source: 'station',
            'source-layer': 'station',
            minzoom: FROM.station,
            layout: {
                'icon-image': 'station',
                'icon-size': fading([14, 0.65], [16, 1]) as unknown as number,
                'icon-allow-overlap': true,
                'text-field': ['step', ['zoom'], '', FROM.stationName, ['get', 'name']] as never,
                'text-font': MEDIUM,
                'text-size': fading([15, 11], [18, 13]),
                'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
                'text-radial-offset': 1.1,
                'text-optional': true,
                'text-max-width': 8,
            },
            paint: { 'text-color': colors.text.main, 'text-halo-color': colors.halo, 'text-halo-width': 1.6 },
        },
    ];
}
