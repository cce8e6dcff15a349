import { formatDay } from '../../../../shared/format/date.ts';
import { isOutOfReach, type Leg, leastMinutes, legsOf } from '../../parts/journeys.ts';
import { type Rule, wholeBrief } from '../rule.ts';

export const outOfReach: Rule = {
  id: 'out-of-reach',
  name: 'Two stops that cannot both be reached',
  clause: 'own',
  severity: 'warning',
  when: 'Between two stops of a day lies less time than the journey takes: by the library’s travel times or, where it holds none, by the straight line at the motorways’ limit.',
  fix: 'Change the times or the order of the visit.',
  check: ({ brief, library, delegation, audience }) =>
    legsOf(library, delegation)
      .filter(isOutOfReach)
      .map((leg) => ({
        ...wholeBrief,
        sectionId: brief.sections.find(({ kind }) => kind === 'visit')?.id ?? null,
        at: `${leg.from.date} ${leg.from.place} ${leg.from.time ?? ''} ${leg.to.place} ${leg.to.time ?? ''}`,
        sentence: sentenceOf(leg, formatDay(leg.from.date, audience.dates.long)),
      })),
};

const minutes = (count: number): string => `${count} ${count === 1 ? 'minute' : 'minutes'}`;

function sentenceOf(leg: Leg, day: string): string {
  const { from, to, journey, km, minutesBetween } = leg;
  const least = leastMinutes(leg)?.minutes ?? 0;
  const takes =
    journey?.minutes != null
      ? `takes ${minutes(journey.minutes)} by ${journey.mode}`
      : `takes ${minutes(least)} at the very least: they are ${km} km apart in a straight line`;
  const left = Math.max(0, minutesBetween ?? 0);
  return `“${from.title}” in ${from.place} and “${to.title}” in ${to.place} on ${day} cannot both be reached: the way ${takes}, and ${minutes(left)} ${left === 1 ? 'lies' : 'lie'} between them.`;
}
