import type { Fact } from '../../../shared/domain/index.ts';
import { lastYear } from '../../../shared/format/date.ts';
import type { Block } from '../document.ts';
import { type Context, rateNote } from './context.ts';
import { entryList, type SectionContent, type SectionEntry } from './section-content.ts';

/** Visas, tax and incentives: those that stand, then those of a year that has passed. */
export function rules(context: Context, { entries, under }: SectionContent): readonly Block[] {
  const isDated = (entry: SectionEntry): boolean =>
    entry.kind === 'fact' && isOfPassedYear(entry.fact, context.brief.issueDate);
  const dated = entries.filter(isDated);
  const standing = entries.filter((entry) => !isDated(entry));
  return [
    ...entryList(context, standing),
    ...(dated.length > 0
      ? [
          {
            kind: 'heading',
            level: 2,
            text: 'Of a year that has passed: ask before you rely on it',
          } as const,
          ...entryList(context, dated),
        ]
      : []),
    ...rateNote(context, under),
  ];
}

/** Past its review, or of a tax year that has ended: those end on 5 April. */
function isOfPassedYear({ period, reviewBy }: Fact, today: string): boolean {
  if (reviewBy !== null && reviewBy < today) return true;
  if (period === null || !/^\d{4}(?:\/\d{2})?$/.test(period)) return false;
  const year = lastYear(period);
  return year !== null && `${year}-${period.includes('/') ? '04-05' : '12-31'}` < today;
}
