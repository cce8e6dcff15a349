import type { Fact } from '../../../../shared/domain/index.ts';
import { isShare } from '../../../../shared/format/units.ts';
import { label, list } from '../../../../shared/format/words.ts';
import { groupBy } from '../../../../shared/group-by.ts';
import { sharedStems } from '../../words.ts';
import { leaveOutEither, type Pair, pairsAnywhere, pairsBeside } from '../beside.ts';
import { type FactPlace, firstPlaces, type RuleInput, shorten } from '../checked.ts';
import { counterOf, counterOfTitle, isWide, measureOf, sameMeasure, yearKind } from '../counting.ts';
import { atBlock, fix, leaveOutFix, type Rule, type RuleFinding, wholeBrief } from '../rule.ts';
import { aroundFigure } from '../saying.ts';

/** Two counts of different kinds side by side: each is correct, together they mislead. */

/** One finding for all pairs of a section: the officer decides once. */
function bySection(
  checked: RuleInput,
  pairs: readonly Pair[],
  say: (facts: readonly Fact[], where: string) => string,
): readonly RuleFinding[] {
  const sections = new Map<string, FactPlace[]>();
  for (const pair of pairs)
    for (const place of pair) {
      const places = sections.get(place.section.id) ?? [];
      if (!places.some(({ fact }) => fact.id === place.fact.id)) places.push(place);
      sections.set(place.section.id, places);
    }
  return [...sections.values()].flatMap((places) => {
    const [first] = places;
    if (!first) return [];
    return [
      {
        ...atBlock(places.at(-1) ?? first),
        at: `${first.section.id} ${places
          .map(({ fact }) => fact.id)
          .sort()
          .join(' ')}`,
        factIds: places.map(({ fact }) => fact.id),
        sentence: say(
          places.map(({ fact }) => fact),
          checked.titleOf(first.section),
        ),
        mends: places.flatMap((place) =>
          leaveOutFix(place).map(({ act }) => fix(`Leave out: ${shorten(place.fact.statement, 70)}`, act)),
        ),
      },
    ];
  });
}

const kindList = (facts: readonly Fact[], kind: (fact: Fact) => string | null): string =>
  list([...new Set(facts.flatMap((fact) => kind(fact) ?? []))].sort());

export const twoCounters: Rule = {
  id: 'two-counters',
  name: 'Two counters side by side',
  clause: 'context',
  severity: 'warning',
  when: 'Counts of one thing by different counters (as the measures name them) stand in one section, or are drawn in one set of charts.',
  fix: 'Keep one counter in a section, and name it.',
  check: (checked) => {
    const counter = (fact: Fact): string | null => counterOf(fact, checked.library);
    const pairs = pairsBeside(checked, (a, b) => {
      const [x, y] = [counter(a), counter(b)];
      return x !== null && y !== null && x !== y && sharedStems(measureOf(a), measureOf(b)).length > 0;
    });
    const drawn = checked.series.map((one) => ({
      ...one,
      counter: counterOfTitle(one.series.title, checked.library),
    }));
    const charts = drawn.flatMap((one, index) =>
      drawn.slice(index + 1).flatMap((other): RuleFinding[] =>
        one.counter === null ||
        other.counter === null ||
        one.counter === other.counter ||
        one.series.unit !== other.series.unit
          ? []
          : [
              {
                sectionId: other.section.id,
                blockId: null,
                at: `${one.series.id} ${other.series.id}`,
                sentence: `Two charts count the same by different counters: “${one.series.title}” (${one.counter}) and “${other.series.title}” (${other.counter}).`,
                mends: [one, other].map(({ series, section }) =>
                  fix(`Take out the chart “${shorten(series.title, 60)}”`, {
                    kind: 'remove-series',
                    sectionId: section.id,
                    seriesId: series.id,
                  }),
                ),
              },
            ],
      ),
    );
    return [
      ...bySection(
        checked,
        pairs,
        (facts, where) =>
          `‘${where}’ sets counts by ${kindList(facts, counter)} side by side: ${list(facts.map((fact) => amountWords(fact)))}. They count different things and cannot be compared.`,
      ),
      ...charts,
    ];
  },
};

const amountWords = (fact: Fact): string =>
  `${fact.metric ?? fact.id}, ${fact.value?.toLocaleString('en-GB') ?? ''}${isShare(fact.unit) ? '%' : ''}${fact.period ? ` (${fact.period})` : ''}`;

