import type { PinSigns } from '../incident/pin-images.ts';
import type { MapConfig } from '../map/map-config.ts';
import type { OfGrid } from '../ground/wire.ts';

export type Panel = 'FIGURES' | 'NEWEST' | 'OVERDUE' | 'GRIDS' | 'HEAT' | 'TREND';

/** What `api/wall` answers: all that does not change while the screen stands there. */
export interface Setup {
    /** Of the screen; empty where a person looks. */
    name: string;
    until: string | null;
    panels: Panel[];
    seconds: number;
    map: MapConfig;
    texts: Record<string, string>;
    signs: PinSigns;
}

/** What `api/wall/figures` answers. */
export interface Figures {
    asOf: string;
    panels: Panel[];
    seconds: number;
    counts: Counts;
    month: Rate[];
    months: Month[];
    byGrid: { grids: OfGrid[]; elsewhere: number };
}

export interface Counts {
    open: number;
    overdue: number;
    dueToday: number;
    reportedToday: number;
    closedToday: number;
}

export interface Ratio {
    part: number;
    whole: number;
}

export interface Rate extends Ratio {
    metric: string;
}

export interface Month {
    month: string;
    received: number;
    closedInTime: Ratio;
}
