import type { Logo } from '../../../shared/domain/index.ts';
import type { Cover, CoverWords, Photograph, TextLanguage } from '../document.ts';
import { columnsWide, GUTTER, type PaperSize } from '../paper.ts';
import type { Setting } from '../text/pieces.ts';
import { STYLES, type TextStyle } from '../theme.ts';
import { bandPictureOps, pictureOps } from './cover-picture.ts';
import { logoOps } from './logo.ts';
import { mirrorOp, moveOp, newStructure, type Op, type Page } from './page.ts';
import { creditOps, photographOp } from './photograph.ts';
import { setText } from './text-block.ts';

const TOP = 48;
const KICKER: TextStyle = { face: 'regular', size: 11, leading: 15.5, colour: 'paper', before: 0 };
const LINE: TextStyle = { ...KICKER, face: 'bold' };
const WHEN: TextStyle = { face: 'voice', size: 17, leading: 20, colour: 'ink', before: 0 };
const LABEL: TextStyle = { ...STYLES.body, face: 'semibold' };

/** Name sizes to try, largest first: its longest word fits nine columns, and its picture has room beneath. */
const NAME_SIZES = [118, 104, 90, 80, 72, 64, 56, 50, 44, 36, 30, 24] as const;
/** The room that a picture needs, as a part of the page. */
const PICTURE = 0.4;
/** At least so much of the foot is paper. */
const FOOT = { a4: 118, letter: 104 } as const;
const INSET = 24;

type Part = { readonly height: number; readonly ops: readonly Op[] };
type Tongue = { readonly words: CoverWords; readonly language: TextLanguage | null };

/** One composition: for whom and what above, the region grown outward beneath its name, the occasion on paper. */
export function coverPage(
  cover: Cover,
  paper: PaperSize,
  node: number,
  setting: Setting,
  logo: Logo | null = null,
): Page {
  const { width, height, margin } = paper;
  const { courtesy, photograph } = cover;
  const tongues: readonly Tongue[] = [
    { words: cover, language: null },
    ...(courtesy ? [{ words: courtesy, language: courtesy }] : []),
  ];
  // Where the head has two sides already, the logo goes to the foot.
  const isAbove = tongues.length === 1;
  // Beneath a photograph two names need the width that the region would take.
  const hasRegion = cover.picture !== null && (!photograph || tongues.length === 1);
  const mark = logo && logoOps(logo, isAbove ? 'dark' : 'paper', node, setting);
  const words = footOps(tongues, paper, node, setting, hasRegion);
  const foot = mark && !isAbove ? stacked([words, mark], 12) : words;
  const footTop = height - Math.max(FOOT[height < 800 ? 'letter' : 'a4'], foot.height + 2 * INSET);
  const head = headOps(tongues, paper, node, setting, mark && isAbove ? mark.width : 0);
  const middle = photograph
    ? photographed(cover, photograph, { paper, node, setting, tongues, footTop, head, hasRegion })
    : drawn(cover, { paper, node, setting, tongues, footTop, head, hasRegion });
  const ops: Op[] = [
    { op: 'fill', x: 0, y: 0, width, height: footTop, colour: 'night', node: 'artifact' },
    ...middle.ground,
    ...head.ops.map((op) => moveOp(op, margin, TOP)),
    ...middle.ops,
    ...foot.ops.map((op) => moveOp(op, margin, footTop + INSET)),
    ...(mark && isAbove ? mark.ops.map((op) => moveOp(op, width - margin - mark.width, TOP)) : []),
  ];
  return { ops: setting.direction === 'rtl' ? ops.map((op) => mirrorOp(op, width)) : ops };
}

type Room = {
  readonly paper: PaperSize;
  readonly node: number;
  readonly setting: Setting;
  readonly tongues: readonly Tongue[];
  readonly footTop: number;
  readonly head: Part;
  readonly hasRegion: boolean;
};
type Middle = { readonly ground: readonly Op[]; readonly ops: readonly Op[] };

/** The region grown outward, under its name. */
function drawn(
  { picture }: Cover,
  { paper, node, setting, tongues, footTop, head, hasRegion }: Room,
): Middle {
  const { width, height, margin, textWidth } = paper;
  const nameTop = TOP + head.height + 18;
  const room = footTop - nameTop - (hasRegion ? height * PICTURE : 40);
  const names = namesOps(tongues, paper, { room, most: 118, wide: textWidth }, node, setting);
  return {
    ground: pictureOps(picture, { width, height: footTop, top: nameTop + names.height }, setting),
    ops: names.ops.map((op) => moveOp(op, margin, nameTop)),
  };
}

