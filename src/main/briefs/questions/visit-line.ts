import type { AnswerLine, Audience, Delegation } from '../../../shared/domain/index.ts';
import { formatDay, formatSpan } from '../../../shared/format/date.ts';
import { tellingWords } from '../tailoring/word-stems.ts';

/** What they ask of their own visit: the brief prints it, so that it is never a gap. */
const OF_VISIT = [
  /\b(?:our|the) (?:visit|trip|programme|itinerary|agenda|schedule|timetable for)\b.*\?|\b(?:programme|itinerary|agenda) (?:of|for) (?:our|the) visit\b/i,
  /\b(?:when|where|whom?|what(?: time)?|which day) (?:do|will|shall|are|is|does) (?:we|our (?:visit|meeting|tour|programme|day))\b.*\b(?:meet|visit|visiting|arrive|leave|start|begin|end|finish|go|going|see|seeing)\b/i,
];
const MOST_STOPS = 5;

/** The days of the visit, or the stops that the question is about; null where it asks of something else. */
export function visitLine(
  question: string,
  delegation: Pick<Delegation, 'visit' | 'itinerary'> | null,
  { dates }: Pick<Audience, 'dates'>,
): AnswerLine | null {
  const { visit, itinerary } = delegation ?? { visit: null, itinerary: [] };
  if (!OF_VISIT.some((pattern) => pattern.test(question)) || (!visit && itinerary.length === 0)) return null;
  const asked = new Set(tellingWords(question));
  const named = itinerary.filter(({ title, place }) =>
    tellingWords(`${title} ${place}`).some((word) => asked.has(word)),
  );
  const stops = (named.length > 0 ? named : itinerary).slice(0, MOST_STOPS);
  const text = [
    ...(visit ? [`Your visit is ${formatSpan(visit.from, visit.to, dates.long)}.`] : []),
    ...stops.map(
      ({ date, time, place, title }) =>
        `${[formatDay(date, dates.short), time].filter((it) => it).join(', ')}: ${title}, ${place}.`,
    ),
  ].join(' ');
  return { type: 'visit', key: 'visit', text, caveat: null, sourceIds: [], asOf: null };
}
