import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../map/map-config.ts';
import { BOLD } from '../map/fonts.ts';
import { type Category, imageName, LOOKS, type PinLook } from './pins.ts';

const RATIO = 2;
const SIZE = 40;
const MIDDLE = SIZE / 2;
const RADIUS = 12;

/** A shape and a colour per class, and a sign inside: each alone is enough to tell them apart. Colours have 4.5 : 1 against the sign. */
export const PIN_COLORS: Record<Category, string> = {
  DISPUTE: '#7a4fc2',
  LIVELIHOOD: '#1f6fb8',
  OPINION: '#0f7f78',
  SAFETY: '#c0392b',
  ORDER: '#4e7d2a',
  POLICY: '#8a5a13',
};

/** Corners of each class's shape; none is a circle. The first corner's angle is in turns from the right. */
const SHAPES: Record<Category, { corners: number; turn: number; grow: number }> = {
  DISPUTE: { corners: 6, turn: 0, grow: 1.08 },
  LIVELIHOOD: { corners: 0, turn: 0, grow: 1 },
  OPINION: { corners: 4, turn: 1 / 8, grow: 1.2 },
  SAFETY: { corners: 3, turn: -1 / 4, grow: 1.5 },
  ORDER: { corners: 4, turn: 0, grow: 1.25 },
  POLICY: { corners: 5, turn: -1 / 4, grow: 1.15 },
};

const ALARM = '#e03131';

/** Gives the map an image for every look. `signs` are one letter or character a class. */
export function addPinImages(map: MapLibreMap, signs: Record<Category, string>, theme: Theme): void {
  const rim = theme === 'dark' ? '#171a1f' : '#ffffff';
  for (const look of LOOKS) {
    const name = imageName(look);
    if (map.hasImage(name)) {
      map.removeImage(name);
    }
    map.addImage(name, drawn(look, signs[look.category], rim), { pixelRatio: RATIO });
  }
}

function drawn(look: PinLook, sign: string, rim: string): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE * RATIO;
  const pen = canvas.getContext('2d')!;
  pen.scale(RATIO, RATIO);
  pen.lineJoin = 'round';
  if (look.urgent) {
    ring(pen);
  }
  outline(pen, look.category);
  pen.shadowColor = 'rgb(0 0 0 / 0.35)';
  pen.shadowBlur = 3 * RATIO;
  pen.shadowOffsetY = RATIO;
  pen.fillStyle = PIN_COLORS[look.category];
  pen.fill();
  pen.shadowColor = 'transparent';
  pen.lineWidth = 2;
  pen.strokeStyle = rim;
  pen.stroke();
  letter(pen, sign, look.category === 'SAFETY' ? MIDDLE + 2.5 : MIDDLE, 13, '#ffffff');
  if (look.overdue) {
    flag(pen, rim);
  }
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function outline(pen: CanvasRenderingContext2D, category: Category): void {
  const { corners, turn, grow } = SHAPES[category];
  const radius = RADIUS * grow;
  pen.beginPath();
  if (corners === 0) {
    pen.arc(MIDDLE, MIDDLE, radius, 0, 2 * Math.PI);
    return;
  }
  for (let corner = 0; corner < corners; corner++) {
    const angle = 2 * Math.PI * (turn + corner / corners);
    pen.lineTo(MIDDLE + radius * Math.cos(angle), MIDDLE + (category === 'SAFETY' ? 2.5 : 0) + radius * Math.sin(angle));
  }
  pen.closePath();
}

/** Urgent: a second, red ring. */
function ring(pen: CanvasRenderingContext2D): void {
  pen.beginPath();
  pen.arc(MIDDLE, MIDDLE, MIDDLE - 1.5, 0, 2 * Math.PI);
  pen.lineWidth = 2.5;
  pen.strokeStyle = ALARM;
  pen.stroke();
}

/** Overdue: an exclamation mark at the upper right. */
function flag(pen: CanvasRenderingContext2D, rim: string): void {
  pen.beginPath();
  pen.arc(SIZE - 9, 9, 7, 0, 2 * Math.PI);
  pen.fillStyle = ALARM;
  pen.fill();
  pen.lineWidth = 1.5;
  pen.strokeStyle = rim;
  pen.stroke();
  pen.save();
  pen.translate(SIZE - 9 - MIDDLE, 0);
  letter(pen, '!', 9, 11, '#ffffff');
  pen.restore();
}

function letter(pen: CanvasRenderingContext2D, text: string, y: number, size: number, color: string): void {
  pen.font = `700 ${size}px ${BOLD.slice(1).map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ')}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = color;
  pen.fillText(text, MIDDLE, y + 0.5);
}
