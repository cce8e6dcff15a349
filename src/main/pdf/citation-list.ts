import { escapeMarkup } from '../../shared/format/escape-markup.ts';
import { type Document, type Inline, type SourceEntry, text } from './document.ts';

/** The sources that a document cites, for the clipboard. */
export type CitationList = {
  readonly sources: number;
  readonly text: string;
  readonly html: string;
};

const inlineText = (inline: Inline): string => {
  switch (inline.kind) {
    case 'text':
    case 'figure':
      return inline.text;
    case 'cite':
      return `[${inline.numbers.join(', ')}]`;
    case 'link':
      return inline.url;
  }
};

const markup = (inline: Inline): string => {
  if (inline.kind === 'link') return `<a href="${escapeMarkup(inline.url)}">${escapeMarkup(inline.text)}</a>`;
  const words = escapeMarkup(inlineText(inline));
  return inline.kind === 'text' && inline.style === 'emphasis' ? `<i>${words}</i>` : words;
};

/** The bibliography as printed: numbered, with full addresses as plain text and as links in rich text. */
export function citationList(document: Document): CitationList {
  const entries = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'sources' ? block.entries : [])),
  );
  // Outside the list an entry stands alone.
  const whole = ({ inlines, publisher }: SourceEntry): readonly Inline[] =>
    publisher === undefined ? inlines : [text(`${publisher} `, 'strong'), ...inlines];
  const lines = entries.map((entry) => `${entry.number}. ${whole(entry).map(inlineText).join('')}`);
  const items = entries.map(
    (entry) => `<li value="${entry.number}">${whole(entry).map(markup).join('')}</li>`,
  );
  return {
    sources: entries.length,
    text: [document.meta.title, '', ...lines, ''].join('\n'),
    html: `<p><b>${escapeMarkup(document.meta.title)}</b></p><ol>${items.join('')}</ol>`,
  };
}
