import type { IControl } from 'maplibre-gl';

export interface Tool {
    name: string;
    label: string;
    /** Strokes in a square of 20, or a short text in their place. */
    sign: { strokes: string } | { text: string };
    press: () => void;
}

/** A group of buttons beside the map, each with a sign, a label for who does not see it, and a pressed state where it has one. */
export class ToolButtons implements IControl {
    private readonly box = document.createElement('div');
    private readonly buttons = new Map<string, HTMLButtonElement>();

    constructor(tools: readonly Tool[]) {
        this.box.className = 'maplibregl-ctrl maplibregl-ctrl-group tools';
        for (const tool of tools) {
            const button = buttonOf(tool);
            this.buttons.set(tool.name, button);
            this.box.append(button);
        }
    }

    onAdd(): HTMLElement {
        return this.box;
    }

    onRemove(): void {
        this.box.remove();
    }

    press(name: string, pressed: boolean): void {
        this.buttons.get(name)?.setAttribute('aria-pressed', String(pressed));
    }

    focus(name: string): void {
        this.buttons.get(name)?.focus();
    }
}

function buttonOf({ name, label, sign, press }: Tool): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `tool tool-${name}`;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', press);
    if ('text' in sign) {
        button.textContent = sign.text;
    } else {
        button.append(drawn(sign.strokes));
    }
    return button;
}

function drawn(strokes: string): SVGSVGElement {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const [name, value] of Object.entries({ viewBox: '0 0 20 20', width: '20', height: '20', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' })) {
        svg.setAttribute(name, value);
    }
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', strokes);
    svg.append(path);
    return svg;
}
