/** How a value is to be read: a number of things, a share from 0 to 1, so many to a thousand households. */
export type Kind = 'count' | 'share' | 'per_thousand';

export interface OfGrid {
    /** 15 digits. */
    code: string;
    name: string;
    /** Null where there is nothing to have a share of. */
    value: number | null;
    part: number;
    whole: number;
}

/** What `api/incidents/by-grid` answers. Days are "2026-11-01"; the last is in the period. */
export interface ByGrid {
    asOf: string;
    figure: string;
    kind: Kind;
    period: string;
    first: string;
    last: string;
    grids: OfGrid[];
    /** Matters in no grid of today. */
    elsewhere: number;
}

/** What `api/incidents/heat` answers. */
export interface Heat {
    asOf: string;
    what: string;
    first: string;
    last: string;
    number: number;
    crowds: Crowd[];
}

/** So many matters near one another. */
export type Crowd = [longitude: number, latitude: number, number: number];

/** "1,204", "93.7%", "12.5" */
export function inWords(value: number, kind: Kind): string {
    switch (kind) {
        case 'count':
            return value.toLocaleString('en');
        case 'share':
            return `${(value * 100).toLocaleString('en', { maximumFractionDigits: 1 })}%`;
        case 'per_thousand':
            return value.toLocaleString('en', { maximumFractionDigits: 1 });
    }
}
