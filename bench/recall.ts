// npm run bench -- recall [--json]: recall after an update, 200 issued copies, 5 changed facts.
import { withIssue } from '../src/main/ledger/issue.ts';
import type { LedgerFile } from '../src/main/ledger/ledger-store.ts';
import { findRecalls } from '../src/main/ledger/recalls.ts';
import { createLibrary } from '../src/main/library/library.ts';
import { allPins } from '../src/shared/briefs/printed.ts';
import { AUDIENCES, type AudienceId, draftFor, library } from '../test/support/region.ts';
import { shippedAudience } from '../test/support/shipped.ts';
import { held, report } from './figures.ts';

const COPIES = 200;

let ledger: LedgerFile = { entries: [], facts: {} };
for (let index = 0; index < COPIES; index += 1) {
  const audience = AUDIENCES[index % AUDIENCES.length] as AudienceId;
  const brief = draftFor(audience, { id: `brief-${index}` });
  ledger = withIssue(ledger, {
    brief,
    audience: shippedAudience(audience),
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
const facts = library.records.facts.map((fact) =>
  changed.has(fact.id) ? { ...fact, statement: `${fact.statement} Corrected.` } : fact,
);
const begun = performance.now();
const later = createLibrary({ ...library.pack, version: '2027.1.0' }, { ...library.records, facts });
const found = findRecalls({ ledger, libraryOf: () => later, audienceOf: (id) => later.audience(id) ?? null });
const milliseconds = performance.now() - begun;
if (found.length === 0) throw new Error('no copy was recalled');
report([held(`recall: ${COPIES} copies, 5 changed facts`, milliseconds, 'ms', 2000)]);
