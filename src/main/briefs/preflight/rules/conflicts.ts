import type { Fact } from '../../../../shared/domain/index.ts';
import { list } from '../../../../shared/format/words.ts';
import { printedSentence } from '../../../library/derived.ts';
import { type FactPlace, firstPlaces, type RuleInput, shorten } from '../checked.ts';
import { counterOf, sameMeasure } from '../counting.ts';
import { atBlock, fix, leaveOutFix, type Rule } from '../rule.ts';

/** The facts of each recorded conflict that the brief prints. */
const printedConflicts = (checked: RuleInput) => {
  const places = firstPlaces(checked);
  return checked.library.records.conflicts.flatMap((conflict) => {
    const printed = places.filter(({ fact }) => conflict.factIds.includes(fact.id));
    return printed.length > 0 ? [{ conflict, printed }] : [];
  });
};

const useInstead = (place: FactPlace, preferred: Fact | undefined) =>
  preferred && place.block.kind === 'fact'
    ? [
        fix(`Use instead: ${shorten(preferred.statement, 70)}`, {
          kind: 'use-instead',
          blockId: place.block.id,
          factId: preferred.id,
        }),
      ]
    : [];

export const inConflict: Rule = {
  id: 'in-conflict',
  name: 'Figures in conflict',
  clause: 'context',
  severity: 'warning',
  when: 'The brief prints two or more facts that a recorded conflict sets apart.',
  fix: 'Keep the preferred one, or say what differs between them.',
  check: (checked) =>
    printedConflicts(checked).flatMap(({ conflict, printed }) => {
      if (printed.length < 2) return [];
      const others = printed.filter(({ fact }) => fact.id !== conflict.preferredFactId);
      const [first] = others;
      if (!first) return [];
      return [
        {
          ...atBlock(first),
          at: conflict.id,
          factIds: printed.map(({ fact }) => fact.id),
          sentence: `${conflict.topic}: ${list(printed.map(({ fact }) => `“${shorten(fact.statement, 70)}”`))} disagree. ${printedSentence(conflict)}`,
          mends: [
            ...others.flatMap((place) =>
              leaveOutFix(place).map(({ act }) =>
                fix(`Leave out: ${shorten(place.fact.statement, 70)}`, act),
              ),
            ),
            ...(printed.some(({ fact }) => fact.id === conflict.preferredFactId)
              ? []
              : useInstead(first, checked.library.fact(conflict.preferredFactId))),
          ],
        },
      ];
    }),
};

export const notPreferred: Rule = {
  id: 'not-preferred',
  name: 'Another figure is preferred',
  clause: 'leadership',
  severity: 'warning',
  when: 'The brief prints a fact that a recorded conflict holds less safe than another. It is a note where the brief prints the preferred one alone.',
  fix: 'Use the preferred fact instead.',
  together: (count, { severity }) =>
    severity === 'note'
      ? `${count} figures are disputed, and the brief prints the preferred one of each.`
      : `${count} figures are held less safe than others that the library prefers.`,
  check: (checked) =>
    printedConflicts(checked).flatMap(({ conflict, printed }) => {
      const [place, ...more] = printed;
      if (!place || more.length > 0) return [];
      const preferred = checked.library.fact(conflict.preferredFactId);
      const isPreferred = place.fact.id === conflict.preferredFactId;
      return [
        {
          ...atBlock(place),
          at: `${conflict.id} ${place.fact.id}`,
          severity: isPreferred ? ('note' as const) : ('warning' as const),
          quick: !isPreferred && useInstead(place, preferred).length > 0,
          factIds: isPreferred ? [place.fact.id] : [place.fact.id, conflict.preferredFactId],
          sentence: isPreferred
            ? `${conflict.topic}: the brief prints the preferred figure. ${printedSentence(conflict)}`
            : `${conflict.topic}: the library prefers ${preferred ? `“${shorten(preferred.statement, 70)}”` : 'another figure'}. ${printedSentence(conflict)}`,
          mends: isPreferred ? [] : [...useInstead(place, preferred), ...leaveOutFix(place)],
        },
      ];
    }),
};

/** The end of a range or part of a whole, which cannot be compared. */
const isPartial = (fact: Fact): boolean => /\((?:upper|lower) /.test(fact.metric ?? '');

export const disagree: Rule = {
  id: 'disagree',
  name: 'Figures that disagree, unrecorded',
  clause: 'context',
  severity: 'warning',
  when: 'Two facts give different values for the same measure, period, place and counter, and no conflict in the library explains it. Found in the brief, and between the brief and the library.',
  fix: 'Find out which is right and record the conflict in the library; print one of them.',
  check: (checked) => {
    const { library } = checked;
    const places = firstPlaces(checked).filter(({ fact }) => fact.value !== null && fact.period !== null);
    const recorded = (a: Fact, b: Fact): boolean =>
      library.conflictsOf(a.id).some((conflict) => conflict.factIds.includes(b.id));
    const differ = (a: Fact, b: Fact): boolean =>
      b.value !== null &&
      a.value !== b.value &&
      a.unit === b.unit &&
      a.period === b.period &&
      a.place === b.place &&
      a.geography === b.geography &&
      a.basis === b.basis &&
      !isPartial(a) &&
      !isPartial(b) &&
      sameMeasure(a, b) &&
      counterOf(a, library) === counterOf(b, library) &&
      // A sector or a cluster of its own is another count.
      a.clusterIds.join() === b.clusterIds.join() &&
      !a.sourceIds.every((id) => b.sourceIds.includes(id)) &&
      !recorded(a, b);
    const inBrief = new Set(places.map(({ fact }) => fact.id));
    const others = library.records.facts.filter(({ id }) => !inBrief.has(id));
    return places.flatMap((place, index) =>
      [...places.slice(index + 1).map(({ fact }) => fact), ...others]
        .filter((other) => differ(place.fact, other))
        .map((other) => ({
          ...atBlock(place),
          at: [place.fact.id, other.id].sort().join(' '),
          factIds: [place.fact.id, other.id],
          sentence: `Two facts give different values for ${place.fact.metric}, ${place.fact.period}: “${shorten(place.fact.statement, 70)}” and “${shorten(other.statement, 70)}”${inBrief.has(other.id) ? '' : ' (in the library)'}.`,
          mends: [...useInstead(place, inBrief.has(other.id) ? undefined : other), ...leaveOutFix(place)],
        })),
    );
  },
};
