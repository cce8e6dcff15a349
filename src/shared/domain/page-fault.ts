import type { Edition } from './editions.ts';

/** What the faulted text was made from; a person is named, everything else has its id. */
export type RecordRef = {
  readonly kind:
    | 'section'
    | 'block'
    | 'fact'
    | 'organisation'
    | 'contact'
    | 'story'
    | 'site'
    | 'need'
    | 'image'
    | 'series'
    | 'source'
    | 'delegation'
    | 'person';
  readonly id: string;
};

/** Why pages would not conform to PDF/UA-1 or PDF/A-3a, besides what has a kind of its own. */
export type AccessProblem =
  | 'no-title'
  | 'no-language'
  | 'attachment-name'
  | 'attachment-twice'
  | 'attachment-kind'
  | 'attachment-description'
  | 'structure'
  | 'heading-level'
  | 'link-words'
  | 'link-nowhere'
  | 'link-address'
  | 'not-a-link';

/** How a table is out of step. */
export type TableProblem = 'row-too-tall' | 'rows-differ' | 'row-empty' | 'header-scope';

type OnPage = {
  /** From 1; null for the document as a whole. */
  readonly page: number | null;
  /** What is at fault, as it was given and not as it is drawn; empty where it has no words. */
  readonly text: string;
  /** The innermost record that it came from; null for the document as a whole. */
  readonly record: RecordRef | null;
};

/** What is wrong with laid-out pages, as a value: `wording/page-fault.ts` says it in a sentence. */
export type PageFault = OnPage &
  (
    | {
        readonly kind: 'missing-glyph';
        readonly characters: readonly string[];
        /** A question mark is printed instead; otherwise nothing could be. */
        readonly replaced: boolean;
      }
    | { readonly kind: 'text-too-wide' }
    | { readonly kind: 'block-too-tall' }
    | { readonly kind: 'table-cut'; readonly problem: TableProblem }
    | { readonly kind: 'alt-missing' }
    | { readonly kind: 'figure-not-drawn' }
    | { readonly kind: 'not-accessible'; readonly problem: AccessProblem }
    | { readonly kind: 'too-many-pages'; readonly edition: Edition; readonly pages: number }
  );
