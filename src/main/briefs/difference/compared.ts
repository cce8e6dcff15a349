import { diffWords } from 'diff';
import type { Audience, Brief, PrintedRecord, Section } from '../../../shared/domain/index.ts';
import type { Change } from '../../../shared/views/index.ts';
import type { Library } from '../../library/library.ts';

/** What each part of a comparison needs: who reads it, what sections are called, how a change is said. */

/** What a copy prints besides facts, by what names each value. */
export type PrintedById = ReadonlyMap<string, PrintedRecord>;

/** A brief with the library used to print it. */
export type BriefSide = {
  readonly brief: Brief;
  readonly library: Library;
  /** Its own audience, as a PDF's library has none. */
  readonly audience?: Audience;
  /** What its pages print besides facts, where they were composed. */
  readonly printed?: PrintedById;
};

export type Reader = { readonly audience: Audience; readonly library: Library };
export type TitleOf = (section: Section) => string;

export const change = (
  kind: Change['kind'],
  what: Change['what'],
  sentence: string,
  more: Partial<Change> = {},
): Change => ({
  kind,
  what,
  sentence,
  section: null,
  factId: null,
  from: null,
  to: null,
  words: null,
  ...more,
});

export const included = ({ sections }: Brief): readonly Section[] =>
  sections.filter((section) => section.included);

/** Sections match by id, or by kind and cluster in a brief made anew. */
export const matching = (section: Section, others: readonly Section[]): Section | undefined =>
  others.find(({ id }) => id === section.id) ??
  (section.kind === 'text'
    ? undefined
    : others.find(({ kind, clusterId }) => kind === section.kind && clusterId === section.clusterId));

/** A word diff: kept, added, removed. */
export const wordsBetween = (from: string, to: string): NonNullable<Change['words']> =>
  diffWords(from, to).map(({ value, added, removed }) => ({
    text: value,
    what: added ? 'added' : removed ? 'removed' : 'same',
  }));
