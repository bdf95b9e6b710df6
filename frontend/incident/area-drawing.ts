import { type Corner, rectangle, rounded, simplified } from './area.ts';

export const AREA_TOOLS = ['rectangle', 'polygon', 'lasso'] as const;
export type AreaTool = (typeof AREA_TOOLS)[number];

/** What is being drawn: the corners so far, and where the pointer or the cross would set the next. */
export interface Drawing {
  readonly tool: AreaTool;
  readonly corners: readonly Corner[];
  readonly pointer?: Corner | undefined;
}

export function nothingDrawn(tool: AreaTool): Drawing {
  return { tool, corners: [] };
}

/** With one more corner; the pointer is there. */
export function withCorner(drawing: Drawing, corner: Corner): Drawing {
  return { tool: drawing.tool, corners: [...drawing.corners, corner] };
}

export function withPointer(drawing: Drawing, pointer: Corner): Drawing {
  return { ...drawing, pointer };
}

export function withoutLast(drawing: Drawing): Drawing {
  return { tool: drawing.tool, corners: drawing.corners.slice(0, -1) };
}

/** A rectangle is whole with its second corner. */
export function isWhole({ tool, corners }: Drawing): boolean {
  return tool === 'rectangle' && corners.length === 2;
}

/** The ring as it would be now. */
export function ringOf({ tool, corners, pointer }: Drawing): Corner[] {
  const all = pointer ? [...corners, pointer] : [...corners];
  return tool === 'rectangle' && all.length >= 2 ? rectangle(all[0]!, all.at(-1)!) : all;
}

/**
 * The area, or nothing where what was drawn has none.
 *
 * @param tolerance degrees by which a line by hand may be straightened
 */
export function areaDrawn(drawing: Drawing, tolerance: number): Corner[] | undefined {
  const ring = rounded(simplified(ringOf({ ...drawing, pointer: undefined }), drawing.tool === 'lasso' ? tolerance : 0));
  return ring.length >= 3 && extent(ring, 0) > 0 && extent(ring, 1) > 0 ? ring : undefined;
}

function extent(ring: readonly Corner[], axis: 0 | 1): number {
  const values = ring.map((corner) => corner[axis]);
  return Math.max(...values) - Math.min(...values);
}
