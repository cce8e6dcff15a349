import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
  Document as WordDocument,
} from 'docx';
import type { Palette } from '../../../shared/brand/palette.ts';
import { COURTESY_LANGUAGES, type CourtesyLanguage } from '../../../shared/languages.ts';
import { screenWordsIn } from '../../../shared/wording/courtesy.ts';
import { bareFile } from '../../packs/media/bare-file.ts';
import type {
  Block,
  Cover,
  CoverWords,
  Document,
  DocumentSection,
  SourceEntry,
  TextLanguage,
} from '../../pdf/document.ts';
import type { Fonts } from '../../pdf/fonts.ts';
import { newStructure } from '../../pdf/layout/page.ts';
import { newPrintable } from '../../pdf/text/printable.ts';
import { COLOURS } from '../../pdf/theme.ts';
import { blocksOf, paragraph, photographIn, pictured, type Setting, sceneIn } from './blocks.ts';
import { bookmarked } from './element.ts';
import { inlinesOf, startNotes, type Writing, words } from './inlines.ts';
import { packed } from './pack.ts';
import { coverPictureOf, pictureOf } from './picture.ts';
import { startMarks } from './printed-marks.ts';
import { stylesOf } from './styles.ts';

const languageOf = (tag: string): CourtesyLanguage | 'en' =>
  COURTESY_LANGUAGES.find((it) => it === tag.split('-')[0]) ?? 'en';

/** Twentieths of a point, as the format counts. */
const PAPER = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } } as const;
const MARGIN = { top: 1134, bottom: 1134, left: 1247, right: 1247, footer: 567, header: 567 } as const;

/**
 * The document as a Word file for partners who edit: the words of the pages in their order. Each figure is in a control
 * that names its record, so that a file that comes back can say which was altered.
 */
export async function wordEdition(document: Document, fonts: Fonts): Promise<Uint8Array> {
  const { meta, cover, coverless = false, sections, footer } = document;
  const tongue: TextLanguage = {
    language: meta.language,
    direction: document.tongue?.direction ?? 'ltr',
  };
  const marks = startMarks();
  const notes = startNotes(
    sections.flatMap(({ blocks }) => blocks.flatMap(sourcesAmong)),
    tongue,
  );
  const size = PAPER[document.paper];
  const palette = document.look?.palette ?? COLOURS;
  const drawing = {
    fonts,
    palette,
    printable: newPrintable(fonts),
    structure: newStructure(),
    direction: 'ltr',
    documentLanguage: tongue.language,
  } as const;
  let pictures = 0;
  const whole: Whole = {
    tongue,
    marks,
    notes,
    width: size.width - MARGIN.left - MARGIN.right,
    drawn: (scene, within) => {
      pictures += 1;
      const data = pictureOf(scene, within, { ...drawing, language: within.language });
      return { id: `${pictures}`, data };
    },
    photographed: ({ image }) => {
      const picture = document.files?.pictures[image.hash];
      if (!picture) return null;
      pictures += 1;
      const type = picture.coding === 'jpeg' ? 'jpg' : 'png';
      return { id: `${pictures}`, data: bareFile(picture), type };
    },
    line: { style: BorderStyle.SINGLE, size: 4, color: palette.hairline.slice(1) },
  };
  const listed = sections.filter(({ unlisted }) => !unlisted);
  const children = [
    ...(coverless
      ? [new Paragraph({ heading: HeadingLevel.TITLE, children: [words(meta.title, whole)] })]
      : [
          ...(cover.photograph
            ? photographIn(cover.photograph, { ...whole, section: cover.region })
            : coverPicture(cover, whole.width / 20, palette)),
          ...coverOf(cover, whole),
        ]),
    ...(listed.length < 2 ? [] : contentsOf(sections, whole)),
    ...sections.flatMap((section, at) => sectionOf(section, at, whole)),
  ];
  const file = new WordDocument({
    title: meta.title,
    subject: meta.subject,
    creator: meta.author,
    keywords: meta.keywords,
    lastModifiedBy: meta.author,
    styles: stylesOf(palette, tongue),
    numbering: { config: [{ reference: 'facts', levels: [BULLET] }] },
    footnotes: notes.list,
    sections: [
      {
        properties: { page: { size, margin: MARGIN } },
        footers: { default: new Footer({ children: [footLine(footer, tongue)] }) },
        children,
      },
    ],
  });
  const { title, issueDate } = meta;
  return packed(await Packer.toBuffer(file), { title, issueDate, marks: marks.list });
}

const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 284, hanging: 284 } } },
} as const;

/** What holds for the whole file. */
type Whole = Omit<Writing, 'section'> & Pick<Setting, 'width' | 'line' | 'drawn' | 'photographed'>;
type Written = Paragraph | Table;

