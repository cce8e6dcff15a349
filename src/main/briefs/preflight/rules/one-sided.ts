import type { Fact } from '../../../../shared/domain/index.ts';
import { lastYear } from '../../../../shared/format/date.ts';
import { isShare } from '../../../../shared/format/units.ts';
import { groupBy } from '../../../../shared/group-by.ts';
import { onceFor } from '../../../../shared/once.ts';
import type { Library } from '../../../library/library.ts';
import { sharedStems } from '../../words.ts';
import { firstPlaces, shorten } from '../checked.ts';
import { counterOf, measureOf } from '../counting.ts';
import { atBlock, fix, leaveOutFix, type Rule } from '../rule.ts';

const WORSE =
  /\b(?:fell|fall|fallen|dropped|drop|declined?|decline|down|decreas\w+|cut|cuts|suspended|redundanc\w+|closed|closure|cannot be achieved|delayed|lowest|worst|shrank|lost|below|missed)\b/i;

const isWorse = onceFor(
  (fact: Fact) => (fact.value !== null && fact.value < 0 && isShare(fact.unit)) || WORSE.test(fact.statement),
);

/** Facts about the same thing: same counter or measure, place and year. */
function sameSubject(a: Fact, b: Fact, library: Library): boolean {
  if (a.place !== b.place || a.geography !== b.geography) return false;
  const [x, y] = [lastYear(a.period ?? ''), lastYear(b.period ?? '')];
  if (x === null || y === null || Math.abs(x - y) > 1) return false;
  if (yearsApart(a, b)) return false;
  const common = sharedStems(measureOf(a), measureOf(b)).filter(
    (stem) => stem !== 'share' && stem !== 'rank',
  );
  const counter = counterOf(a, library);
  return counter !== null
    ? counter === counterOf(b, library) && x === y && common.length > 0
    : counterOf(b, library) === null && measureOf(a).size > 0 && common.length === measureOf(a).size;
}

/** A fall before the good news does not contradict it. */
const yearsApart = (good: Fact, bad: Fact): boolean =>
  (lastYear(bad.period ?? '') ?? 0) < (lastYear(good.period ?? '') ?? 0);

const whereOf = ({ place, geography }: Fact): string => `${place}\n${geography}`;

/** What fell or was worse, by where it did. */
const worseThere = onceFor(({ records }: Library) => groupBy(records.facts.filter(isWorse), whereOf));

export const oneSided: Rule = {
  id: 'one-sided',
  asksForMissing: true,
  name: 'Only the favourable side',
  clause: 'context',
  severity: 'warning',
  when: 'The brief prints a figure, and the library holds that the same figure fell, or was worse, in the same or the following year; the brief says nothing of it.',
  fix: 'Print the other side as well, or a figure that needs no other side.',
  check: (checked) => {
    const { library } = checked;
    const places = firstPlaces(checked);
    const printed = new Set(places.map(({ fact }) => fact.id));
    const told = places.map(({ fact }) => fact).filter(isWorse);
    const seen = new Set<string>();
    return places.flatMap((place) => {
      const { fact } = place;
      if (isWorse(fact) || fact.metric === null) return [];
      // The bad news is already given, here or in the fact's own caveat.
      if (told.some((bad) => sameSubject(fact, bad, library))) return [];
      if (fact.caveat !== null && WORSE.test(fact.caveat) && place.as !== 'figure') return [];
      const against = (worseThere(library).get(whereOf(fact)) ?? []).filter(
        (bad) => !printed.has(bad.id) && !seen.has(bad.id) && sameSubject(fact, bad, library),
      );
      const [worst, ...lesser] = against.sort(
        (a, b) => (a.value ?? 0) - (b.value ?? 0) || (a.id < b.id ? -1 : 1),
      );
      if (!worst) return [];
      for (const bad of against) seen.add(bad.id);
      return [
        {
          ...atBlock(place),
          at: `${fact.id} ${worst.id}`,
          factIds: [fact.id, worst.id],
          sentence: `“${shorten(fact.statement)}” stands alone; the library also holds “${shorten(worst.statement)}”`,
          mends: [
            ...[worst, ...lesser].slice(0, 3).map((bad) =>
              fix(`Print it as well: ${shorten(bad.statement, 70)}`, {
                kind: 'add-fact',
                sectionId: place.section.id,
                factId: bad.id,
              }),
            ),
            ...leaveOutFix(place),
          ],
        },
      ];
    });
  },
};
