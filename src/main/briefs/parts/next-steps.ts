import { recordBlock } from '../../../shared/briefs/edit-brief.ts';
import type { Block, Contact } from '../../../shared/domain/index.ts';
import { formatDay, formatSpan } from '../../../shared/format/date.ts';
import { list } from '../../../shared/format/words.ts';
import type { Asked } from './asked.ts';
import { isAgency } from './choose-contacts.ts';

/** Teams that a visit can hold. */
const MEETINGS = 3;

/** Words that a draft begins with; they are the officer's from then on. */
export const draftedWords = (id: string, style: 'heading' | 'body', text: string): Block => ({
  kind: 'text',
  id,
  style,
  text: [{ kind: 'words', text }],
  leftOutOf: [],
  review: false,
});

type Known = {
  readonly contacts: readonly Contact[];
  /** The brief shows land or premises. */
  readonly hasSites: boolean;
  readonly nothingHeld: readonly string[];
};

/** Whom to meet, and who does what by when, as far as it is known: the officer's words from here on. */
export function meetBlocks(asked: Asked, known: Known): readonly Block[] {
  const { contacts } = known;
  if (contacts.length === 0) return [];
  const yours = whatTheyDo(asked, known);
  const ours = whatWeDo(asked, known);
  return [
    ...contacts.map((record) => recordBlock('meet', { type: 'contact', record })),
    draftedWords('next-steps', 'heading', 'Next steps'),
    ...yours.map((step, at) => draftedWords(`next-step-${at + 1}`, 'body', step)),
    ...ours.map((step, at) => draftedWords(`our-step-${at + 1}`, 'body', step)),
  ];
}

function whatTheyDo(
  { delegation, audience, today }: Asked,
  { contacts, hasSites }: Known,
): readonly string[] {
  const first = contacts.find(isAgency) ?? contacts[0];
  const visit = delegation?.visit;
  const before = visit && visit.from > today ? `, before ${formatDay(visit.from, audience.dates.long)}` : '';
  return [
    ...(first ? [`You: tell ${first.team} what you plan here and what you need for it${before}.`] : []),
    ...(hasSites ? ['You: name the sites that could suit you.'] : []),
  ];
}

function whatWeDo(
  { delegation, audience, today }: Asked,
  { contacts, hasSites, nothingHeld }: Known,
): readonly string[] {
  const visit = delegation?.visit;
  const others = contacts.filter((contact) => !isAgency(contact)).slice(0, MEETINGS);
  return [
    ...(visit && visit.to >= today && others.length > 0
      ? [
          `We: ask ${list(others.map(({ team }) => team))} to meet you during your visit, ${formatSpan(visit.from, visit.to, audience.dates.long)}.`,
        ]
      : []),
    ...(hasSites ? ['We: ask the owners what is free today, and on what terms.'] : []),
    ...(nothingHeld.length > 0
      ? [`We: ask our partners about what we hold nothing on yet: ${list(nothingHeld)}.`]
      : []),
  ];
}
