const EARTH = 6_371_008.8;

/** Metres between two places as the crow flies; each is longitude and latitude in degrees. */
export function metres([lon1, lat1], [lon2, lat2]) {
  const rad = Math.PI / 180;
  const a = Math.sin(((lat2 - lat1) * rad) / 2) ** 2 + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(a));
}

/** "350 m" or "1.2 km" in the page's words: no more digits than the telephone knows. */
export function said(distance, words) {
  const key = distance < 1000 ? 'station.page.metres' : 'station.page.kilometres';
  const number = distance < 1000 ? Math.max(10, Math.round(distance / 10) * 10) : (distance / 1000).toFixed(1);
  return words[key].replace('{0}', String(number));
}

/** The nearest first; those that are equally far stay as they were. */
export function byDistance(items, here, placeOf) {
  return items.map((item) => ({ item, distance: metres(here, placeOf(item)) })).sort((one, other) => one.distance - other.distance);
}
