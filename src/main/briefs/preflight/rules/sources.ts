import type { Source } from '../../../../shared/domain/index.ts';
import { firstPlaces, shorten } from '../checked.ts';
import { atBlock, leaveOutFix, type Rule } from '../rule.ts';

/** Addresses only the office can open, and documents nobody else has. */
const PRIVATE_HOST =
  /^https?:\/\/(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[^/]*\.(?:local|internal|intranet|corp|lan)(?:[:/]|$)|[^/]*(?:sharepoint\.com|intranet)|(?:drive|docs)\.google\.com)/i;
const PRIVATE_KINDS = /\b(?:internal|e-?mail|interview|confidential|unpublished|conversation)\b/i;

const isPrivate = (source: Source): boolean =>
  (source.url !== null && PRIVATE_HOST.test(source.url)) ||
  PRIVATE_KINDS.test(source.kind.replaceAll('-', ' '));

export const noSource: Rule = {
  id: 'no-source',
  name: 'Without a source',
  clause: 'access',
  severity: 'error',
  when: 'A fact rests on no source that the library still holds.',
  fix: 'Add the source in the library, or leave the fact out.',
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact } = place;
      const gone = fact.sourceIds.filter((id) => !checked.library.source(id));
      if (gone.length < fact.sourceIds.length) return [];
      const why = gone.length > 0 ? `the library no longer holds ${gone.join(', ')}` : 'it names none';
      return [
        {
          ...atBlock(place),
          at: fact.id,
          factIds: [fact.id],
          sentence: `“${shorten(fact.statement)}” has no source: ${why}.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};

export const sourceNotPublic: Rule = {
  id: 'source-not-public',
  name: 'Source not open to the reader',
  clause: 'access',
  severity: 'warning',
  when: 'All sources of a fact are on an address or of a kind that only the office can open.',
  fix: 'Find a public page that says the same, or leave the fact out.',
  together: (count) => `${count} facts rest on sources that a reader cannot open.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const sources = place.fact.sourceIds.flatMap((id) => checked.library.source(id) ?? []);
      const [first] = sources;
      if (!first || !sources.every(isPrivate)) return [];
      return [
        {
          ...atBlock(place),
          at: `${place.fact.id} ${sources.map(({ id }) => id).join(' ')}`,
          factIds: [place.fact.id],
          sentence: `“${shorten(place.fact.statement)}” rests on “${shorten(first.title, 60)}”, which a reader cannot open.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};

export const undated: Rule = {
  id: 'undated',
  name: 'No date anywhere',
  clause: 'access',
  severity: 'warning',
  when: 'A figure names no period, and none of its sources says when it was published.',
  fix: 'Use a dated figure, or say in your own words that the date is not known.',
  together: (count) => `${count} figures name no period, and their sources are undated.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact } = place;
      const sources = fact.sourceIds.flatMap((id) => checked.library.source(id) ?? []);
      if (fact.value === null || fact.period !== null || sources.length === 0) return [];
      if (sources.some(({ published }) => published !== null)) return [];
      return [
        {
          ...atBlock(place),
          at: fact.id,
          factIds: [fact.id],
          sentence: `“${shorten(fact.statement)}” gives a figure without a period, and its source is undated.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};