/** Where a photograph ends; and the least of the dark ground above it, on which the first line lies. */
const PHOTOGRAPH_ENDS = { a4: 490, letter: 468 } as const;
const STRIP = 90;
/** The dark line beneath it, on which it is said whose it is. */
const CREDIT_LINE = 19;
const NAME_MOST = 72;
const NAME_COLUMNS = 7;

/** A photograph from edge to edge, and the name on a bright band beneath it with the region small beside. */
function photographed(
  { picture }: Cover,
  photograph: Photograph,
  { paper, node, setting, tongues, footTop, head, hasRegion }: Room,
): Middle {
  const { width, height, margin, textWidth } = paper;
  // What the points of a photograph are is not known here: no words lie on it.
  const top = Math.max(STRIP, TOP + head.height + 14);
  const bottom = PHOTOGRAPH_ENDS[height < 800 ? 'letter' : 'a4'];
  const band = bottom + CREDIT_LINE;
  const wide = hasRegion ? columnsWide(textWidth, NAME_COLUMNS) : textWidth;
  const room = footTop - band - 24;
  const names = namesOps(tongues, paper, { room, most: NAME_MOST, wide }, node, setting);
  const shown = photographOp({ ...photograph, height: bottom - top }, width, node, setting);
  const credit = creditOps(photograph, textWidth, node, setting, { colour: 'nightMuted', align: 'end' });
  const nameTop = band + (footTop - band - names.height) / 2;
  return {
    ground: bandPictureOps(hasRegion ? picture : null, { y: band, width, height: footTop - band }, setting),
    ops: [
      moveOp(shown, 0, top),
      ...credit.ops.map((op) => moveOp(op, margin, bottom + (CREDIT_LINE - credit.height) / 2)),
      ...names.ops.map((op) => moveOp(op, margin, nameTop)),
    ],
  };
}

/** Words in one of the cover's languages, set from the side at which that language begins. */
function put(
  words: string,
  style: TextStyle,
  wide: number,
  { language }: Tongue,
  paper: PaperSize,
  node: number,
  setting: Setting,
  role: 'P' | 'H1' = 'P',
): Part {
  const { structure } = setting;
  if (language === null)
    return setText([{ kind: 'text', text: words }], style, wide, structure.add(role, node), setting);
  const within: Setting = { ...setting, language: language.language, direction: language.direction };
  const owner = structure.add('P', node, { lang: language.language });
  const set = setText(
    [{ kind: 'text', text: words }],
    style,
    wide,
    owner,
    within,
    language.direction === 'rtl' ? 'start' : 'end',
  );
  return {
    height: set.height,
    // Measured from the far side already where it is read from there.
    ops: set.ops.map((op) =>
      language.direction === 'rtl' ? mirrorOp(op, paper.textWidth) : moveOp(op, paper.textWidth - wide, 0),
    ),
  };
}

const stacked = (parts: readonly Part[], gap = 0): Part => {
  let y = 0;
  const ops = parts.flatMap((part, index) => {
    y += index > 0 ? gap : 0;
    const placed = part.ops.map((op) => moveOp(op, 0, y));
    y += part.height;
    return placed;
  });
  return { height: y, ops };
};

const beside = (parts: readonly Part[]): Part => ({
  height: Math.max(0, ...parts.map(({ height }) => height)),
  ops: parts.flatMap(({ ops }) => ops),
});

/** For whom: what it is, and the name of the visitors. */
function headOps(
  tongues: readonly Tongue[],
  paper: PaperSize,
  node: number,
  setting: Setting,
  /** Kept free on the far side. */
  free: number,
): Part {
  const { textWidth } = paper;
  const wide =
    tongues.length > 1
      ? columnsWide(textWidth, 6)
      : Math.min(columnsWide(textWidth, 10), textWidth - (free > 0 ? free + GUTTER : 0));
  return beside(
    tongues.map((tongue) => {
      const { kicker, line } = tongue.words;
      return stacked([
        put(kicker, KICKER, wide, tongue, paper, node, setting),
        put(shortened(line, wide, setting), LINE, wide, tongue, paper, node, setting),
      ]);
    }),
  );
}

/** Longer than a cover can hold, it is cut: it must stay above the name. */
function shortened(words: string, width: number, setting: Setting): string {
  const within: Setting = { ...setting, structure: newStructure() };
  const lines = (text: string): number =>
    setText([{ kind: 'text', text }], LINE, width, 0, within).lines.length;
  let text = words.length > 300 ? `${words.slice(0, 300)}…` : words;
  while (lines(text) > 3)
    text = `${[...text]
      .slice(0, Math.floor([...text].length * 0.9))
      .join('')
      .trimEnd()}…`;
  return text;
}

