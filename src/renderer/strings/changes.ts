import { many } from './many.ts';

/** What is new since the visitors' last copy, in the brief. */
export const changes = {
  looking: 'Looking for the copies that these visitors hold',
  none: 'Nothing was exported or issued for these visitors yet. As soon as there is an earlier copy, this section tells what changed since.',
  since: 'Since the copy',
  copy: (date: string, number: string | null, edition: string, title: string) =>
    `${date} · ${number ?? 'exported'} · ${edition} · ${title}`,
  bring: 'Bring up to date',
  brought: (count: number) =>
    count === 0
      ? 'Nothing changed since that copy; the section is not printed.'
      : `${many(count, 'change', 'changes')} since that copy.`,
  step: 'Bring ‘What is new’ up to date',
  tags: {
    changed: 'Changed',
    new: 'New',
    gone: 'No longer printed',
    withdrawn: 'Withdrawn',
  },
  before: 'Then',
  now: 'Now',
} as const;
