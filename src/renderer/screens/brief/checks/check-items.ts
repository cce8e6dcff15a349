import type { DriftView } from '../../../../shared/contract.ts';
import type { Ask, Finding, PreflightReport } from '../../../../shared/domain/index.ts';
import { strings } from '../../../strings.ts';

/** One thing that the brief must answer: what preflight found, or a figure that has changed in the library since. */
type OfCheck = {
  readonly key: string;
  readonly ask: Ask;
  readonly name: string;
  readonly sentence: string;
  /** Why it stands as it is, where that was said. */
  readonly reason: string | null;
  readonly isBlocking: boolean;
  readonly sectionId: string | null;
  readonly blockId: string | null;
};
export type CheckItem =
  | (OfCheck & { readonly kind: 'finding'; readonly finding: Finding; readonly clause: string })
  | (OfCheck & { readonly kind: 'drift'; readonly drift: DriftView });

/** What is asked, the gravest first; what was answered has a reason. */
export function checkItems(
  report: PreflightReport | null,
  drifts: readonly DriftView[],
): readonly CheckItem[] {
  const found = (report?.groups ?? []).flatMap(({ name, clause, findings }) =>
    findings.map((finding): CheckItem => {
      const { key, ask, sentence, waived, severity, sectionId, blockId, items } = finding;
      const place = sectionId === null ? items[0] : null;
      return {
        kind: 'finding',
        key,
        ask,
        name,
        clause,
        sentence,
        finding,
        reason: waived?.reason ?? null,
        isBlocking: severity === 'error',
        sectionId: sectionId ?? place?.sectionId ?? null,
        blockId: blockId ?? place?.blockId ?? null,
      };
    }),
  );
  const changed = drifts.map((drift): CheckItem => {
    const place = drift.places.find(({ asFigure }) => !asFigure) ?? drift.places[0];
    return {
      kind: 'drift',
      key: `drift ${drift.factId}`,
      ask: 'decide',
      name: strings.checks.changedOne,
      sentence: drift.statement,
      drift,
      reason: drift.kept?.reason ?? null,
      isBlocking: false,
      sectionId: place?.sectionId ?? null,
      blockId: place?.blockId ?? null,
    };
  });
  return [...found, ...changed].toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
}

/** Shows the section, and the block in it, in the brief. */
export type GoThere = (sectionId: string, blockId: string | null) => void;

export type Standing = {
  readonly decide: number;
  readonly fixes: number;
  readonly settled: number;
  readonly blocking: number;
};

/** How far the brief is: what is open, and what was answered. */
export function standingOf(items: readonly CheckItem[]): Standing {
  const open = items.filter(({ reason }) => reason === null);
  return {
    decide: open.filter(({ ask }) => ask === 'decide').length,
    fixes: open.filter(({ ask }) => ask === 'fix').length,
    settled: items.length - open.length,
    blocking: open.filter(({ isBlocking }) => isBlocking).length,
  };
}

type OpenInSection = { readonly open: number; readonly blocking: number };

/** How many things are open in each section, and how many of them keep the brief from being issued. */
export function openBySection(items: readonly CheckItem[]): ReadonlyMap<string, OpenInSection> {
  const counts = new Map<string, OpenInSection>();
  for (const item of items) {
    if (item.reason !== null || item.ask === 'know') continue;
    const places = item.kind === 'finding' ? item.finding.items : item.drift.places;
    const sections = new Set([item.sectionId, ...places.map(({ sectionId }) => sectionId)]);
    for (const id of sections) {
      if (id === null) continue;
      const { open, blocking } = counts.get(id) ?? { open: 0, blocking: 0 };
      counts.set(id, { open: open + 1, blocking: blocking + (item.isBlocking ? 1 : 0) });
    }
  }
  return counts;
}
