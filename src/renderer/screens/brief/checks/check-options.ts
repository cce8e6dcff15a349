import type { Finding, Fix } from '../../../../shared/domain/index.ts';
import { acceptDrift, applyFinding, keepPinnedFact, waiveFinding } from '../../../state/checks.ts';
import { strings } from '../../../strings.ts';
import type { CheckItem } from './check-items.ts';

/** One way to settle it. */
export type CheckOption = {
  readonly id: string;
  readonly words: string;
  /** What a reader would see of it, where that is more than the words. */
  readonly detail: string | null;
  /** Only with a reason in the officer’s words. */
  readonly needsReason: boolean;
  readonly apply: (reason: string) => Promise<void>;
};

const isEdit = ({ act }: Fix): boolean => act.kind !== 'waive';

function findingOptions(briefId: string, finding: Finding): readonly CheckOption[] {
  const edits = finding.mends.filter(isEdit).map(
    (mend): CheckOption => ({
      id: mend.words,
      words: mend.words,
      detail: null,
      needsReason: false,
      apply: () => applyFinding(briefId, mend),
    }),
  );
  const own = finding.items.flatMap((item) =>
    item.mends.filter(isEdit).map(
      (mend): CheckOption => ({
        id: `${item.key} ${mend.words}`,
        words: mend.words,
        detail: item.sentence,
        needsReason: false,
        apply: () => applyFinding(briefId, mend),
      }),
    ),
  );
  const stand: CheckOption = {
    id: 'stand',
    words: strings.checks.stand,
    detail: null,
    needsReason: true,
    apply: (reason) => waiveFinding(briefId, finding, reason),
  };
  return [...edits, ...own, ...(finding.severity === 'warning' ? [stand] : [])];
}

/** The ways to settle it, the best first. */
export function optionsOf(briefId: string, item: CheckItem): readonly CheckOption[] {
  if (item.kind === 'finding') return findingOptions(briefId, item.finding);
  const { drift, blockId } = item;
  const leaveOut: CheckOption = {
    id: 'leave-out',
    words: strings.checks.leaveOut,
    detail: null,
    needsReason: false,
    apply: () =>
      applyFinding(briefId, {
        words: strings.checks.leaveOut,
        act: { kind: 'leave-out', blockId: blockId ?? '' },
      }),
  };
  return [
    ...(drift.what === 'changed'
      ? [
          {
            id: 'accept',
            words: strings.checks.accept,
            detail: drift.now?.fact.statement ?? null,
            needsReason: false,
            apply: () => acceptDrift(briefId, drift),
          },
        ]
      : blockId === null
        ? []
        : [leaveOut]),
    {
      id: 'keep',
      words: strings.checks.keepOld,
      detail: drift.statement,
      needsReason: true,
      apply: (reason) => keepPinnedFact(briefId, drift, reason),
    },
  ];
}
