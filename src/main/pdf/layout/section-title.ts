import type { DocumentSection, TextLanguage } from '../document.ts';
import { breakLines } from '../text/break-lines.ts';
import { piecesOf, type Setting } from '../text/pieces.ts';
import { STYLES, type TextStyle } from '../theme.ts';
import { type Box, mirrorOp, moveOp, newStructure, type Op } from './page.ts';
import { setText } from './text-block.ts';

type TitlePlace = { readonly width: number; readonly node: number; readonly setting: Setting };
type Beside = TextLanguage & { readonly text: string };

/** Sizes to try for titles of more than two lines: at the top of a page, and behind the section before. */
const SIZES = { top: [29, 24, 20], behind: [22, 19] } as const;
export type TitlePlacing = keyof typeof SIZES;
const MOST_LINES = 2;
const GUTTER = 24;
/** Above the rule that parts a section from the one before it on the page, and beneath the rule. */
const ABOVE_RULE = 26;
const BELOW_RULE = 7;
/** Beneath a title. */
const BELOW = 6;

const styleAt = (size: number): TextStyle => ({
  ...STYLES.section,
  size,
  leading: Math.round(size * 1.08 + 0.5),
});

const besideStyle = (style: TextStyle): TextStyle => ({
  ...style,
  size: style.size * 0.72,
  colour: 'muted',
});

/** The title of a section, with the one in a courtesy language on the far side of the same line. */
export function titleBox(
  section: DocumentSection,
  anchor: string,
  place: TitlePlace,
  placing: TitlePlacing,
): Box {
  const { width, node, setting } = place;
  const { structure } = setting;
  const { besideTitle: beside } = section;
  const style = styleFor(section, place, placing);
  const top = placing === 'behind' ? BELOW_RULE : 0;
  const own = beside ? ownWidth(section.title, beside, style, place) : width;
  const title = setText(
    [{ kind: 'text', text: section.title }],
    style,
    own,
    structure.add('H1', node),
    setting,
  );
  const ops: Op[] = [...title.ops];
  let { height } = title;
  if (beside) {
    const { language, direction, text } = beside;
    const set = setText(
      [{ kind: 'text', text }],
      besideStyle(style),
      width - own - GUTTER,
      structure.add('P', node, { lang: language }),
      { ...setting, language, direction },
      direction === 'rtl' ? 'start' : 'end',
    );
    // Always on the far side: a right-to-left text is measured from there already.
    ops.push(
      ...set.ops.map((op) => (direction === 'rtl' ? mirrorOp(op, width) : moveOp(op, own + GUTTER, 0))),
    );
    height = Math.max(height, set.height);
  }
  return {
    height: top + height + BELOW,
    before: placing === 'behind' ? ABOVE_RULE : 0,
    keepWithNext: true,
    ops: [
      ...sectionMarks(section, anchor),
      ...(placing === 'behind'
        ? [{ op: 'fill', x: 0, y: 0, width, height: 1.5, colour: 'ink', node: 'artifact' } as const]
        : []),
      ...ops.map((op) => moveOp(op, 0, top)),
    ],
  };
}

/** Where links and the outline lead for a section. */
export const sectionMarks = ({ title }: DocumentSection, anchor: string): readonly Op[] => [
  { op: 'anchor', name: anchor, y: -8 },
  { op: 'bookmark', title, level: 1, y: -8 },
];

function styleFor(section: DocumentSection, place: TitlePlace, placing: TitlePlacing): TextStyle {
  const { title, besideTitle: beside } = section;
  const styles = SIZES[placing].map(styleAt);
  const lines = (style: TextStyle): number => {
    const own = beside ? ownWidth(title, beside, style, place) : place.width;
    const setting = { ...place.setting, structure: newStructure() };
    return setText([{ kind: 'text', text: title }], style, own, 0, setting).lines.length;
  };
  const last = styles.at(-1) ?? STYLES.section;
  return styles.find((style) => style === last || lines(style) <= MOST_LINES) ?? last;
}

/** On one line both, where they fit; otherwise the title has the larger part. */
function ownWidth(title: string, beside: Beside, style: TextStyle, { width, setting }: TitlePlace): number {
  const lineOf = (words: string, set: TextStyle, within: Setting): number =>
    breakLines(
      piecesOf([{ kind: 'text', text: words }], set, within),
      Number.MAX_SAFE_INTEGER,
      setting.fonts,
    )[0]?.width ?? 0;
  const { language, direction, text } = beside;
  const theirs = lineOf(text, besideStyle(style), { ...setting, language, direction });
  const room = width - GUTTER;
  return lineOf(title, style, setting) + theirs <= room ? room - theirs - 1 : room * 0.58;
}
