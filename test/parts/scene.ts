import '../../src/renderer/window.ts';
import type { Scene } from '../../src/shared/charts/scene.ts';
import type { AppStatus, Bridge, BriefSummary, FactCard } from '../../src/shared/contract.ts';
import type { Refusal } from '../../src/shared/domain/refusal.ts';

const notHere: Refusal = { code: 'not-found', sentence: 'Nothing is asked here.', next: null, details: [] };

/** A picture of two flat grounds. */
async function photograph() {
  const canvas = new OffscreenCanvas(90, 60);
  const pen = canvas.getContext('2d');
  for (const [colour, top] of [
    ['#0e2c33', 0],
    ['#bf3f0c', 40],
  ] as const) {
    if (pen) pen.fillStyle = colour;
    pen?.fillRect(0, top, 90, 60);
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return { ok: true, value: { bytes } };
}
const refuses: ProxyHandler<Bridge['call']> = {
  get: (_, name) => (name === 'photograph' ? photograph : async () => ({ ok: false, refusal: notHere })),
};
const silent = { get: () => () => () => {} };

/** Parts ask nothing of main but a picture: every other call is refused, and nothing is ever told. */
export const bridge: Bridge = {
  call: new Proxy({} as Bridge['call'], refuses),
  on: new Proxy({} as Bridge['on'], silent),
  dropped: async () => ({ ok: false, refusal: notHere }),
};

export const status: AppStatus = {
  version: '0.1.0',
  home: '/home/officer',
  packs: [],
  activePack: 'north',
  regionName: 'The North',
  dataAsOf: '2026-11-22',
  dueForReview: 0,
  derived: null,
  newerApp: null,
  notices: [
    {
      id: 'info',
      tone: 'info',
      sentence: 'A newer edition of the data has arrived.',
      next: 'It is used from today.',
    },
    { id: 'warning', tone: 'warning', sentence: 'The team’s folder cannot be reached.', next: null },
    { id: 'error', tone: 'error', sentence: 'The disk is full.', next: 'Make room, then try again.' },
  ],
  policy: [],
};

const brief = (id: string, delegationName: string, drifted = 0): BriefSummary => ({
  id,
  title: delegationName,
  audienceId: 'india',
  audienceName: 'India',
  delegationName,
  clusters: [],
  issueDate: '2026-11-28',
  changedAt: `2026-11-2${id}T09:00:00Z`,
  facts: 12,
  drifted,
});

export const briefs: readonly BriefSummary[] = [
  brief('9', 'Pune, automotive', 2),
  brief('8', 'United Arab Emirates Ministry of Industry and Advanced Technology, Federal Office'),
  brief('7', 'وفد غرف دبي إلى الشمال للخدمات اللوجستية'),
];

export const fact: FactCard = {
  id: 'F1',
  statement: 'Overseas investors created 5,821 jobs in the region.',
  figure: '5,821 jobs',
  converted: null,
  metric: 'Jobs created by foreign investment',
  period: '2024/25',
  place: 'The North',
  geography: 'Whole region',
  basis: 'Measured',
  caveat: 'Counted by the department; another counter says 5,640.',
  confidence: 'high',
  reviewBy: '2026-06-30',
  reviewPassed: true,
  sources: [
    {
      id: 'S1',
      title: 'Inward investment results',
      publisher: 'Department for Business and Trade',
      url: 'https://example.org/',
    },
    { id: 'S2', title: 'A letter of 3 May 2026', publisher: 'The Combined Authority', url: null },
  ],
  reasons: [],
};

export const chart: Scene = {
  width: 320,
  height: 96,
  alt: 'Jobs by year: 4,120 in 2023, 5,821 in 2024.',
  data: { columns: ['Year', 'Jobs'], rows: [] },
  shapes: [
    { kind: 'line', x1: 40, y1: 84, x2: 310, y2: 84, stroke: 'hairline', strokeWidth: 1 },
    { kind: 'rect', x: 40, y: 14, width: 190, height: 22, fill: 'accentSoft', radius: 2 },
    { kind: 'rect', x: 40, y: 48, width: 260, height: 22, fill: 'accent', radius: 2 },
    { kind: 'text', x: 0, y: 30, text: '2023', size: 13, weight: 'regular', anchor: 'start', fill: 'muted' },
    { kind: 'text', x: 0, y: 64, text: '2024', size: 13, weight: 'semibold', anchor: 'start', fill: 'ink' },
  ],
};

export const refusal = (details: number): Refusal => ({
  code: 'not-found',
  sentence: '“Pune.pdf” was not written.',
  next: 'The file is open in another program. Close it there, then try again.',
  details: Array.from(
    { length: details },
    (_, i) => `facts.csv, row ${i + 2}, column value: “about 5” is no number.`,
  ),
});
