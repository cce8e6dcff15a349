import { fieldWord } from '../../../../shared/field-words.ts';
import { driftOf } from '../../drift/drift.ts';
import { firstPlaces, shorten } from '../checked.ts';
import { atBlock, fix, leaveOutFix, type Rule, wholeBrief } from '../rule.ts';

export const withdrawn: Rule = {
  id: 'withdrawn',
  name: 'Withdrawn from the library',
  clause: 'leadership',
  severity: 'error',
  when: 'A fact of the brief has since been withdrawn or removed from the library, and nobody chose to keep it.',
  fix: 'Leave it out, or keep it with a reason under “What changed in the library”.',
  together: (count) =>
    `${count} facts are no longer in the library: they were withdrawn after they were put into this brief.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const drift = driftOf(place.pin, checked.library, checked.brief);
      if (drift?.what !== 'withdrawn' || drift.kept) return [];
      return [
        {
          ...atBlock(place),
          at: place.fact.id,
          factIds: [place.fact.id],
          sentence: `“${shorten(place.fact.statement)}” is no longer in the library: it was withdrawn after it was put into this brief.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};

/** Fields that are what the fact says; the others are how it is filed. */
const SAYS = new Set(['statement', 'metric', 'value', 'unit', 'period', 'place', 'geography', 'basis']);

export const corrected: Rule = {
  id: 'corrected',
  name: 'Corrected since it was pinned',
  clause: 'leadership',
  severity: 'error',
  when: 'The library says something else than the brief prints, and nobody chose to keep the older words. It is a warning where only the caveat, the review date or the filing changed.',
  fix: 'Take the new fact, or keep the old one with a reason under “What changed in the library”.',
  together: (count) => `${count} facts have changed in the library since they were put into this brief.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const drift = driftOf(place.pin, checked.library, checked.brief);
      if (drift?.what !== 'changed' || drift.kept) return [];
      const words = drift.fields.map(({ field }) => fieldWord('fact', field)).join(', ');
      return [
        {
          ...atBlock(place),
          at: `${place.fact.id} ${drift.now.hash.slice(7, 19)}`,
          severity: drift.fields.some(({ field }) => SAYS.has(field))
            ? ('error' as const)
            : ('warning' as const),
          factIds: [place.fact.id],
          quick: true,
          sentence: `“${shorten(place.fact.statement)}” has changed in the library since it was put into this brief: ${words}.`,
          mends: [
            fix('Take the fact as it is now', { kind: 'repin', factId: place.fact.id }),
            ...leaveOutFix(place),
          ],
        },
      ];
    }),
};

export const unverified: Rule = {
  id: 'unverified-pack',
  name: 'Data that nobody vouched for',
  clause: 'leadership',
  severity: 'warning',
  when: 'The brief rests on a pack that was imported by hand and signed by nobody.',
  fix: 'Get the pack over its channel, or say in your own words who stands by the figures.',
  check: ({ library: { pack } }) =>
    pack.trust !== 'unverified'
      ? []
      : [
          {
            ...wholeBrief,
            at: `${pack.name} ${pack.version}`,
            sentence: `The data of “${pack.title}” ${pack.version} was imported by hand: no publisher’s signature vouches for it.`,
          },
        ],
};
