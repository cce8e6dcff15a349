import type { AnswerBlock } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import type { WrittenAnswer } from './question-workbook.ts';

const GAP = 'Gap: we hold no sourced answer to this yet.';
const once = (texts: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => text || [])),
];

/** An answer in the cells of a table: what is said, with its limits, where it was read, and what it is of. */
export function writtenAnswer(
  { pins, lines, askedOn }: Pick<AnswerBlock, 'pins' | 'lines' | 'askedOn'>,
  ownWords: string,
  library: Library,
): WrittenAnswer {
  const said = [
    ...once([ownWords]),
    ...pins.flatMap(({ fact }) => [once([fact.statement, fact.caveat]).join(' ')]),
    ...lines.map(({ text, caveat }) => once([text, caveat]).join(' ')),
  ];
  if (said.length === 0)
    return { answer: askedOn ? `${GAP} Our data team has been asked.` : GAP, source: '', date: '' };
  const sources = [...pins.map(({ fact }) => fact), ...lines]
    .flatMap(({ sourceIds }) => sourceIds)
    .flatMap((id) => library.source(id) ?? []);
  const dates = once([...pins.map(({ fact }) => fact.period), ...lines.map(({ asOf }) => asOf)]);
  return {
    answer: said.join('\n'),
    source: once(sources.map(({ title, publisher, url }) => `${title} (${publisher}), ${url}`)).join('\n'),
    // Where nothing says what it is of: when it was published, or read.
    date: (dates.length > 0
      ? dates
      : once(sources.map(({ published, accessed }) => published ?? accessed))
    ).join('; '),
  };
}
