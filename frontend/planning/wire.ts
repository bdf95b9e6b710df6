/** What the portal and the studio say to each other about one plan: the units once by URL, everything else over the live socket. */

/** Longitude, latitude in degrees. */
export type LonLat = [number, number];

/** The key of a grid, or of a micro-grid, within its plan; null stands for the units that belong to no grid. */
export type GridKey = string | null;

export type Barrier = string;

export interface UnitData {
  n: number;
  households: number;
  label: string;
  compound: number | null;
  water: boolean;
  at: LonLat;
  rings: LonLat[][];
}

/** `l` or `r` is -1 where the edge is the community's outer border. `len` in metres. */
export interface EdgeData {
  l: number;
  r: number;
  b: Barrier;
  len: number;
  line: LonLat[];
}

export interface CoverageData {
  unitSet: number;
  community: string;
  bounds: [number, number, number, number];
  units: UnitData[];
  edges: EdgeData[];
}

/** A piece of the ground as it is now: units that are gone, units that are there, and all the edges of these in the place of those they had. */
export interface GroundData {
  gone: number[];
  units: UnitData[];
  edges: EdgeData[];
}

/** A unit and the parts it is cut into. */
export type CutData = [unit: number, parts: number[]];

export interface GridData {
  key: string;
  code: string | null;
  number: string;
  name: string;
  kind: string;
  households: number;
  units: number;
  /** Square metres. */
  area: number;
  /** Polsby-Popper, 1 for a disc. */
  compactness: number;
  /** Share of its border with other grids that runs along roads, rivers, railways or walls. */
  barrierShare: number;
}

export type Severity = 'ERROR' | 'WARNING' | 'INFO';
export type Language = 'zh-CN' | 'en';
export type WaiverState = 'ASKED' | 'GRANTED' | 'REFUSED';

export interface FindingData {
  id: string;
  rule: string;
  severity: Severity;
  /** Whether an approver may permit it. */
  waivable: boolean;
  grid: GridKey;
  at: LonLat;
  bounds: [number, number, number, number];
  params: Record<string, unknown>;
  /** In all languages, since one message is encoded for all who watch the plan. */
  text: Record<Language, string>;
  waiver: WaiverState | null;
  /** Why nobody needs to hear of it, if somebody said so. */
  silence: { reason: string; by: string } | null;
}

export interface Limits {
  min: number;
  max: number;
}

/** The second level: what grids are divided into. */
export interface MicroData {
  limits: Limits;
  grids: GridData[];
  /** In a snapshot. */
  assignment?: [string, number[]][];
  /** Of an edit. */
  moves?: [number, GridKey][];
}

export interface Snapshot {
  type: 'snapshot';
  revision: number;
  state: string;
  /** Whether this person may draw in plans at all, and in this one now. */
  mayDraw: boolean;
  editable: boolean;
  limits: Limits;
  grids: GridData[];
  assignment: [string, number[]][];
  micro?: MicroData;
  /** Where the plan cut its units. */
  ground?: GroundData;
  findings: FindingData[];
  canUndo: boolean;
  canRedo: boolean;
}

export interface EditChange {
  type: 'edit';
  revision: number;
  /** The account name, and what the person is called. */
  by: string;
  name: string;
  /** Before the moves, so that parts can move at once; joins come after them. */
  cuts?: CutData[];
  moves: [number, GridKey][];
  micro?: MicroData;
  joins?: CutData[];
  ground?: GroundData;
  grids: GridData[];
  findings: FindingData[];
  state: string;
}

/** The plan went a step on its way, or a waiver was asked for or decided on. */
export interface StateChange {
  type: 'state';
  state: string;
  /** Whether the plan may be drawn in, by those who may draw. */
  drawable: boolean;
  limits: Limits;
  micro?: MicroData;
  findings: FindingData[];
}

/** Stands for the key of a grid that a repair would make. */
export const NEW_GRID = 'new';

/** A computed edit that mends a finding. */
export interface RepairData {
  /** Whether its units are to become a grid of their own, {@link NEW_GRID}. */
  creates: boolean;
  /** Each unit with the grid it has and the one it gets. */
  moves: [number, GridKey, GridKey][];
  /** How many change hands. */
  households: number;
  effects: { grid: string; before: number; after: number }[];
  /** Ids of the findings it ends; without the one it was asked for, it only makes that better. */
  ends: string[];
  /** Warnings it begins; it never begins an error. */
  begins: FindingData[];
}

export interface RepairsAnswer {
  type: 'repairs';
  seq: number;
  finding: string;
  revision: number;
  /** The best first. */
  repairs: RepairData[];
}

export interface Previewed {
  type: 'previewed';
  seq: number;
  grids: { key: string; households: number }[];
  findings: FindingData[];
}

export interface Conflict {
  unit: number;
  now: GridKey;
  by: string;
}

export interface Moved {
  type: 'moved';
  seq: number;
  /** STUCK: the sender's last edit cannot be undone, what others did since is in the way. */
  outcome: 'APPLIED' | 'CONFLICT' | 'REFUSED' | 'STUCK';
  revision: number;
  /** What the sender, whose edits they are, may take back and do again from here. */
  canUndo: boolean;
  canRedo: boolean;
  conflicts?: Conflict[];
  /** Why nothing was changed: a word of the portal's, for which there is a text. */
  reason?: string;
  /** The edit that is stuck, and what the people in its way are called. */
  step?: number;
  people?: string[];
}

