import type { Delegation, PrintedRef } from '../../../shared/domain/index.ts';
import { formatSpan } from '../../../shared/format/date.ts';
import { chartWordsIn } from '../../../shared/wording/chart-words.ts';
import { inOrder, journeyBetween } from '../../briefs/parts/journeys.ts';
import { kmBetween, pointsOf } from '../../library/points-of.ts';
import { keyOf } from '../../library/record-kinds.ts';
import { type Block, type Inline, type TimelineStop, text, textOf } from '../document.ts';
import { type Context, cited, rateNote, shortDate } from './context.ts';
import { distanceText, pictureOf } from './maps.ts';
import { entryList, type SectionContent } from './section-content.ts';

const WORDS = chartWordsIn('en');
const TIMELINE_SHARE = 0.52;
const GUTTER = 20;
const MAP_HEIGHT = 230;

/** Dates, the stops in their order with the way between them, and where they are. */
export function visit(context: Context, { entries, facts, under }: SectionContent): readonly Block[] {
  const { delegation, audience } = context;
  const getting: readonly Block[] = [
    ...(facts.length > 0
      ? [{ kind: 'heading', level: 2, text: 'Getting here and getting around' } as const]
      : []),
    ...entryList(context, entries),
    ...rateNote(context, under),
  ];
  if (!delegation?.visit) return getting;
  const { from, to } = delegation.visit;
  const stops = delegation.itinerary.toSorted(inOrder);
  const dates = formatSpan(from, to, audience.dates.long);
  if (stops.length === 0) return [{ kind: 'paragraph', style: 'lead', inlines: [text(dates)] }, ...getting];
  const timeline: Block = {
    kind: 'timeline',
    owner: { kind: 'delegation', id: delegation.name },
    stops: stops.map((stop, index) => stopOf(context, stop, stops[index - 1], index + 1)),
  };
  const map = mapOf(context, stops);
  return [
    { kind: 'paragraph', style: 'lead', inlines: [text(`${dates}: ${spanOf(context, stops)}`)] },
    ...(map.length > 0
      ? [{ kind: 'split', share: TIMELINE_SHARE, left: [timeline], right: map } as const]
      : [timeline]),
    ...getting,
  ];
}

type Stop = Delegation['itinerary'][number];

/** "3 days, 3 places, 46 km in straight lines between them." */
function spanOf(context: Context, stops: readonly Stop[]): string {
  const days = WORDS.daysOf(new Set(stops.map(({ date }) => date)).size);
  const places = new Set(stops.map(({ place }) => place)).size;
  const legs = stops.slice(1).map((stop, index) => {
    const before = stops[index]?.place ?? stop.place;
    return before === stop.place ? 0 : kmBetween(context.library, before, stop.place);
  });
  const km = legs.reduce<number | null>((sum, leg) => (sum === null || leg === null ? null : sum + leg), 0);
  return km === null || km === 0
    ? WORDS.visit.places(days, places)
    : WORDS.visit.between(days, places, distanceText(context, km));
}

function stopOf(context: Context, stop: Stop, before: Stop | undefined, number: number): TimelineStop {
  const { date, time, place, title } = stop;
  const moves = before !== undefined && before.place !== place;
  return {
    number,
    time: time ?? '',
    day: before?.date === date ? '' : shortDate(context, date),
    title,
    place,
    way: moves ? wayBetween(context, before.place, place) : [],
  };
}

/** Minutes where the library holds them, else the straight line, said to be one. */
function wayBetween(context: Context, from: string, to: string): readonly Inline[] {
  const { library } = context;
  const journey = journeyBetween(library, from, to);
  if (journey?.minutes) {
    const of: PrintedRef = { type: 'travel', key: keyOf('travel', journey) };
    return [
      textOf(of, WORDS.leg.minutes(journey.minutes, journey.mode, from)),
      ...(journey.sourceIds.length > 0 ? [cited(context, journey.sourceIds, of)] : []),
      ...(journey.caveat ? [text(` ${journey.caveat}`)] : []),
    ];
  }
  const km = kmBetween(library, from, to);
  if (km === null) return [];
  return [text(distanceText(context, km), 'strong'), text(` ${WORDS.leg.straight(from)}`)];
}

function mapOf(context: Context, stops: readonly Stop[]): readonly Block[] {
  const points = stops.flatMap(({ place }, index) =>
    pointsOf(context.library, [place]).map((point) => ({ ...point, numbers: [index + 1] })),
  );
  if (points.length === 0) return [];
  const picture = pictureOf(context, points, {
    width: (context.width - GUTTER) * (1 - TIMELINE_SHARE),
    height: MAP_HEIGHT,
    subject: 'Stops of the visit in their order',
    isRound: true,
  });
  return picture
    ? [{ kind: 'figure', scene: picture.scene, source: [text(`${WORDS.stops} `), ...picture.said] }]
    : [];
}
