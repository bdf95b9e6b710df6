import { type Map as MapLibreMap, Marker } from 'maplibre-gl';

const TWICE = 3000;

/** A calm ring where one just came in; none for who wants nothing to move. */
export function calmRing(map: MapLibreMap, at: [number, number], color: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    return;
  }
  const element = document.createElement('div');
  const circle = document.createElement('div');
  Object.assign(circle.style, { width: '56px', height: '56px', border: `3px solid ${color}`, borderRadius: '50%', pointerEvents: 'none' });
  element.style.pointerEvents = 'none';
  element.append(circle);
  const marker = new Marker({ element }).setLngLat(at).addTo(map);
  const grow = [{ transform: 'scale(0.5)', opacity: 0.9 }, { transform: 'scale(1.6)', opacity: 0 }];
  circle.animate(grow, { duration: TWICE / 2, iterations: 2, easing: 'ease-out' }).onfinish = () => marker.remove();
}
