/*
 * Runs in the studio's page before anything else: answers for the portal with a made-up community, and measures how long the studio takes from a
 * pointer's move to everything that it changes being applied. `COLUMNS`, `ROWS` and `SIDE` (units along a grid's side) stand before it.
 */
(() => {
  const ORIGIN = [121.47, 31.23];
  const CELL = [0.00042, 0.00036];
  const STEPS = 6;
  const noise = seed => {
    const wave = Math.sin(seed * 12.9898 + 78.233) * 43758.5453;
    return wave - Math.floor(wave);
  };
  const corner = (c, r) => {
    const inner = c > 0 && r > 0 && c < COLUMNS && r < ROWS;
    const off = seed => (inner ? 0.25 * (2 * noise(c * 7919 + r * 104729 + seed) - 1) : 0);
    return [ORIGIN[0] + (c + off(1)) * CELL[0], ORIGIN[1] + (r + off(2)) * CELL[1]];
  };
  // Borders bend as real ones do: a line of several points, the same for both units.
  const line = (a, b, seed) => Array.from({ length: STEPS + 1 }, (_, i) => {
    const bend = i % STEPS === 0 ? 0 : 0.00002 * (noise(seed + i) - 0.5);
    return [a[0] + ((b[0] - a[0]) * i) / STEPS + bend, a[1] + ((b[1] - a[1]) * i) / STEPS - bend];
  });
  const number = (c, r) => (c < 0 || r < 0 || c >= COLUMNS || r >= ROWS ? -1 : r * COLUMNS + c);
  const south = (c, r) => line(corner(c, r), corner(c + 1, r), c * 31 + r * 17);
  const west = (c, r) => line(corner(c, r), corner(c, r + 1), c * 13 + r * 41 + 7);

  const coverage = () => {
    const [units, edges] = [[], []];
    for (let r = 0; r <= ROWS; r++) {
      for (let c = 0; c <= COLUMNS; c++) {
        if (c < COLUMNS) edges.push({ l: number(c, r), r: number(c, r - 1), b: 'NONE', len: 40, line: south(c, r) });
        if (r < ROWS) edges.push({ l: number(c - 1, r), r: number(c, r), b: 'NONE', len: 40, line: west(c, r) });
        if (c < COLUMNS && r < ROWS) {
          const [a, b] = [corner(c, r), corner(c + 1, r + 1)];
          const ring = [...south(c, r), ...west(c + 1, r).slice(1), ...south(c, r + 1).reverse().slice(1), ...west(c, r).reverse().slice(1)];
          const households = Math.floor(noise(number(c, r)) * 30);
          units.push({ n: number(c, r), households, label: `${r + 1}-${c + 1}`, compound: null, water: false,
            at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], rings: [ring] });
        }
      }
    }
    return { unitSet: 1, community: '', bounds: [...ORIGIN, ORIGIN[0] + COLUMNS * CELL[0], ORIGIN[1] + ROWS * CELL[1]], units, edges };
  };

  const across = Math.ceil(COLUMNS / SIDE);
  const key = n => `g${Math.floor(Math.floor(n / COLUMNS) / SIDE) * across + Math.floor((n % COLUMNS) / SIDE) + 1}`;
  const assignment = new Map();
  for (let n = 0; n < COLUMNS * ROWS; n++) {
    assignment.set(key(n), [...(assignment.get(key(n)) ?? []), n]);
  }
  const grids = [...assignment].map(([grid, units]) => ({ key: grid, code: null, number: grid.slice(1).padStart(3, '0'), name: grid, kind: 'GENERAL',
    households: units.length * 15, units: units.length }));
  const findings = grids.map(({ key: grid }) => ({ id: `HOUSEHOLDS ${grid}`, rule: 'HOUSEHOLDS', severity: 'ERROR', waivable: true, grid, at: ORIGIN,
    bounds: [...ORIGIN, ...ORIGIN], params: {}, text: { 'zh-CN': grid, en: grid }, waiver: null, silenced: null }));
  let revision = 1;

  const answers = request => {
    switch (request.type) {
      case 'subscribe':
        return request.topic !== 'plan' ? [] : [{ type: 'snapshot', position: '1', revision, state: 'DRAFT', mayDraw: true, editable: true,
          limits: { min: 300, max: 500 }, grids, assignment: [...assignment], findings, canUndo: false, canRedo: false }];
      case 'preview':
        return [{ type: 'previewed', seq: request.seq, grids: [], findings }];
      case 'move': {
        revision++;
        return [
          { type: 'moved', seq: request.seq, outcome: 'APPLIED', revision, canUndo: true, canRedo: false, conflicts: [] },
          { type: 'edit', position: String(revision), revision, by: 'bench', name: 'bench', state: 'DRAFT', grids, findings,
            moves: request.units.map(([unit]) => [unit, request.to]) },
        ];
      }
      default:
        return [];
    }
  };

  const RealSocket = window.WebSocket;
  class MadeUpSocket {
    readyState = 0;
    constructor() {
      setTimeout(() => {
        this.readyState = 1;
        this.onopen?.();
      });
    }
    send(text) {
      const request = JSON.parse(text);
      // The portal's answers take a while, and come as text as over a line.
      setTimeout(() => {
        for (const answer of answers(request)) {
          this.onmessage?.({ data: JSON.stringify({ topic: request.topic, id: request.id, ...answer }) });
        }
      }, 10);
    }
    close() {}
  }
  window.WebSocket = new Proxy(RealSocket, {
    construct: (real, [address, ...rest]) => (new URL(address).pathname.endsWith('/live') ? new MadeUpSocket() : new real(address, ...rest)),
  });
  const realFetch = window.fetch;
  window.fetch = (address, ...rest) =>
    /api\/plans\/\d+\/units/.test(String(address)) ? Promise.resolve(new Response(JSON.stringify(coverage()))) : realFetch(address, ...rest);

  // The first to hear of a move and the last: between them the studio has done all it does, its tables drawn anew included, and nothing is painted yet.
  const bench = (window.redrawBench = { times: [], studio: () => document.querySelector('gridloom-studio')?.studio });
  let began = 0;
  window.addEventListener('pointermove', () => (began = performance.now()), { capture: true });
  window.addEventListener('pointermove', () => {
    if (bench.studio()?.gesture.running) {
      bench.times.push(performance.now() - began);
    }
  });
  bench.ready = () => {
    const map = document.querySelector('gridloom-studio')?.shadowRoot?.querySelector('gridloom-map')?.map;
    return bench.studio()?.plan.revision > 0 && Boolean(map?.getLayer('plan-fill')) && map.areTilesLoaded();
  };
  /** Where the unit's south-west corner is on the screen: on a border, if a grid begins with the unit. */
  bench.corner = n => {
    const map = document.querySelector('gridloom-studio').shadowRoot.querySelector('gridloom-map').map;
    const { left, top } = map.getCanvasContainer().getBoundingClientRect();
    const { x, y } = map.project(corner(n % COLUMNS, Math.floor(n / COLUMNS)));
    return [x + left, y + top];
  };
})();
