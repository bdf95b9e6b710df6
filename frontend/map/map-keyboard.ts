import type { Map as MapLibreMap } from 'maplibre-gl';

/** Shows the crosshair while keys are used on a map: its arrow keys bring a place to the middle, and Enter means it. */
export function listenToKeys(map: MapLibreMap, host: Element, enter: () => void): void {
    const canvas = map.getCanvas();
    const pointer = (): void => host.removeAttribute('keyboard');
    canvas.addEventListener('keydown', (event) => {
        host.toggleAttribute('keyboard', true);
        if (event.key === 'Enter') {
            enter();
        }
    });
    canvas.addEventListener('blur', pointer);
    canvas.addEventListener('pointerdown', pointer);
}
