// The sign of a class: a shape and a colour as the pins of the desk's map have, with one character inside.
import { say } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const LOOKS = {
    DISPUTE: { color: '#7a4fc2', corners: 6, turn: 0, grow: 1.08 },
    LIVELIHOOD: { color: '#1f6fb8', corners: 0, turn: 0, grow: 1 },
    OPINION: { color: '#0f7f78', corners: 4, turn: 1 / 8, grow: 1.2 },
    SAFETY: { color: '#c0392b', corners: 3, turn: -1 / 4, grow: 1.5 },
    ORDER: { color: '#4e7d2a', corners: 4, turn: 0, grow: 1.25 },
    POLICY: { color: '#8a5a13', corners: 5, turn: -1 / 4, grow: 1.15 },
};
const RADIUS = 12;

function node(name, attributes) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
}

export function sign(category) {
    const { color, corners, turn, grow } = LOOKS[category];
    const radius = RADIUS * grow;
    const picture = node('svg', { viewBox: '-18 -18 36 36', class: 'sign', role: 'img', 'aria-label': say(`incident.category.${category}`) });
    const down = category === 'SAFETY' ? 2.5 : 0;
    const at = corner => {
        const angle = 2 * Math.PI * (turn + corner / corners);
        return `${(radius * Math.cos(angle)).toFixed(1)},${(down + radius * Math.sin(angle)).toFixed(1)}`;
    };
    picture.append(corners === 0
        ? node('circle', { r: radius, fill: color })
        : node('polygon', { points: Array.from({ length: corners }, (_, corner) => at(corner)).join(' '), fill: color }));
    const letter = node('text', { y: down + 4.5, 'text-anchor': 'middle', fill: '#fff', 'font-size': 12, 'font-weight': 700 });
    letter.textContent = say(`incident.sign.${category}`);
    picture.append(letter);
    return picture;
}