export const twoYears: Rule = {
  id: 'two-years',
  name: 'Calendar and financial years side by side',
  clause: 'context',
  severity: 'warning',
  when: 'One measure by one counter is given for a calendar year and for a financial year anywhere in the brief, or a chart mixes both on one axis; or words name a calendar year where the figure is of a financial one.',
  fix: 'Keep to one kind of year in a section, or in a chart.',
  check: (checked) => {
    const mixes = (a: Fact, b: Fact): boolean => {
      const [x, y] = [yearKind(a.period), yearKind(b.period)];
      return x !== null && y !== null && x !== y && a.unit === b.unit && sameMeasure(a, b);
    };
    const beside = pairsBeside(checked, mixes);
    const apart = pairsAnywhere(checked, mixes).filter(
      ([one, other]) =>
        one.section !== other.section &&
        one.fact.place === other.fact.place &&
        counterOf(one.fact, checked.library) === counterOf(other.fact, checked.library),
    );
    const charts = checked.series.flatMap(({ series, section }): readonly RuleFinding[] => {
      const kinds = new Set(series.points.flatMap(({ period }) => yearKind(period) ?? []));
      return kinds.size < 2
        ? []
        : [
            {
              sectionId: section.id,
              blockId: null,
              at: series.id,
              sentence: `The chart “${shorten(series.title)}” sets calendar and financial years on one axis.`,
              mends: [
                fix('Take the chart out', {
                  kind: 'remove-series',
                  sectionId: section.id,
                  seriesId: series.id,
                }),
              ],
            },
          ];
    });
    return [
      ...bySection(
        checked,
        beside,
        (facts, where) =>
          `‘${where}’ gives one measure for calendar and for financial years: ${list(facts.map(amountWords))}.`,
      ),
      ...apart.map(([one, other]) => ({
        ...atBlock(other),
        at: `apart ${[one.fact.id, other.fact.id].sort().join(' ')}`,
        factIds: [one.fact.id, other.fact.id],
        sentence: `The brief gives one measure for a calendar and for a financial year: ${amountWords(one.fact)} in ‘${checked.titleOf(one.section)}’ and ${amountWords(other.fact)} in ‘${checked.titleOf(other.section)}’.`,
        mends: leaveOutEither([one, other]),
      })),
      ...otherYears(checked),
      ...charts,
    ];
  },
};

/** "In 2024" of a figure that is of 2024/25. */
const otherYears = ({ placed }: RuleInput): readonly RuleFinding[] =>
  placed.flatMap((place) => {
    const { fact, words, as } = place;
    const year = yearKind(fact.period) === 'financial' ? (fact.period ?? '').slice(0, 4) : null;
    if (year === null || as === 'tile' || fact.value === null) return [];
    const said = aroundFigure(place)?.sentence ?? words;
    const bare = new RegExp(`\\b(?:in|during|for|of|throughout) (?:calendar )?${year}\\b(?![/–-]\\d)`, 'i');
    if (
      !bare.test(said) ||
      /financial|fiscal|tax year|year to|year end|12 months|twelve months|april/i.test(said)
    )
      return [];
    return [
      {
        ...atBlock(place),
        at: `${place.block.id} ${fact.id} ${year}`,
        factIds: [fact.id],
        sentence: `“${shorten(words.replaceAll('\uFFFC', '…'))}” says ${year}, and the figure is of ${fact.period}.`,
        mends: leaveOutFix(place),
      },
    ];
  });

export const twoAreas: Rule = {
  id: 'two-areas',
  name: 'One name, two areas',
  clause: 'alone',
  severity: 'warning',
  when: 'Figures for the whole region and for the combined authority stand under one place name. It is a warning where they give the same measure; elsewhere a note, because each fact prints its area.',
  fix: 'Keep to one area among key figures; or say in your own words which area is meant.',
  check: (checked) => {
    const wide = firstPlaces(checked).filter(({ fact }) => isWide(fact) && fact.place !== null);
    const names = groupBy(wide, ({ fact }) => fact.place ?? '');
    return [...names].flatMap(([name, places]): readonly RuleFinding[] => {
      const areas = [...new Set(places.map(({ fact }) => fact.geography ?? ''))];
      if (areas.length < 2) return [];
      const tiles = places.filter(({ isKeyFigure }) => isKeyFigure);
      const mixed = new Set(tiles.map(({ fact }) => fact.geography)).size > 1;
      const same = places.filter((one) =>
        places.some(
          ({ fact }) =>
            fact.geography !== one.fact.geography &&
            fact.unit === one.fact.unit &&
            sameMeasure(fact, one.fact),
        ),
      );
      const grave = same;
      const counts = areas.map(
        (area) =>
          `${label(area).toLowerCase()} (${places.filter(({ fact }) => fact.geography === area).length})`,
      );
      const why =
        same.length > 0
          ? ` The same measure is given for both: ${list(same.map(({ fact }) => amountWords(fact)))}.`
          : mixed
            ? ' Key figures of both stand side by side; each names its area.'
            : ' Each fact says which under its statement.';
      const [worst] = grave;
      return [
        {
          ...(worst ? atBlock(worst) : wholeBrief),
          at: `${name} ${same.length > 0 ? 'same' : mixed ? 'tiles' : 'apart'}`,
          severity: grave.length > 0 ? ('warning' as const) : ('note' as const),
          factIds: (grave.length > 0 ? grave : places).map(({ fact }) => fact.id),
          sentence: `“${name}” means two areas in this brief: ${list(counts)}.${why}`,
          mends: [],
        },
      ];
    });
  },
};
