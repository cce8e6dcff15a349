import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { PrintedRef } from '../../../shared/domain/index.ts';
import type { Inline, SourceEntry, TextLanguage } from '../../pdf/document.ts';
import { isPlain } from '../../pdf/text/scripts.ts';
import { amongRuns, element } from './element.ts';
import type { Marks, PrintedMark } from './printed-marks.ts';

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** What is written needs to know of the passage that it stands in. */
export type Writing = {
  readonly tongue: TextLanguage;
  /** The heading that it stands under, as a change is told. */
  readonly section: string;
  readonly marks: Marks;
  readonly notes: Notes;
};

type Look = Omit<IRunOptions, 'children' | 'text'>;

/** Words of this writing: those in its own script run its way, English among them runs from left to right. */
export const words = (said: string, { tongue }: Pick<Writing, 'tongue'>, look: Look = {}): TextRun =>
  new TextRun({
    ...look,
    text: said,
    ...(tongue.direction === 'rtl' && (!isPlain(said) || RTL_LETTER.test(said)) ? { rightToLeft: true } : {}),
    ...(tongue.language.startsWith('en')
      ? {}
      : { language: isPlain(said) ? { value: 'en-GB' } : { bidirectional: tongue.language } }),
  });

/** A run that may be edited and not be deleted, under a tag that names its record. */
const control = ({ tag }: PrintedMark, at: number, run: TextRun): ParagraphChild =>
  amongRuns(
    element(
      'w:sdt',
      {},
      element(
        'w:sdtPr',
        {},
        // Seen beside the figure; LibreOffice keeps this and drops the tag.
        element('w:alias', { val: tag }),
        element('w:tag', { val: tag }),
        element('w:id', { val: `${at}` }),
        element('w:lock', { val: 'sdtLocked' }),
        element('w:text'),
      ),
      element('w:sdtContent', {}, run),
    ),
  );

/** Words that rest on a record, bound to it. */
export function bound(
  said: string,
  ref: PrintedRef | null | undefined,
  writing: Writing,
  look: Look = {},
): ParagraphChild {
  const run = words(said, writing, look);
  if (!ref || !/[\p{L}\p{N}]/u.test(said)) return run;
  const mark = writing.marks.add(ref, writing.section, said);
  return control(mark, writing.marks.list.length, run);
}

/** A number with its unit, unbroken. */
export const figure = (
  said: string,
  ref: PrintedRef | null | undefined,
  writing: Writing,
  look: Look = {},
): ParagraphChild => bound(said.replaceAll(' ', '\u00a0'), ref, writing, look);

const STYLED = { strong: { bold: true, boldComplexScript: true }, emphasis: { italics: true } } as const;

/** `about`: the record that words without one of their own are of. */
export const inlinesOf = (
  inlines: readonly Inline[],
  writing: Writing,
  about: PrintedRef | null = null,
): ParagraphChild[] => inlines.map((inline) => inlineOf(inline, writing, about));

function inlineOf(inline: Inline, writing: Writing, about: PrintedRef | null): ParagraphChild {
  switch (inline.kind) {
    case 'text': {
      const record = inline.of?.[0] ?? about;
      const ref = record?.type === 'fact' || /\p{N}/u.test(inline.text) ? record : null;
      return bound(inline.text, ref, writing, inline.style === undefined ? {} : STYLED[inline.style]);
    }
    case 'figure': {
      const own = inline.factId === undefined ? undefined : ({ type: 'fact', key: inline.factId } as const);
      return figure(inline.text, own ?? inline.of?.[0] ?? about, writing);
    }
    case 'link':
      return link(inline.text, inline.url, writing);
    case 'cite':
      return writing.notes.cite(inline.numbers);
  }
}

/** Only addresses of pages and inboxes lead out of the file. */
const link = (said: string, url: string, writing: Pick<Writing, 'tongue'>): ParagraphChild =>
  /^(?:https?:|mailto:)/i.test(url)
    ? new ExternalHyperlink({ link: url, children: [words(said, writing, { style: 'Hyperlink' })] })
    : words(said, writing);

/** The footnotes of the file: every citation has one, which names its sources. */
export type Notes = {
  readonly list: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
  readonly cite: (numbers: readonly number[]) => ParagraphChild;
};

/** A list opens the entries of a publisher with its name. */
const publisherIn = ([first]: readonly Inline[]): string | undefined =>
  first?.kind === 'text' && first.style === 'strong' ? first.text : undefined;

export const sourceAnchor = (number: number): string => `source_${number}`;

/** Numbers are those of the list of sources, in the file and on the pages. */
export function startNotes(entries: readonly SourceEntry[], tongue: TextLanguage): Notes {
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const named = new Set<number>();
  const list: Record<string, { readonly children: readonly Paragraph[] }> = {};
  const said = (inline: Inline): readonly ParagraphChild[] => {
    if (inline.kind === 'cite') return [];
    if (inline.kind === 'link') return [link(inline.text, inline.url, { tongue })];
    const style = inline.kind === 'text' && inline.style ? STYLED[inline.style] : {};
    return [words(inline.text, { tongue }, style)];
  };
  const source = (number: number): readonly ParagraphChild[] => {
    const entry = byNumber.get(number);
    const shown = words(`[${number}]`, { tongue });
    if (!entry) return [shown];
    // In full where it is named first; behind that by its publisher, whom the list of sources tells more of.
    const publisher = entry.publisher ?? publisherIn(entry.inlines);
    const isNew = !named.has(number) || publisher === undefined;
    named.add(number);
    const rest = entry.publisher === undefined ? entry.inlines.slice(1) : entry.inlines;
    const inlines = publisher === undefined ? entry.inlines : isNew ? rest : [];
    return [
      new InternalHyperlink({ anchor: sourceAnchor(number), children: [shown] }),
      words(' ', { tongue }),
      ...(publisher === undefined
        ? []
        : [words(inlines.length > 0 ? `${publisher} ` : publisher, { tongue }, STYLED.strong)]),
      ...inlines.flatMap(said),
    ];
  };
  return {
    list,
    cite(numbers) {
      const id = Object.keys(list).length + 1;
      list[id] = {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: [
              words(' ', { tongue }),
              ...numbers.flatMap((number, at) => [
                ...(at > 0 ? [words('; ', { tongue })] : []),
                ...source(number),
              ]),
            ],
          }),
        ],
      };
      return new FootnoteReferenceRun(id);
    },
  };
}
