// npm run bench -- recall [--json]: recall after an update, 200 issued copies, 40 corrections of every kind of printed value.
import type { LedgerFile } from '../src/main/ledger/ledger-store.ts';
import { findRecalls } from '../src/main/ledger/recalls.ts';
import { pagesOfAt, printedId } from '../src/shared/domain/index.ts';
import { shippedLibrary } from '../test/library/shipped-library.ts';
import {
  issuedTo,
  type PrintedForIssue,
  printedForIssue,
  printsCorrected,
  someOf,
  withCorrections,
} from '../test/support/corrections.ts';
import { AUDIENCES, draftFor, exampleDelegation } from '../test/support/region.ts';
import { held, report } from './figures.ts';

const COPIES = 200;
const CORRECTIONS = 40;

const library = await shippedLibrary();
const courtesy = { us: null, uae: 'ar', india: 'hi' } as const;
const made: PrintedForIssue[] = [];
for (const id of AUDIENCES)
  for (const edition of ['full', 'summary'] as const) {
    const delegation = exampleDelegation(id);
    const brief = draftFor(id, { delegation, edition, courtesy: courtesy[id] }, library);
    made.push(await printedForIssue(brief, delegation, library));
  }
let ledger: LedgerFile = { entries: [], facts: {} };
for (let index = 0; index < COPIES; index += 1)
  ledger = issuedTo(ledger, made[index % made.length] as PrintedForIssue, `N-2026-${index + 1}`);

const refs = someOf(
  made.flatMap(({ places }) => places.filter(({ type }) => type !== 'source')),
  CORRECTIONS,
);
const later = withCorrections(library, refs);
const begun = performance.now();
const found = findRecalls({ ledger, libraryOf: () => later, audienceOf: (id) => later.audience(id) ?? null });
const milliseconds = performance.now() - begun;

const corrected = new Set(refs.map(printedId));
let wrong = 0;
for (let index = 0; index < COPIES; index += 1) {
  const { places, printed } = made[index % made.length] as PrintedForIssue;
  const copy = found.find(({ number }) => number === `N-2026-${index + 1}`);
  const expected = new Map(
    places
      .filter((place) => corrected.has(printedId(place)) && printsCorrected(printed, place))
      .map((place) => [place.type === 'fact' ? place.key : printedId(place), JSON.stringify(place.at)]),
  );
  for (const item of copy?.items ?? []) {
    // A chart that drew a corrected value may say something else now.
    if (item.change.fields.some(({ field }) => field === 'headline')) continue;
    if (expected.get(item.factId) !== JSON.stringify(item.at) || pagesOfAt(item.at ?? []).length === 0)
      wrong += 1;
    expected.delete(item.factId);
  }
  wrong += expected.size;
}
const kinds = new Set(refs.map(({ type }) => type)).size;
report([
  held(`recall: ${COPIES} copies, ${refs.length} corrections of ${kinds} kinds`, milliseconds, 'ms', 2000),
  held('recall: copies, pages or forms named wrongly', wrong, '', 0.5),
]);
