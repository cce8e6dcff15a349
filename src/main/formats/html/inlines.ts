import { escapeMarkup } from '../../../shared/format/escape-markup.ts';
import type { Inline, TextLanguage } from '../../pdf/document.ts';
import { spansOf } from '../../pdf/text/pieces.ts';
import { isPlain } from '../../pdf/text/scripts.ts';
import { element } from './markup.ts';

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export type Writing = {
  readonly tongue: TextLanguage;
  /** Whether this source is cited here for the first time: its entry leads back here. */
  readonly firstCited: (source: number) => boolean;
};

/** Words of this writing; English keeps its own order, full stop included, in a passage that runs right to left. */
export const plainWords = (words: string, { tongue }: Writing): string =>
  tongue.direction === 'rtl' && isPlain(words) && /[\p{L}\p{N}]/u.test(words)
    ? element('bdi', { dir: 'ltr' }, escapeMarkup(words))
    : escapeMarkup(words);

/** A number with its unit, unbroken; beside a word that runs right to left its number alone runs left to right. */
export const figureWords = (words: string): string =>
  element(
    'bdi',
    { class: 'n', dir: RTL_LETTER.test(words) ? 'auto' : 'ltr' },
    escapeMarkup(words.replaceAll(' ', '\u00a0')),
  );

const STYLED = { strong: 'strong', emphasis: 'em' } as const;

function marked(inline: Inline, writing: Writing): string {
  switch (inline.kind) {
    case 'text': {
      const words = plainWords(inline.text, writing);
      return inline.style === undefined ? words : element(STYLED[inline.style], {}, words);
    }
    case 'figure':
      return figureWords(inline.text);
    case 'link':
      return element('a', { href: webAddress(inline.url), rel: 'noreferrer' }, escapeMarkup(inline.text));
    case 'cite':
      return citation(inline.numbers, inline.level === true, writing);
  }
}

/** Only addresses of pages and inboxes lead out of the file. */
const webAddress = (url: string): string | null => (/^(?:https?:|mailto:)/i.test(url) ? url : null);

/** Numbers of sources, each a link to its entry. */
export function citation(numbers: readonly number[], level: boolean, writing: Writing): string {
  const links = spansOf(numbers).map(({ from, to }) =>
    element(
      'a',
      {
        href: `#source-${from}`,
        id: writing.firstCited(from) ? `cite-${from}` : null,
        'aria-label': from === to ? `Source ${from}` : `Sources ${from}–${to}`,
      },
      from === to ? `${from}` : `${from}–${to}`,
    ),
  );
  return element(level ? 'span' : 'sup', { class: 'cite', lang: 'en', dir: 'ltr' }, `[${links.join(', ')}]`);
}

export const inlinesOf = (inlines: readonly Inline[], writing: Writing): string =>
  inlines.map((inline) => marked(inline, writing)).join('');
