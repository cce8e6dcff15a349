import type { PackDiff, RecordChange } from './diff.ts';

const WHAT: Readonly<Record<RecordChange['what'], string>> = {
  changed: 'changed',
  added: 'new',
  removed: 'no longer listed',
  withdrawn: 'withdrawn',
};

type Side = { readonly name: string; readonly version: string };

/** `facts: 3 changed, 241 new`, one line for each kind of record that moved. */
export function countLines({ counts }: Pick<PackDiff, 'counts'>): readonly string[] {
  return Object.entries(counts).map(([many, count]) => {
    const parts = (Object.keys(WHAT) as RecordChange['what'][]).flatMap((what) =>
      count[what] > 0 ? [`${count[what]} ${WHAT[what]}`] : [],
    );
    return `${many}: ${parts.join(', ')}`;
  });
}

/** What changed between two packs, as lines for a person: the counts, then a line for each record. */
export function describeChanges(
  from: Side,
  to: Side,
  diff: PackDiff,
  changes: readonly RecordChange[],
): readonly string[] {
  const title = `${from.name} ${from.version} → ${to.name === from.name ? '' : `${to.name} `}${to.version}`;
  if (diff.changes.length === 0) return [`${title}: nothing changed.`];
  return [
    `${title}:`,
    ...countLines(diff).map((line) => `  ${line}`),
    ...changes.map(({ recordId, sentence }) => `${recordId}  ${sentence}`),
  ];
}
