import { diffWords } from 'diff';
import type { Audience, Brief, Section } from '../../../shared/domain/index.ts';
import type { Change } from '../../../shared/views/index.ts';
import type { Library } from '../../library/library.ts';

/** What each part of a comparison needs: who reads it, what sections are called, how a change is said. */

/** A brief with the library that its figures are printed by. */
export type BriefSide = {
  readonly brief: Brief;
  readonly library: Library;
  /** Its own, where the library knows no audiences: the one in a PDF does not. */
  readonly audience?: Audience;
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

/** A section is the same one by its id, or by its kind and cluster in a brief that was made anew. */
export const matching = (section: Section, others: readonly Section[]): Section | undefined =>
  others.find(({ id }) => id === section.id) ??
  (section.kind === 'text'
    ? undefined
    : others.find(({ kind, clusterId }) => kind === section.kind && clusterId === section.clusterId));

/** Word by word what stayed, came and went. */
export const wordsBetween = (from: string, to: string): NonNullable<Change['words']> =>
  diffWords(from, to).map(({ value, added, removed }) => ({
    text: value,
    what: added ? 'added' : removed ? 'removed' : 'same',
  }));
