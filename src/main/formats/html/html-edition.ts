import { createHash } from 'node:crypto';
import type { Palette } from '../../../shared/brand/palette.ts';
import type { Logo } from '../../../shared/domain/index.ts';
import { escapeMarkup } from '../../../shared/format/escape-markup.ts';
import { COURTESY_LANGUAGES, type CourtesyLanguage } from '../../../shared/languages.ts';
import { screenWordsIn } from '../../../shared/wording/courtesy.ts';
import type { Cover, CoverWords, Document, DocumentSection, TextLanguage } from '../../pdf/document.ts';
import { picturePaths } from '../../pdf/layout/cover-picture.ts';
import { markOn } from '../../pdf/layout/logo.ts';
import { COLOURS } from '../../pdf/theme.ts';
import { blocksOf, legendOf, type Setting } from './blocks.ts';
import { drawScene } from './draw-scene.ts';
import { colourRules, type WebFaces } from './faces.ts';
import { inlinesOf, plainWords } from './inlines.ts';
import { element, mark } from './markup.ts';
import { addressOf, type Pictures, photographOf } from './photograph.ts';
import { styleSheet } from './style-sheet.ts';

const languageOf = (tag: string): CourtesyLanguage | 'en' =>
  COURTESY_LANGUAGES.find((it) => it === tag.split('-')[0]) ?? 'en';

/**
 * The document as one HTML file: nothing outside it is asked for, and nothing in it runs. It says what the pages say, in
 * their order.
 */
export function htmlEdition(document: Document, faces: WebFaces): string {
  const { meta, cover, coverless = false, sections, footer, legend, look } = document;
  const tongue: TextLanguage = {
    language: meta.language,
    direction: document.tongue?.direction ?? 'ltr',
  };
  const palette = look?.palette ?? COLOURS;
  const cited = new Set<number>();
  const firstCited = (source: number): boolean => {
    const isFirst = !cited.has(source);
    cited.add(source);
    return isFirst;
  };
  const words = screenWordsIn(languageOf(meta.language));
  const pictures = document.files?.pictures ?? {};
  const contents = contentsOf(sections, words.contents);
  const body = [
    element('a', { class: 'skip', href: '#main' }, escapeMarkup(words.skip)),
    coverless ? '' : coverOf(cover, tongue, palette, { logo: look?.logo ?? null, pictures }),
    element(
      'main',
      { id: 'main' },
      coverless && look?.logo ? logoOf(look.logo, 'paper', pictures) : '',
      coverless ? element('h1', { class: 'plain' }, escapeMarkup(meta.title)) : '',
      contents,
      ...sections.map((section) => sectionOf(section, tongue, palette, { firstCited, pictures })),
    ),
    element('footer', {}, element('p', {}, escapeMarkup(footer)), legend ? legendOf(legend) : ''),
  ].join('\n');
  const style = `${faces.rules(body)}\n:root{${colourRules(palette)}}\n${styleSheet}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escapeMarkup(tongue.language)}" dir="${tongue.direction}">
<head>
<meta charset="utf-8">
${mark('meta', { 'http-equiv': 'Content-Security-Policy', content: policy })}
${mark('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })}
${mark('meta', { name: 'referrer', content: 'no-referrer' })}
${element('title', {}, escapeMarkup(meta.title))}
${mark('meta', { name: 'author', content: meta.author })}
${mark('meta', { name: 'description', content: meta.subject })}
${mark('meta', { name: 'dcterms.date', content: meta.issueDate })}
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const anchorOf = ({ id }: DocumentSection): string => `section-${id}`;

function contentsOf(sections: readonly DocumentSection[], title: string): string {
  const listed = sections.filter(({ unlisted }) => !unlisted);
  if (listed.length < 2) return '';
  return element(
    'nav',
    { class: 'contents', 'aria-labelledby': 'contents' },
    element('h2', { id: 'contents', class: 'label' }, escapeMarkup(title)),
    element(
      'ol',
      { role: 'list' },
      ...listed.map((section) =>
        element(
          'li',
          {},
          element('a', { href: `#${anchorOf(section)}` }, escapeMarkup(section.title)),
          section.besideTitle
            ? ` ${element('span', { lang: section.besideTitle.language, dir: section.besideTitle.direction, class: 'beside' }, escapeMarkup(section.besideTitle.text))}`
            : '',
        ),
      ),
    ),
  );
}

/** The authority's mark. */
function logoOf(logo: Logo, ground: 'paper' | 'dark', pictures: Pictures): string {
  const drawn = markOn(logo, ground);
  if (drawn.kind === 'picture') {
    const picture = pictures[drawn.hash];
    const { width, height } = drawn;
    return picture
      ? mark('img', { class: 'logo', src: addressOf(picture), alt: logo.alt, width, height })
      : '';
  }
  return element(
    'svg',
    { class: 'logo', viewBox: `0 0 ${drawn.width} ${drawn.height}`, role: 'img', 'aria-label': logo.alt },
    ...drawn.paths.map(({ d, fill, evenOdd }) =>
      mark('path', { d, fill, 'fill-rule': evenOdd ? 'evenodd' : null }),
    ),
  );
}

