import type { LayerSpecification } from 'maplibre-gl';
import { fading } from './expressions.ts';
import { REGULAR } from './fonts.ts';
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
