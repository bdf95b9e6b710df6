import { commandOf, type Command } from './keys.ts';

/** Where keys come from. */
export interface KeyPlaces {
  studio: Element;
  /** The map with all that floats over it. */
  stage: Element;
  map: Element;
}

/** The command of a key that the studio takes for itself, or undefined. Typing is left alone, and so is the page outside of the studio. */
export function commandFor(event: KeyboardEvent, { studio, stage, map }: KeyPlaces): Command | undefined {
  const path = event.composedPath();
  const from = path[0] as HTMLElement;
  const here = path.includes(studio);
  if ((!here && from !== document.body) || from.matches('input, select, textarea')) {
    return undefined;
  }
  if (from instanceof HTMLCanvasElement) {
    // The map has keys of its own, and a crosshair for them: here they would only be in the way.
    event.stopPropagation();
  }
  const command = commandOf(event);
  // The tables and buttons have their own use for the keys that walk and press.
  const onMap = !here || from === stage || path.includes(map);
  if (!command || (!onMap && ['walk', 'toggle', 'give'].includes(command.do))) {
    return undefined;
  }
  event.preventDefault();
  event.stopPropagation();
  return command;
}
