import { BrushTool } from './brush-tool.ts';
import type { CutTool } from './cut-tool.ts';
import type { Tool } from './keys.ts';
import { LassoTool } from './lasso-tool.ts';
import { RectangleTool } from './rectangle-tool.ts';
import { ReshapeTool } from './reshape-tool.ts';
import { SelectTool } from './select-tool.ts';
import type { Studio } from './studio.ts';
import type { StudioTool } from './studio-tool.ts';
import { SweepTool } from './sweep-tool.ts';

/** Every tool that a pointer is used with, by its name. */
export function toolsOf(studio: Studio, cut: CutTool): Record<Tool, StudioTool> {
  return {
    select: new SelectTool(studio),
    brush: new BrushTool(studio),
    rectangle: new RectangleTool(studio),
    lasso: new LassoTool(studio),
    sweep: new SweepTool(studio),
    cut,
    reshape: new ReshapeTool(studio),
  };
}