/** What a step did to one grid. `gained` and `lost` are units, `before` and `after` households. */
export interface EffectData {
  number: string;
  name: string;
  change: 'CAME' | 'WENT' | 'STAYED' | 'RENAMED' | 'OTHER_KIND';
  gained: number;
  lost: number;
  before: number;
  after: number;
}

/** One entry of the plan's log. */
export interface StepData {
  revision: number;
  kind: string;
  by: string;
  name: string;
  at: string;
  /** The step that this one takes back or goes back to. */
  undoes: number | null;
  units: number;
  unassigned: number;
  effects: EffectData[];
}

/** A step that has a name. */
export interface VersionData {
  revision: number;
  name: string;
  by: string;
  at: string;
}

/** Steps before a revision, or the newest where none is said, the newest first. */
export interface HistoryAnswer {
  type: 'history';
  before?: number;
  steps: StepData[];
  versions: VersionData[];
}

export interface BranchedAnswer {
  type: 'branched';
  plan: string;
}

/** Where somebody is who has the plan open; nothing keeps it. */
export interface HereRequest {
  type: 'here';
  /** One tab of a browser. */
  tab: string;
  gone?: boolean;
  /** Just came, and wants to know where the others are. */
  hello?: boolean;
  at?: LonLat | null;
  grid?: GridKey;
  units?: number[];
}

export interface HereMessage extends HereRequest {
  by: string;
  name: string;
}

/** The portal could not take a request at all. */
export interface Refusal {
  type: 'error';
  seq?: number;
  code: string;
  text: string;
}

/** How a drawn line would be led, and what it would do. */
export interface CutPreviewed {
  type: 'cut-previewed';
  seq: number;
  lines: LonLat[][];
  /** Units that the line enters and leaves whole, and why. */
  whole: Record<string, string>;
  /** Of the grid that it divides, to the left and to the right. */
  households?: [number, number];
  reason?: string;
}

/** What a line is to cut: a grid's units, these units, or all it meets. */
export interface CutWish {
  line: LonLat[];
  grid?: string;
  units?: number[];
  /** Divides the grid in two. */
  split?: boolean;
}

/** What counts how much in an automatic plan, each from 0. */
export interface AutoWeights {
  roads: number;
  shape: number;
  balance: number;
  keep: number;
  compounds: number;
  incidents: number;
}

/** Why there is no legal plan, or none was found. */
export interface AutoReason {
  kind: 'UNIT_OVER_LIMIT' | 'NO_NUMBER_OF_GRIDS' | 'OTHER_NUMBER_ASKED' | 'NONE_FOUND';
  unit?: number;
  units?: number;
  households?: number;
  fewest?: number;
  most?: number;
  grids?: number;
  /** Numbers of grids that were tried, each with how many of them are outside the limits. */
  tried?: [number, number][];
}

/** A plan that was found. */
export interface AutoOption {
  /** That change hands. */
  households: number;
  figures: {
    grids: number;
    inWindow: number;
    disconnected: number;
    compactness: number;
    barrierShare: number;
    maxDeviation: number;
    incidentDeviation: number;
  };
  /** Each unit with the grid it has and the one it would get, `new…` for one that would come. */
  moves: [number, GridKey, string][];
}

/** How far the asker's search for an automatic plan is. */
export interface AutoAnswer {
  type: 'auto';
  seq: number;
  state: 'NONE' | 'RUNNING' | 'DONE' | 'FAILED' | 'TAKEN' | 'BUSY';
  version: number;
  /** 0 to 1. */
  done: number;
  /** How the objective fell: when, from 0 to 1, and to what. With the options only where the asker has another version. */
  curve?: [number, number][];
  /** The best so far; once it is done, plans to choose from, the one that was asked for first. */
  options?: AutoOption[];
  reasons: AutoReason[];
}

export type PlanRequest =
  | { type: 'auto-start'; seq: number; weights: AutoWeights; seconds: number; acrossRivers: boolean; plans: number; locked: string[]; seed: number }
  | { type: 'auto-look' | 'auto-stop'; seq: number; known: number }
  | { type: 'auto-discard'; seq: number }
  | { type: 'auto-take'; seq: number; option: number }
  | ({ type: 'cut' | 'cut-preview'; seq: number } & CutWish)
  | { type: 'reshape'; seq: number; line: LonLat[]; back: LonLat[]; grids: [string, string] }
  | { type: 'preview'; seq: number; units: number[]; to: GridKey; level: 'GRID' | 'MICRO' }
  | { type: 'move'; seq: number; units: [number, GridKey][]; to: GridKey }
  | { type: 'moves'; seq: number; units: [number, GridKey, GridKey][] }
  | { type: 'repairs'; seq: number; finding: string }
  | { type: 'create'; seq: number; name: string | null; units: [number, GridKey][]; within?: string }
  | { type: 'divide'; seq: number; key: string; parts: number }
  | { type: 'retire'; seq: number; key: string }
  | { type: 'rename'; seq: number; key: string; name: string }
  | { type: 'kind'; seq: number; key: string; kind: string }
  | { type: 'split'; seq: number; key: string; parts: number }
  | { type: 'merge'; seq: number; key: string; with: string }
  | { type: 'return'; seq: number; revision: number }
  | { type: 'history'; seq: number; before?: number }
  | { type: 'name-version'; seq: number; revision: number; name: string }
  | { type: 'branch'; seq: number; revision: number; name: string }
  | HereRequest
  | { type: 'undo'; seq: number }
  | { type: 'undo-before'; seq: number; step: number }
  | { type: 'redo'; seq: number };
