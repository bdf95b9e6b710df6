import type { PlaceCategory } from './palette.ts';

/** Kinds of places (OpenStreetMap's words, lower case) by what people go there for; every other kind is `other`. */
const KINDS: Record<PlaceCategory, string[]> = {
    transit: ['bus_stop', 'station', 'subway_entrance', 'ferry_terminal', 'tram_stop', 'halt', 'bus_station', 'parking', 'fuel', 'bicycle_parking'],
    food: ['restaurant', 'cafe', 'fast_food', 'bar', 'pub', 'ice_cream', 'food_court', 'canteen', 'bakery', 'teahouse'],
    shop: ['supermarket', 'convenience', 'mall', 'jewelry', 'clothes', 'market', 'marketplace', 'books', 'electronics', 'shop', 'department_store', 'greengrocer', 'hairdresser', 'laundry'],
    school: ['school', 'kindergarten', 'college', 'university', 'library'],
    health: ['hospital', 'clinic', 'pharmacy', 'doctors', 'dentist'],
    culture: ['museum', 'attraction', 'monument', 'memorial', 'theatre', 'cinema', 'viewpoint', 'place_of_worship', 'arts_centre', 'artwork', 'gallery', 'zoo', 'tower'],
    nature: ['park', 'garden', 'playground', 'pitch', 'sports_centre'],
    money: ['bank', 'atm', 'bureau_de_change', 'post_office'],
    stay: ['hotel', 'hostel', 'guest_house', 'motel'],
    office: ['townhall', 'police', 'fire_station', 'government', 'community_centre', 'courthouse', 'embassy', 'office', 'company', 'public_building'],
    other: [],
};

export const CATEGORIES = Object.keys(KINDS) as PlaceCategory[];

export function kindsOf(category: PlaceCategory): string[] {
    return KINDS[category];
}
