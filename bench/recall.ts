// Recall after an update: 200 issued copies, 5 changed facts. With --json one line a figure.
import { join } from 'node:path';
import { draftBrief } from '../src/main/briefs/draft-brief.ts';
import { withIssue } from '../src/main/ledger/issue.ts';
import type { LedgerFile } from '../src/main/ledger/ledger-store.ts';
import { recalls } from '../src/main/ledger/recalls.ts';
import { libraryOf } from '../src/main/library/library.ts';
import { readPack } from '../src/main/packs/read-pack.ts';
import { allPins } from '../src/shared/briefs/printed.ts';

const COPIES = 200;
const reading = await readPack(join(import.meta.dirname, '../resources/packs/west-midlands'));
if (!reading.ok) throw new Error('the shipped pack cannot be read');
const { name, title, version, created } = reading.descriptor;
const hash = reading.descriptorHash;
const counts = {};
const pack = {
  name,
  title,
  version,
  created,
  installedAt: created,
  folder: name,
  hash,
  trust: 'shipped',
  counts,
} as const;
const library = libraryOf(pack, reading.records);
const { audiences } = reading.records;

let ledger: LedgerFile = { entries: [], facts: {} };
for (let index = 0; index < COPIES; index += 1) {
  const audience = audiences[index % audiences.length];
  if (!audience) throw new Error('the pack has no audience');
  const brief = draftBrief(library, {
    id: `brief-${index}`,
    audience,
    delegation: null,
    clusterIds: null,
    edition: 'full',
    paper: audience.paper,
    courtesy: null,
    issueDate: '2026-11-22',
    now: '2026-11-22T09:00:00.000Z',
  });
  ledger = withIssue(ledger, {
    brief,
    audience,
    mark: { number: `N-2026-${index + 1}`, supersedes: null },
    recipient: `Holder ${index}`,
    pdf: Buffer.from(`${index}`),
    pages: 22,
    factPages: Object.fromEntries(allPins(brief).map(({ factId }) => [factId, [2]])),
    findings: [],
    waivers: [],
    at: '2026-11-22T09:00:00.000Z',
  });
}
const changed = new Set(
  Object.values(ledger.facts)
    .slice(0, 5)
    .map(({ id }) => id),
);
const facts = reading.records.facts.map((fact) =>
  changed.has(fact.id) ? { ...fact, statement: `${fact.statement} Corrected.` } : fact,
);
const begun = performance.now();
const later = libraryOf({ ...pack, version: '2027.1.0' }, { ...reading.records, facts });
const found = recalls({ ledger, libraryOf: () => later, audienceOf: (id) => later.audience(id) ?? null });
const milliseconds = Math.round((performance.now() - begun) * 10) / 10;
const line = {
  name: `recall: ${COPIES} copies, 5 changed facts`,
  value: milliseconds,
  unit: 'ms',
  against: 'bar of 2,000 ms',
  ratio: milliseconds / 2000,
};
console.log(
  process.argv.includes('--json')
    ? JSON.stringify(line)
    : `${line.name}: ${milliseconds} ms, ${found.length} copies named (bar: 2,000 ms)`,
);
