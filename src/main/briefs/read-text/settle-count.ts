import type { Sureness } from '../../../shared/views/index.ts';
import { countInField, countInWords, type FoundCount } from './find-count.ts';
import { type LetterContext, type Read, subjectLine } from './letter-context.ts';

type HeardCount = FoundCount & { readonly lines: readonly number[] };

function countsOf({ message, units, said }: Read): readonly HeardCount[] {
  const heard = (found: FoundCount | null, lines: readonly number[]): readonly HeardCount[] =>
    found ? [{ ...found, lines }] : [];
  const labelled = units.flatMap(({ kind, label, text, lines }) =>
    heard(countInField(kind === 'field' ? `${label}: ${text}` : text), lines),
  );
  const spoken = said.flatMap(({ text, lines }) => heard(countInField(text) ?? countInWords(text), lines));
  const loose = units
    .filter(
      ({ kind, topic }) => kind === 'heading' || (kind === 'item' && (topic === null || topic === 'people')),
    )
    .flatMap(({ text, lines }) => heard(countInWords(text), lines));
  const subject = heard(countInWords(message.subject), [subjectLine(message)]);
  return [...labelled, ...spoken, ...loose, ...subject];
}

/** Adds how many come, as the newest mail that says it has it; a doubt where it names others, or says two things. */
export function addHeadCount({ reads, out }: LetterContext): void {
  const heard = reads.map(countsOf).find((it) => it.length > 0);
  const [first] = heard ?? [];
  if (!heard || !first) return;
  const named = new Set(out.guesses.flatMap((it) => (it.field === 'person' && it.use ? [it.value.name] : [])))
    .size;
  const counts = heard.filter((it, i) => heard.findIndex(({ count }) => count === it.count) === i);
  counts.forEach((it, i) => {
    const [sureness, why] = surenessOf(it, named, counts.length > 1);
    out.add('headCount', it.count, it.lines, it.words, sureness, why, i === 0);
  });
}

function surenessOf(
  { count, isUnsettled }: FoundCount,
  named: number,
  isDisputed: boolean,
): readonly [Sureness, string] {
  if (isDisputed) return ['unsure', 'The letter gives more than one number.'];
  if (named > 0 && named !== count)
    return [
      'unsure',
      `${count} are expected, and ${named} ${named === 1 ? 'is' : 'are'} named: ask who else comes.`,
    ];
  if (isUnsettled) return ['unsure', 'The letter leaves the number open.'];
  return ['sure', named === count ? 'As many are named.' : 'The letter says it.'];
}
