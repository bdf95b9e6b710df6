import { html } from 'lit';

/** A padlock of 24 by 24, as an SVG path and as a canvas understands it. */
export const LOCK_PATH = 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3';

export function lockSign(label: string) {
  return html`<svg class="lock" viewBox="0 0 24 24" width="14" height="14" fill="none" stroke="currentColor" stroke-width="2.25"
    stroke-linejoin="round" role="img" aria-label=${label}><title>${label}</title><path d=${LOCK_PATH} /></svg>`;
}

/** The same for the map, on a casing that keeps it readable over any ground. */
export function lockImage(colour: string, casing: string, size = 40): ImageData {
  const canvas = new OffscreenCanvas(size, size).getContext('2d')!;
  canvas.scale(size / 24, size / 24);
  const path = new Path2D(LOCK_PATH);
  canvas.lineJoin = 'round';
  for (const [width, style] of [[6, casing], [2.25, colour]] as const) {
    canvas.lineWidth = width;
    canvas.strokeStyle = style;
    canvas.stroke(path);
  }
  canvas.fillStyle = colour;
  canvas.fillRect(6, 11, 12, 9);
  return canvas.getImageData(0, 0, size, size);
}
