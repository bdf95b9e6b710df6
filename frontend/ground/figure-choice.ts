/** What lies over the map. */
export interface FigureChoice {
    mode: 'grid' | 'heat';
    /** A figure, or for heat what is counted, as the server names it. */
    figure: string;
    /** "2026-11", "2026-Q4", "2026", "2026-11-01..2026-11-15" */
    period: string;
    /** By which grids matters are counted: those of today or of the report. */
    basis: 'today' | 'as_reported';
    /** One class of incidents; empty for all. */
    category: string;
}

/** As a link says it: `grid:closing_in_time:2026-11:today:SAFETY`. */
export function writeChoice({ mode, figure, period, basis, category }: FigureChoice): string {
    return [mode, figure, period, basis, category].join(':');
}

/** What cannot be read shows nothing. */
export function readChoice(text: string): FigureChoice | undefined {
    const [mode, figure = '', period = '', basis = 'today', category = '', ...more] = text.split(':');
    const known = (mode === 'grid' || mode === 'heat') && (basis === 'today' || basis === 'as_reported') && more.length === 0;
    return known && /^[a-z_0-9]{1,40}$/.test(figure) && /^[0-9Q.-]{4,22}$/.test(period) && /^[A-Z_]{0,20}$/.test(category)
        ? { mode, figure, period, basis, category }
        : undefined;
}

/** Where the numbers are. */
export function addressOf({ mode, figure, period, basis, category }: FigureChoice): string {
    const query = new URLSearchParams({ [mode === 'grid' ? 'figure' : 'what']: figure, period, basis, ...(category ? { class: category } : {}) });
    return `api/incidents/${mode === 'grid' ? 'by-grid' : 'heat'}?${query}`;
}

/** The page of figures that has the same numbers as a table. */
export function pageOf({ period, basis, category }: FigureChoice): string {
    return `figures?${new URLSearchParams({ period, basis, by: 'grid', ...(category ? { class: category } : {}) })}`;
}

export interface Periods {
    month: string;
    monthBefore: string;
    quarter: string;
    year: string;
}

/** The periods that run at a moment, in China, and the month before. */
export function periodsAt(now: Date): Periods {
    const there = new Date(now.getTime() + 8 * 3_600_000);
    const year = there.getUTCFullYear();
    const month = there.getUTCMonth();
    const before = new Date(Date.UTC(year, month - 1, 1));
    const written = (y: number, m: number): string => `${y}-${String(m + 1).padStart(2, '0')}`;
    return {
        month: written(year, month),
        monthBefore: written(before.getUTCFullYear(), before.getUTCMonth()),
        quarter: `${year}-Q${Math.floor(month / 3) + 1}`,
        year: String(year),
    };
}
