import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../map/map-config.ts';
import { BOLD } from '../map/fonts.ts';
import { type Category, type ClockState, imageName, isLate, LOOKS, type PinLook } from './pins.ts';

const RATIO = 2;
const WIDTH = 44;
const HEIGHT = 50;
/** Of the shape; the tip is at the lower edge. */
const MIDDLE = { x: WIDTH / 2, y: 22 };
const RADIUS = 12;

/** Pixels from a pin's tip up to the middle of its shape. */
export const HEAD_ABOVE_TIP = HEIGHT - MIDDLE.y;

/** A shape and a colour per class, and a sign inside: each alone is enough to tell them apart. The colours are the page's, see incident-sign.css. */
export function pinColor(category: Category): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--incident-${category.toLowerCase()}`).trim() || UNKNOWN;
}

/** Where the page has no colours of the classes. */
const UNKNOWN = '#555555';

/** Corners of each class's shape; none has the shape of a station's sign. The first corner's angle is in turns from the right. */
const SHAPES: Record<Category, { corners: number; turn: number; grow: number }> = {
  DISPUTE: { corners: 6, turn: 0, grow: 1.08 },
  LIVELIHOOD: { corners: 0, turn: 0, grow: 1 },
  OPINION: { corners: 4, turn: 1 / 8, grow: 1.2 },
  SAFETY: { corners: 3, turn: -1 / 4, grow: 1.5 },
  ORDER: { corners: 4, turn: 0, grow: 1.25 },
  POLICY: { corners: 5, turn: -1 / 4, grow: 1.15 },
};

export const ALARM = '#e03131';
const SUPERVISED = '#b3541e';

/** What is said of the deadline at a pin's right shoulder. */
const FLAGS: Partial<Record<ClockState, { color: string; sign: string }>> = {
  overdue: { color: ALARM, sign: '!' },
  escalated: { color: ALARM, sign: '↑' },
  paused: { color: '#5c6570', sign: 'II' },
};

/** One letter or character for each class, and for what is supervised. */
export type PinSigns = Record<Category | 'supervised', string>;

/** Gives the map an image for every look. */
export function addPinImages(map: MapLibreMap, signs: PinSigns, theme: Theme): void {
  for (const look of LOOKS) {
    const name = imageName(look);
    if (map.hasImage(name)) {
      map.removeImage(name);
    }
    map.addImage(name, drawn(look, signs, rimOf(theme)), { pixelRatio: RATIO });
  }
}

/** A pin as a picture for a legend: a data URL. */
export function pinPicture(look: PinLook, signs: PinSigns, theme: Theme): string {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * RATIO;
  canvas.height = HEIGHT * RATIO;
  canvas.getContext('2d')!.putImageData(drawn(look, signs, rimOf(theme)), 0, 0);
  return canvas.toDataURL();
}

function rimOf(theme: Theme): string {
  return theme === 'dark' ? '#171a1f' : '#ffffff';
}

function drawn(look: PinLook, signs: PinSigns, rim: string): ImageData {
  const late = isLate(look.clock);
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * RATIO;
  canvas.height = HEIGHT * RATIO;
  const pen = canvas.getContext('2d')!;
  pen.scale(RATIO, RATIO);
  pen.lineJoin = 'round';
  if (late) {
    glow(pen);
  }
  tip(pen, late ? ALARM : pinColor(look.category), rim);
  if (look.urgent) {
    ring(pen, rim);
  }
  outline(pen, look.category);
  pen.shadowColor = 'rgb(0 0 0 / 0.35)';
  pen.shadowBlur = 3 * RATIO;
  pen.shadowOffsetY = RATIO;
  pen.lineWidth = late ? 5.5 : 2.5;
  pen.strokeStyle = late ? ALARM : rim;
  pen.stroke();
  pen.shadowColor = 'transparent';
  if (late) {
    pen.lineWidth = 2;
    pen.strokeStyle = rim;
    pen.stroke();
  }
  pen.fillStyle = pinColor(look.category);
  pen.fill();
  letter(pen, signs[look.category], MIDDLE.x, look.category === 'SAFETY' ? MIDDLE.y + 2 : MIDDLE.y, 13);
  const clock = FLAGS[look.clock];
  if (clock) {
    flag(pen, WIDTH - 8.5, clock.color, clock.sign, rim);
  }
  if (look.supervised) {
    flag(pen, 8.5, SUPERVISED, signs.supervised, rim);
  }
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function outline(pen: CanvasRenderingContext2D, category: Category): void {
  const { corners, turn, grow } = SHAPES[category];
  const radius = RADIUS * grow;
  pen.beginPath();
  if (corners === 0) {
    pen.arc(MIDDLE.x, MIDDLE.y, radius, 0, 2 * Math.PI);
    return;
  }
  for (let corner = 0; corner < corners; corner++) {
    const angle = 2 * Math.PI * (turn + corner / corners);
    pen.lineTo(MIDDLE.x + radius * Math.cos(angle), MIDDLE.y + (category === 'SAFETY' ? 2.5 : 0) + radius * Math.sin(angle));
  }
  pen.closePath();
}

/** The foot that stands on the place; stations and shops have none. */
function tip(pen: CanvasRenderingContext2D, fill: string, rim: string): void {
  pen.beginPath();
  pen.moveTo(MIDDLE.x - 6, MIDDLE.y + 8);
  pen.lineTo(MIDDLE.x, HEIGHT - 1.5);
  pen.lineTo(MIDDLE.x + 6, MIDDLE.y + 8);
  pen.closePath();
  pen.lineWidth = 2.5;
  pen.strokeStyle = rim;
  pen.stroke();
  pen.fillStyle = fill;
  pen.fill();
}

/** Overdue: a red light round the pin, seen from far away. */
function glow(pen: CanvasRenderingContext2D): void {
  const light = pen.createRadialGradient(MIDDLE.x, MIDDLE.y, RADIUS, MIDDLE.x, MIDDLE.y, WIDTH / 2);
  light.addColorStop(0, 'rgb(224 49 49 / 0.6)');
  light.addColorStop(1, 'rgb(224 49 49 / 0)');
  pen.fillStyle = light;
  pen.fillRect(0, 0, WIDTH, 2 * MIDDLE.y);
}

/** Urgent: a second, red ring. */
function ring(pen: CanvasRenderingContext2D, rim: string): void {
  pen.beginPath();
  pen.arc(MIDDLE.x, MIDDLE.y, MIDDLE.x - 2.5, 0, 2 * Math.PI);
  pen.lineWidth = 4.5;
  pen.strokeStyle = rim;
  pen.stroke();
  pen.lineWidth = 2.5;
  pen.strokeStyle = ALARM;
  pen.stroke();
}

/** A small round flag on the pin's shoulder. */
function flag(pen: CanvasRenderingContext2D, x: number, color: string, sign: string, rim: string): void {
  const y = 8.5;
  pen.beginPath();
  pen.arc(x, y, 7, 0, 2 * Math.PI);
  pen.fillStyle = color;
  pen.fill();
  pen.lineWidth = 1.5;
  pen.strokeStyle = rim;
  pen.stroke();
  letter(pen, sign, x, y, 10);
}

function letter(pen: CanvasRenderingContext2D, text: string, x: number, y: number, size: number): void {
  pen.font = `700 ${size}px ${BOLD.slice(1).map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ')}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = '#ffffff';
  pen.fillText(text, x, y + 0.5);
}
