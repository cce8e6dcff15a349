import type { Delegation } from '../../../shared/domain/index.ts';
import { tellingWords } from './word-stems.ts';

export const SEGMENT_KINDS = ['sector', 'interest', 'question'] as const;

/** One thing that a delegation asks for, in its own words. */
export type Segment = {
  readonly text: string;
  readonly kind: (typeof SEGMENT_KINDS)[number];
  readonly weight: number;
  readonly words: readonly string[];
};

/** A sector says what they are; an interest what they look for; a question is asked in passing. */
const WEIGHT = { sector: 3, interest: 1.5, question: 0.5 } as const;

/** What a delegation asks for, piece by piece: each sector, each part of its interests, each question. */
export function askedSegments(
  delegation: Pick<Delegation, 'sectors' | 'interests' | 'questions'> | null,
): readonly Segment[] {
  if (!delegation) return [];
  const of = (kind: Segment['kind'], texts: readonly string[]): readonly Segment[] =>
    texts
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        kind,
        weight: WEIGHT[kind],
        words: [...new Set(tellingWords(text.replace(/-/g, ' ').concat(' ', text)))],
      }));
  return [
    ...of('sector', delegation.sectors),
    ...of('interest', delegation.interests.split(/[,;\n]| and (?=an? )/)),
    ...of('question', delegation.questions),
  ];
}

/** True where nobody named a sector. */
export const explores = (segments: readonly Segment[]): boolean =>
  !segments.some(({ kind }) => kind === 'sector');

/** The words of each kind of segment, each once. */
export function wordsByKind(
  segments: readonly Segment[],
): Readonly<Record<Segment['kind'], ReadonlySet<string>>> {
  const of = (kind: Segment['kind']): ReadonlySet<string> =>
    new Set(segments.flatMap((segment) => (segment.kind === kind ? segment.words : [])));
  return { sector: of('sector'), interest: of('interest'), question: of('question') };
}