const sourcesAmong = (block: Block): readonly SourceEntry[] => {
  if (block.kind === 'sources') return block.entries;
  if (block.kind === 'split') return [...block.left, ...block.right].flatMap(sourcesAmong);
  return block.kind === 'band' ? block.parts.flatMap(({ blocks }) => blocks.flatMap(sourcesAmong)) : [];
};

const footLine = (said: string, tongue: TextLanguage): Paragraph =>
  paragraph('Small', [words(`${said} · `, { tongue }), new TextRun({ children: [PageNumber.CURRENT] })], {
    tongue,
  });

const anchorOf = (at: number): string => `section_${at + 1}`;
/** Numbers of bookmarks: those of the sources are below. */
const FIRST_SECTION = 100_000;

function contentsOf(sections: readonly DocumentSection[], whole: Whole): Written[] {
  const { contents } = screenWordsIn(languageOf(whole.tongue.language));
  return [
    paragraph('ContentsHead', [words(contents, whole)], whole),
    ...sections.flatMap(({ title, besideTitle, unlisted }, at) =>
      unlisted
        ? []
        : [
            paragraph(
              'Contents',
              [
                new InternalHyperlink({ anchor: anchorOf(at), children: [words(title, whole)] }),
                ...(besideTitle
                  ? [words('   ', whole), words(besideTitle.text, { tongue: besideTitle })]
                  : []),
              ],
              whole,
            ),
          ],
    ),
  ];
}

/** The band of the page that the region takes: its height for its width. */
const BAND = 0.36;

const coverPicture = ({ picture, region }: Cover, width: number, palette: Palette): Written[] =>
  picture === null
    ? []
    : [
        pictured(
          { id: COVER_ID, data: coverPictureOf(picture, width, width * BAND, palette) },
          width,
          width * BAND,
          region,
        ),
      ];
/** Numbers of pictures: the others count from one. */
const COVER_ID = '100000';

/** For whom and what, and the occasion; in a courtesy language the same again. */
const coverOf = (cover: Cover, whole: Pick<Whole, 'tongue'>): Written[] => [
  ...coverWords(cover, whole, true),
  ...(cover.courtesy ? coverWords(cover.courtesy, { tongue: cover.courtesy }, false) : []),
];

function coverWords(
  { kicker, line, region, when, where, details, legend }: CoverWords,
  writing: Pick<Whole, 'tongue'>,
  isTitle: boolean,
): Written[] {
  const said = (style: string, text: string | null): Written[] =>
    text === null ? [] : [paragraph(style, [words(text, writing)], writing)];
  return [
    ...said('Kicker', kicker),
    ...said('CoverLine', line),
    ...(isTitle
      ? [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [words(region, writing)],
            ...(writing.tongue.direction === 'rtl' ? { bidirectional: true } : {}),
          }),
        ]
      : said('Title', region)),
    ...said('Lead', when),
    ...said('Normal', where),
    ...details.map(({ label, text }) =>
      paragraph(
        'Normal',
        [words(`${label}  `, writing, { bold: true, boldComplexScript: true }), words(text, writing)],
        writing,
      ),
    ),
    ...said('Small', legend),
  ];
}

function sectionOf(section: DocumentSection, at: number, whole: Whole): Written[] {
  const tongue = section.tongue ?? whole.tongue;
  let last = 1;
  const setting: Setting = {
    ...whole,
    tongue,
    section: section.title,
    rank: (level) => {
      last = Math.min(level + 1, last + 1, 4);
      return last;
    },
    chartData: screenWordsIn(languageOf(tongue.language)).chartData,
  };
  const { panel, besideTitle, cover } = section;
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    ...(tongue.direction === 'rtl' ? { bidirectional: true } : {}),
    ...(cover ? {} : { pageBreakBefore: section.newPage }),
    children: bookmarked(anchorOf(at), FIRST_SECTION + at, [words(section.title, setting)]),
  });
  return [
    ...(cover ? [new Paragraph({ children: [new PageBreak()] }), ...coverOf(cover, { tongue })] : []),
    title,
    ...(besideTitle
      ? [paragraph('CoverLine', [words(besideTitle.text, { tongue: besideTitle })], { tongue: besideTitle })]
      : []),
    ...(panel && panel.pitch.length > 0 ? [paragraph('Lead', inlinesOf(panel.pitch, setting), setting)] : []),
    ...(panel && panel.note.length > 0 ? [paragraph('Small', inlinesOf(panel.note, setting), setting)] : []),
    ...(panel?.map
      ? [
          sceneIn(panel.map.scene, setting),
          ...(panel.map.caption.length > 0
            ? [paragraph('Small', inlinesOf(panel.map.caption, setting), setting)]
            : []),
        ]
      : []),
    ...(panel?.photograph ? photographIn(panel.photograph, setting) : []),
    ...blocksOf(section.blocks, setting),
  ];
}
