import { type Category, type DrawnPin } from '../incident/pins.ts';

/** How an incident stood from a moment on, until its next step. */
export interface Standing {
    from: string;
    state: string;
    /** Null where it was not written down at the time. */
    dueAt: string | null;
    grid: string | null;
    escalated: boolean;
    supervised: boolean;
}

/** One incident through a day; the first standing is how it came into the day, or its report in it. */
export interface Track {
    number: string;
    category: Category;
    title: string;
    urgent: boolean;
    longitude: number;
    latitude: number;
    standings: Standing[];
}

/** What `api/incidents/replay` answers. */
export interface ReplayedDay {
    day: string;
    from: string;
    until: string;
    all: number;
    tracks: Track[];
}

/** Numbers of one moment. */
export interface Moment {
    open: number;
    overdue: number;
    /** Open ones of which nobody knows any more until when they were due. */
    unknown: number;
    /** Reported since the day began. */
    reported: number;
    /** Left the desk since the day began, closed or merged into another. */
    left: number;
}

interface Point {
    at: number;
    state: string;
    due: number;
    open: boolean;
    standing: Standing;
}

interface Line {
    track: Track;
    points: Point[];
}

const GONE = new Set(['CLOSED', 'MERGED']);
const PAUSED = new Set(['SUSPENDED', 'WAITING']);
/** Of a deadline that nobody knows: never past. */
const NEVER = '9999-12-31T00:00:00Z';

/** A day of incidents that can be asked how all stood at any moment of it. Times are milliseconds since 1970. */
export class Day {
    readonly from: number;
    readonly until: number;
    private readonly lines: readonly Line[];

    constructor(day: ReplayedDay) {
        this.from = Date.parse(day.from);
        this.until = Date.parse(day.until);
        this.lines = day.tracks.map((track) => ({
            track,
            points: track.standings.map((standing) => ({
                at: Date.parse(standing.from),
                state: standing.state,
                due: standing.dueAt === null ? Number.NaN : Date.parse(standing.dueAt),
                open: !GONE.has(standing.state),
                standing,
            })),
        }));
    }

    /** Those that were open at a moment, as pins. */
    pins(at: number): DrawnPin[] {
        return this.lines.flatMap(({ track, points }) => {
            const point = standingAt(points, at);
            return point?.open ? [pin(track, point.standing)] : [];
        });
    }

    moment(at: number): Moment {
        const moment: Moment = { open: 0, overdue: 0, unknown: 0, reported: 0, left: 0 };
        for (const { points } of this.lines) {
            const point = standingAt(points, at);
            if (!point) {
                continue;
            }
            if (points[0]!.at >= this.from) {
                moment.reported++;
            }
            if (point.open) {
                moment.open++;
                moment.unknown += Number.isNaN(point.due) ? 1 : 0;
                moment.overdue += !PAUSED.has(point.state) && point.due < at ? 1 : 0;
            } else if (point.at >= this.from) {
                moment.left++;
            }
        }
        return moment;
    }

    /** The moments at which anything happened, in their order. */
    steps(): number[] {
        const all = this.lines.flatMap(({ points }) => points.map(({ at }) => at)).filter((at) => at >= this.from && at <= this.until);
        return [...new Set(all)].sort((a, b) => a - b);
    }

    /** How many were open at so many moments, evenly over the day's 24 hours; ends where the day has not gone on yet. */
    curve(moments: number): number[] {
        const step = DAY / (moments - 1);
        return Array.from({ length: moments }, (_, i) => this.from + i * step)
            .filter((at) => at <= this.until)
            .map((at) => this.lines.reduce((open, { points }) => open + (standingAt(points, at)?.open ? 1 : 0), 0));
    }
}

export const DAY = 24 * 3_600_000;

/** The last that began by then; nothing before its report. */
function standingAt(points: readonly Point[], at: number): Point | undefined {
    let low = 0;
    let high = points.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (points[middle]!.at <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return points[low - 1];
}

function pin(track: Track, standing: Standing): DrawnPin {
    return {
        number: track.number,
        category: track.category,
        title: track.title,
        state: standing.state,
        urgent: track.urgent,
        longitude: track.longitude,
        latitude: track.latitude,
        grid: standing.grid,
        reportedAt: track.standings[0]!.from,
        dueAt: standing.dueAt ?? NEVER,
        escalated: standing.escalated,
        supervised: standing.supervised,
    };
}
