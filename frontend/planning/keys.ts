import type { Direction } from './walking.ts';

export type Tool = 'select' | 'brush' | 'rectangle' | 'lasso' | 'sweep' | 'cut' | 'reshape';

export type Command =
  | { do: 'tool'; tool: Tool }
  | { do: 'digit'; digit: number }
  | { do: 'type-grid' }
  | { do: 'walk'; direction: Direction }
  | { do: 'toggle' | 'give' | 'undo' | 'redo' | 'cancel' | 'help' | 'create' | 'lock' | 'whole' | 'level' | 'repair' | 'back' }
  | { do: 'finding'; by: 1 | -1 }
  | { do: 'brush-size'; by: 1 | -1 }
  | { do: 'zoom'; by: 1 | -1 };

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const PLAIN: Record<string, Command> = {
  v: { do: 'tool', tool: 'select' },
  b: { do: 'tool', tool: 'brush' },
  r: { do: 'tool', tool: 'rectangle' },
  l: { do: 'tool', tool: 'lasso' },
  s: { do: 'tool', tool: 'sweep' },
  c: { do: 'tool', tool: 'cut' },
  t: { do: 'tool', tool: 'reshape' },
  k: { do: 'lock' },
  o: { do: 'whole' },
  m: { do: 'level' },
  n: { do: 'create' },
  p: { do: 'repair' },
  g: { do: 'type-grid' },
  arrowleft: { do: 'walk', direction: 'left' },
  arrowright: { do: 'walk', direction: 'right' },
  arrowup: { do: 'walk', direction: 'up' },
  arrowdown: { do: 'walk', direction: 'down' },
  ' ': { do: 'toggle' },
  enter: { do: 'give' },
  escape: { do: 'cancel' },
  backspace: { do: 'back' },
  '[': { do: 'brush-size', by: -1 },
  ']': { do: 'brush-size', by: 1 },
  '+': { do: 'zoom', by: 1 },
  '=': { do: 'zoom', by: 1 },
  '-': { do: 'zoom', by: -1 },
  '?': { do: 'help' },
};

/** What a key means over the map, or undefined where it is left to the browser. */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): Command | undefined {
  const name = key.toLowerCase();
  if (altKey) {
    return undefined;
  }
  if (ctrlKey || metaKey) {
    if (name === 'z') {
      return { do: shiftKey ? 'redo' : 'undo' };
    }
    return name === 'y' ? { do: 'redo' } : undefined;
  }
  if (name === 'f') {
    return { do: 'finding', by: shiftKey ? -1 : 1 };
  }
  if (/^[1-9]$/.test(name)) {
    return { do: 'digit', digit: Number(name) };
  }
  return PLAIN[name];
}