const nameStyle = (size: number): TextStyle => ({
  face: 'voice',
  size,
  leading: Math.round(size * (size > 60 ? 0.92 : 1.02)),
  colour: 'paper',
  before: 0,
});

type NameRoom = {
  /** For their height, and for the width of their lines. */
  readonly room: number;
  readonly wide: number;
  /** The largest size to try. */
  readonly most: number;
};

/** The names, one below the other, as large as their words and the room allow. */
function namesOps(
  tongues: readonly Tongue[],
  paper: PaperSize,
  { room, wide, most }: NameRoom,
  node: number,
  setting: Setting,
): Part {
  const { textWidth } = paper;
  const sizes = NAME_SIZES.filter((size) => size <= (tongues.length > 1 ? Math.min(90, most) : most));
  const made = (size: number, into: Setting): Part =>
    stacked(
      tongues.map((tongue) =>
        put(tongue.words.region, tongueStyle(size, tongue), wide, tongue, paper, node, into, 'H1'),
      ),
      size * 0.12,
    );
  const fits = (size: number): boolean => {
    const into: Setting = { ...setting, structure: newStructure() };
    const face = (word: string): number =>
      setting.fonts.width(setting.printable.plain(word, 'voice'), 'voice', size);
    const longest = Math.max(...(tongues[0]?.words.region ?? '').split(' ').map(face));
    return (
      longest <= Math.min(wide, columnsWide(textWidth, size > 50 ? 9 : 12)) && made(size, into).height <= room
    );
  };
  return made(sizes.find(fits) ?? sizes.at(-1) ?? 24, setting);
}

/** Arabic letters need more room between their lines than capitals do. */
const tongueStyle = (size: number, { language }: Tongue): TextStyle =>
  language === null
    ? nameStyle(size)
    : { ...nameStyle(size), size: size * 0.76, leading: Math.round(size * 0.76 * 1.4) };

/** When, where, what is in it, and what the picture means; in two languages each has its own side. */
function footOps(
  tongues: readonly Tongue[],
  paper: PaperSize,
  node: number,
  setting: Setting,
  /** Bands are drawn that its legend explains. */
  hasBands: boolean,
): Part {
  const { textWidth } = paper;
  const small = STYLES.caption;
  if (tongues.length > 1) {
    const wide = columnsWide(textWidth, 6) - GUTTER;
    return beside(
      tongues.map((tongue) => {
        const { when, where, details } = tongue.words;
        const legend = hasBands ? tongue.words.legend : null;
        const say = (words: string, style: TextStyle): Part =>
          put(words, style, wide, tongue, paper, node, setting);
        return stacked(
          [
            ...(when ? [say(when, WHEN)] : []),
            ...(where ? [say(where, STYLES.body)] : []),
            ...details.map(({ label, text }) => say(`${label}: ${text}`, small)),
            ...(legend ? [say(legend, small)] : []),
          ],
          1.5,
        );
      }),
    );
  }
  const [tongue] = tongues;
  if (!tongue) return { height: 0, ops: [] };
  const { when, where, details } = tongue.words;
  const legend = hasBands ? tongue.words.legend : null;
  const column = (x: number, count: number, parts: readonly (readonly [string, TextStyle])[]): Part => {
    const set = stacked(
      parts.map(([words, style]) =>
        put(words, style, columnsWide(textWidth, count), tongue, paper, node, setting),
      ),
      1.5,
    );
    return { ...set, ops: set.ops.map((op) => moveOp(op, x, 0)) };
  };
  const step = (textWidth + GUTTER) / 12;
  const [long = [], short = []] = [
    details.filter(({ text }) => text.length > 40),
    details.filter(({ text }) => text.length <= 40),
  ];
  const said = (some: CoverWords['details']): readonly (readonly [string, TextStyle])[] =>
    some.flatMap(({ label, text }) => [[label, LABEL] as const, [text, STYLES.body] as const]);
  return beside([
    column(0, 5, [
      ...(when ? [[when, WHEN] as const] : []),
      ...(where ? [[where, STYLES.body] as const] : []),
      ...(legend ? [[legend, small] as const] : []),
    ]),
    column(step * 5, 4, said(long)),
    column(step * 9, 3, said(short)),
  ]);
}