/** For whom and what, the region's own geography, the occasion; in a courtesy language the same again. */
function coverOf(
  cover: Cover,
  tongue: TextLanguage,
  palette: Palette,
  { logo, pictures }: { readonly logo: Logo | null; readonly pictures: Pictures },
  isWithin = false,
): string {
  const { picture, courtesy, photograph } = cover;
  const [reachX, reachY] = picture?.reach ?? [0, 0];
  return element(
    isWithin ? 'div' : 'header',
    { class: 'cover' },
    logo ? logoOf(logo, 'dark', pictures) : '',
    photograph
      ? photographOf(photograph, pictures, { tongue, firstCited: () => false }, 'photograph wide-photograph')
      : '',
    picture === null
      ? ''
      : element(
          'svg',
          {
            class: 'region',
            viewBox: `${-reachX} ${-reachY} ${2 * reachX} ${2 * reachY}`,
            'aria-hidden': 'true',
          },
          ...picturePaths(picture, palette).map(({ d, fill, stroke }) =>
            mark('path', { d, fill, stroke: stroke?.colour, 'stroke-width': stroke ? reachX / 300 : null }),
          ),
        ),
    element(
      'div',
      { class: 'cover-words' },
      coverWords(cover, tongue, isWithin ? 'p' : 'h1', courtesy === undefined),
    ),
    courtesy
      ? element(
          'div',
          { class: 'cover-words', lang: courtesy.language, dir: courtesy.direction },
          coverWords(courtesy, courtesy, 'p'),
        )
      : '',
  );
}

function coverWords(
  { kicker, line, region, when, where, details, legend }: CoverWords,
  tongue: TextLanguage,
  name: 'h1' | 'p',
  isAlone = false,
): string {
  const say = (words: string): string => plainWords(words, { tongue, firstCited: () => false });
  const some = (words: string | null, look: string | null): string =>
    words === null ? '' : element('p', { class: look }, say(words));
  const about =
    details.length > 0
      ? element(
          'dl',
          {},
          ...details.map(({ label, text }) =>
            element('div', {}, element('dt', {}, say(label)), element('dd', {}, say(text))),
          ),
        )
      : '';
  const meaning = some(legend, 'legend-line');
  return [
    element('p', { class: 'kicker' }, say(kicker)),
    element('p', { class: 'for' }, say(line)),
    element(name, { class: 'region-name' }, say(region)),
    some(when, 'when'),
    some(where, null),
    ...(isAlone ? [meaning, about] : [about, meaning]),
  ].join('');
}

function sectionOf(
  section: DocumentSection,
  whole: TextLanguage,
  palette: Palette,
  { firstCited, pictures }: { readonly firstCited: (source: number) => boolean; readonly pictures: Pictures },
): string {
  const tongue = section.tongue ?? whole;
  const anchor = anchorOf(section);
  let last = 2;
  const setting: Setting = {
    tongue,
    firstCited,
    rank: (level) => {
      last = Math.min(level + 1, last + 1, 6);
      return last;
    },
    words: screenWordsIn(languageOf(tongue.language)),
    // Every section is listed above all of them already.
    contents: () => '',
    pictures,
  };
  const { panel, besideTitle } = section;
  const title = element('h2', { id: `${anchor}-title` }, plainWords(section.title, setting));
  const beside = besideTitle
    ? element(
        'p',
        { class: 'beside', lang: besideTitle.language, dir: besideTitle.direction },
        escapeMarkup(besideTitle.text),
      )
    : '';
  const head = panel
    ? element(
        'div',
        { class: `panel ${panel.form}` },
        element(
          'div',
          {},
          title,
          beside,
          panel.pitch.length > 0 ? element('p', { class: 'pitch' }, inlinesOf(panel.pitch, setting)) : '',
          panel.note.length > 0 ? element('p', { class: 'note' }, inlinesOf(panel.note, setting)) : '',
        ),
        panel.map === null
          ? ''
          : element(
              'figure',
              {},
              drawScene(panel.map.scene, tongue.direction),
              panel.map.caption.length > 0
                ? element('figcaption', {}, inlinesOf(panel.map.caption, setting))
                : '',
            ),
      )
    : element('div', { class: 'title' }, title, beside);
  return element(
    'section',
    {
      id: anchor,
      'aria-labelledby': `${anchor}-title`,
      lang: tongue.language === whole.language ? null : tongue.language,
      dir: tongue.direction === whole.direction ? null : tongue.direction,
    },
    section.cover ? coverOf(section.cover, tongue, palette, { logo: null, pictures }, true) : '',
    head,
    panel?.photograph ? photographOf(panel.photograph, pictures, setting, 'photograph wide-photograph') : '',
    blocksOf(section.blocks, setting),
  );
}
