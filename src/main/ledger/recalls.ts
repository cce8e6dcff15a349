import {
  type Audience,
  GRAVITIES,
  type LedgerFile,
  type PrintedFact,
  pagesOfAt,
  printedId,
  type RecallState,
} from '../../shared/domain/index.ts';
import type { FactChange, RecalledCopy, RecallItem } from '../../shared/views/index.ts';
import { factChange, factNow } from '../briefs/fact-change.ts';
import { hashOfFact } from '../briefs/pin.ts';
import { headlineChange, recordChange, recordSentence } from '../briefs/printed-record.ts';
import type { Library } from '../library/library.ts';
import { sha256 } from '../storage/hash.ts';
import { type FollowedCopy, followedCopies } from './ledger-store.ts';

export type RecallInput = {
  readonly ledger: LedgerFile;
  /** The current library of a pack; null if the pack is not installed, and then nothing is said about its facts. */
  readonly libraryOf: (packName: string) => Library | null;
  readonly audienceOf: (id: string) => Audience | null;
  /** `YYYY-MM-DD`: the right to print a photograph may have ended. */
  readonly today?: string;
};

type Answer = { readonly state: RecallState; readonly reason: string | null };

const answerKey = (number: string, factId: string, against: string | null): string =>
  `${number} ${factId} ${against ?? 'withdrawn'}`;

/** The team's latest answer to each recall. */
function teamAnswers({ entries }: LedgerFile): ReadonlyMap<string, Answer> {
  const said = new Map<string, Answer>();
  for (const { event } of entries) {
    if (event.kind !== 'recall') continue;
    const { number, factId, against, state, reason } = event;
    said.set(answerKey(number, factId, against), { state, reason });
  }
  return said;
}

/** Names of the packs from which anything was ever issued. */
export const packsIssued = (ledger: LedgerFile): ReadonlySet<string> =>
  new Set(
    followedCopies(ledger).flatMap((copy) =>
      [...copy.pins, ...(copy.values ?? [])].map(({ packName }) => packName),
    ),
  );

/**
 * Every copy that left and prints something the library no longer says, with the pages; copies already replaced are not
 * recalled. Gravest changes of a copy first, copies in order of issue.
 */
export function findRecalls({ ledger, libraryOf, audienceOf, today }: RecallInput): readonly RecalledCopy[] {
  const answered = teamAnswers(ledger);
  // Hash a fact once per pack, however many copies print it.
  const hashes = new Map<string, string | null>();
  const hashNow = (
    packName: string,
    factId: string,
    library: Library,
    printed: PrintedFact,
  ): string | null => {
    const key = `${packName} ${factId}`;
    const known = hashes.get(key);
    if (known !== undefined) return known;
    const fact = factNow(library, printed);
    const hash = fact ? hashOfFact({ ...fact, id: factId }) : null;
    hashes.set(key, hash);
    return hash;
  };
  const changes = new Map<string, FactChange | null>();
  /** Compared once for each audience, however many copies print it. */
  const known = (key: string, compare: () => FactChange | null): FactChange | null => {
    const before = changes.get(key);
    if (before !== undefined) return before;
    const change = compare();
    changes.set(key, change);
    return change;
  };
  const valuesOf = (copy: FollowedCopy, audience: Audience): readonly RecallItem[] =>
    (copy.values ?? []).flatMap((value): readonly RecallItem[] => {
      const library = libraryOf(value.packName);
      const record = ledger.records?.[value.hash];
      if (!library || !record) return [];
      const key = `${audience.id} ${value.hash} ${value.packName}`;
      const own = known(key, () => recordChange(record, library, audience, today));
      const drawn = (copy.values ?? []).filter(({ type, key: of }) => type === 'series' && of === record.key);
      const change =
        own ??
        (record.fields.headline === undefined
          ? null
          : known(`${key} ${drawn.map(({ place, period }) => `${place} ${period}`).join()}`, () =>
              headlineChange(record, drawn, library, audience),
            ));
      if (change === null) return [];
      const factId = printedId(value);
      // What it says now stands for itself: other words are another change.
      const against = change.gravity === 'withdrawn' ? null : sha256(JSON.stringify(change.fields));
      const answer = answered.get(answerKey(copy.number, factId, against));
      return [
        {
          factId,
          type: value.type,
          against,
          at: value.at,
          pages: pagesOfAt(value.at),
          statement: recordSentence(record, record.fields, library, audience),
          change,
          state: answer?.state ?? 'open',
          reason: answer?.reason ?? null,
        },
      ];
    });
  const factsOf = (copy: FollowedCopy, audience: Audience): readonly RecallItem[] => {
    const facts = copy.pins.flatMap(({ hash }) => ledger.facts[hash] ?? []);
    return copy.pins.flatMap((pin): readonly RecallItem[] => {
      const library = libraryOf(pin.packName);
      const fact = ledger.facts[pin.hash];
      if (!library || !fact) return [];
      const against = hashNow(pin.packName, pin.factId, library, fact);
      if (against === pin.hash) return [];
      const change: FactChange | null = factChange(fact, library, audience, facts);
      if (change === null) return [];
      const answer = answered.get(answerKey(copy.number, pin.factId, against));
      return [
        {
          factId: pin.factId,
          type: 'fact',
          at: pin.at ?? [],
          against,
          pages: [...pin.pages],
          statement: fact.statement,
          change,
          state: answer?.state ?? 'open',
          reason: answer?.reason ?? null,
        },
      ];
    });
  };
  const grave = ({ change }: RecallItem): number => GRAVITIES.indexOf(change.gravity);
  const all = followedCopies(ledger);
  const recalled = all.flatMap((copy): readonly RecalledCopy[] => {
    const audience = copy.audienceId === null ? null : audienceOf(copy.audienceId);
    if (copy.supersededBy !== null || audience === null) return [];
    const items = [...factsOf(copy, audience), ...valuesOf(copy, audience)].sort(
      (a, b) => grave(a) - grave(b),
    );
    if (items.length === 0) return [];
    const { number, recipient, title, edition, issueDate, isExport } = copy;
    return [{ number, recipient, title, edition, issueDate, isExport, items }];
  });
  return recalled.flatMap((copy) => withoutTold(copy, all, recalled) ?? []);
}

/** A corrigendum without what the recall of the copy that it corrects tells already; null where that is all. */
function withoutTold(
  copy: RecalledCopy,
  all: readonly FollowedCopy[],
  recalled: readonly RecalledCopy[],
): RecalledCopy | null {
  const corrects = all.find(({ number }) => number === copy.number)?.corrects;
  if (corrects === undefined) return copy;
  // Whoever was given a new copy needs no correction of the old one.
  if (all.some(({ number, supersededBy }) => number === corrects && supersededBy !== null)) return null;
  const told = new Set(recalled.find(({ number }) => number === corrects)?.items.map(({ factId }) => factId));
  const items = copy.items.filter(({ factId }) => !told.has(factId));
  return items.length > 0 ? { ...copy, items } : null;
}

export const openItems = ({ items }: RecalledCopy): readonly RecallItem[] =>
  items.filter(({ state }) => state === 'open');
