import type { Delegation, RecordOf } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { kmBetween } from '../../library/points-of.ts';

type Stop = Delegation['itinerary'][number];
type Journey = RecordOf<'travel'>;

/** From one stop of a day to the next one elsewhere. */
export type Leg = {
  readonly from: Stop;
  readonly to: Stop;
  /** Between the end of the one, or its beginning where no end is said, and the beginning of the other; null: a time is not said. */
  readonly minutesBetween: number | null;
  /** The library's quickest that has a time. */
  readonly journey: Journey | null;
  /** As the crow flies; null where a place has no point. */
  readonly km: number | null;
};

/** Every change of place within a day of the itinerary, in order. */
export function legsOf(library: Library, delegation: Pick<Delegation, 'itinerary'> | null): readonly Leg[] {
  const stops = [...(delegation?.itinerary ?? [])].sort(inOrder);
  return stops.slice(1).flatMap((to, at): readonly Leg[] => {
    const from = stops[at];
    if (!from || from.date !== to.date || from.place === to.place) return [];
    return [
      {
        from,
        to,
        minutesBetween: between(from, to),
        journey: journeyBetween(library, from.place, to.place),
        km: kmBetween(library, from.place, to.place),
      },
    ];
  });
}

/** Stops whose time is not said stay where they are told. */
export function inOrder(a: Stop, b: Stop): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const [x, y] = [clockTimes(a.time)[0], clockTimes(b.time)[0]];
  return x === undefined || y === undefined ? 0 : x - y;
}

/** The times of day in words, in minutes: "9:30", "9.30 am", "2 pm", "10:00 to 11:30". */
function clockTimes(words: string | null): readonly number[] {
  return [...(words ?? '').matchAll(/\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])?\.?(?:m\b|m\.)?/gi)].flatMap(
    ([, hour = '', minute, half]) => {
      if (minute === undefined && half === undefined) return [];
      const hours = Number(hour) + (half?.toLowerCase() === 'p' && Number(hour) < 12 ? 12 : 0);
      return hours < 24 && Number(minute ?? 0) < 60 ? [hours * 60 + Number(minute ?? 0)] : [];
    },
  );
}

function between(from: Stop, to: Stop): number | null {
  const left = clockTimes(from.time).at(-1);
  const [begins] = clockTimes(to.time);
  return left === undefined || begins === undefined ? null : begins - left;
}

/** The library's quickest that has a time. */
export function journeyBetween(library: Library, a: string, b: string): Journey | null {
  const [quickest] = library.records.travel
    .filter(
      ({ fromPlace, toPlace, minutes }) =>
        minutes !== null && ((fromPlace === a && toPlace === b) || (fromPlace === b && toPlace === a)),
    )
    .sort((x, y) => (x.minutes ?? 0) - (y.minutes ?? 0) || (x.mode < y.mode ? -1 : 1));
  return quickest ?? null;
}

/** The motorways' limit is 70 miles an hour: along a straight line nobody is quicker. */
const KM_A_MINUTE = 112 / 60;

/** The least minutes that a leg can take, and whether the library says so; null where nothing is known. */
export function leastMinutes({
  journey,
  km,
}: Leg): { readonly minutes: number; readonly said: boolean } | null {
  if (journey?.minutes) return { minutes: journey.minutes, said: true };
  return km === null ? null : { minutes: Math.ceil(km / KM_A_MINUTE), said: false };
}

/** True where the one cannot be reached after the other. */
export function isOutOfReach(leg: Leg): boolean {
  const least = leastMinutes(leg);
  return least !== null && leg.minutesBetween !== null && least.minutes > leg.minutesBetween;
}
