import type { Scene } from '../../../shared/charts/scene.ts';
import type { Logo } from '../../../shared/domain/index.ts';
import type { DocumentSection, Inline, Panel, Photograph } from '../document.ts';
import { columnsWide, type PaperSize } from '../paper.ts';
import type { Setting } from '../text/pieces.ts';
import { STYLES, type TextStyle } from '../theme.ts';
import { logoOps } from './logo.ts';
import { type Box, type Colours, mirrorOp, moveOp, newStructure, type Op } from './page.ts';
import { creditOps, photographOp } from './photograph.ts';
import { sceneOps } from './scene-ops.ts';
import { sectionMarks, type TitlePlacing } from './section-title.ts';
import { setText } from './text-block.ts';

/** Names of more lines than these are set smaller. */
const NAMES: readonly TextStyle[] = (
  [
    [29, 31],
    [24, 26],
    [20, 22],
  ] as const
).map(([size, leading]) => ({ face: 'voice', size, leading, colour: 'paper', before: 0 }));
const NAME_LINES = 3;
const LABEL: TextStyle = { face: 'bold', size: 9.75, leading: 13, colour: 'glow', before: 0 };
const PITCH: TextStyle = { face: 'voice', size: 17, leading: 21.5, colour: 'glow', before: 0 };
/** Beside a map that fills a page. */
const LARGE_PITCHES: readonly TextStyle[] = [
  { ...PITCH, size: 22, leading: 27 },
  { ...PITCH, size: 19.5, leading: 24 },
  PITCH,
];
const LARGE_FROM = 260;
const PITCH_LINES = 7;
const NOTE: TextStyle = { ...STYLES.small, colour: 'nightMuted' };

/** What is said in one sentence: the larger, the shorter it is. */
const SENTENCES: readonly TextStyle[] = (
  [
    [37, 40],
    [32, 35],
    [28, 31],
    [24, 27],
    [20, 24],
  ] as const
).map(([size, leading]) => ({ face: 'voice', size, leading, colour: 'paper', before: 0 }));
const SENTENCE_LINES = 3;

const INSET = { top: 22, bottom: 24 } as const;
const BESIDE_STYLE: TextStyle = { face: 'voice', size: 20, leading: 26, colour: 'nightMuted', before: 0 };

/** A map of the page on a dark ground. */
const AT_NIGHT: Colours = {
  coolSoft: 'nightLine',
  mist: 'night',
  sand: 'night',
  hairline: 'nightLine',
  paper: 'night',
  ink: 'paper',
  muted: 'nightMuted',
  grey: 'nightMuted',
  accent: 'glow',
  cool: 'nightMuted',
};

type PanelPlace = {
  readonly paper: PaperSize;
  readonly node: number;
  readonly setting: Setting;
  /** Of a document without a cover: on the far side of its first line. */
  readonly logo?: Logo | null | undefined;
};

/**
 * A dark ground from edge to edge that opens a section: its name, what it says in a sentence, and where that is.
 * `scene`: its map at another height than the usual.
 */
export function panelBox(
  section: DocumentSection,
  panel: Panel,
  anchor: string,
  { paper, node, setting, logo }: PanelPlace,
  placing: TitlePlacing,
  scene: Scene | undefined = panel.map?.scene,
): Box {
  const { structure } = setting;
  const { textWidth, margin, width, top } = paper;
  const isCase = panel.form === 'case';
  const map = panel.map && scene ? { ...panel.map, scene } : null;
  const said = isCase ? textWidth : map ? columnsWide(textWidth, 6) - 12 : columnsWide(textWidth, 9);
  const ops: Op[] = [];
  let y = placing === 'top' ? 0 : INSET.top;
  const add = (inlines: Parameters<typeof setText>[0], style: TextStyle, owner: number): void => {
    const set = setText(inlines, style, said, owner, setting);
    ops.push(...set.ops.map((op) => moveOp(op, 0, y)));
    y += set.height;
  };
  const name = [{ kind: 'text', text: section.title }] as const;
  const nameStyle = isCase ? LABEL : fitting(NAMES, name, NAME_LINES, said, setting);
  add(name, nameStyle, structure.add('H1', node));
  const { besideTitle: beside } = section;
  if (beside) {
    const { language, direction, text } = beside;
    const owner = structure.add('P', node, { lang: language });
    const style = isCase ? { ...LABEL, colour: 'nightMuted' as const } : BESIDE_STYLE;
    const within: Setting = { ...setting, language, direction };
    const set = setText([{ kind: 'text', text }], style, isCase ? said / 2 : said, owner, within);
    // Beside the name it would meet the map: beneath it, or on the far side of a short line.
    if (isCase) ops.push(...set.ops.map((op) => mirrored(op, direction, textWidth)));
    else {
      ops.push(...set.ops.map((op) => moveOp(direction === 'rtl' ? mirrorOp(op, said) : op, 0, y + 2)));
      y += set.height + 2;
    }
  }
  if (logo && !beside) {
    const mark = logoOps(logo, 'dark', node, setting, 'panel');
    ops.push(...mark.ops.map((op) => moveOp(op, textWidth - mark.width, y - mark.height)));
  }
  if (panel.pitch.length > 0) {
    y += isCase ? 14 : 12;
    const style = isCase
      ? fitting(SENTENCES, panel.pitch, SENTENCE_LINES, said, setting)
      : (map?.scene.height ?? 0) > LARGE_FROM
        ? fitting(LARGE_PITCHES, panel.pitch, PITCH_LINES, said, setting)
        : PITCH;
    add(panel.pitch, style, structure.add('P', node));
  }
  if (panel.note.length > 0) {
    y += 10;
    add(panel.note, NOTE, structure.add('P', node));
  }
  if (map) {
    const figure = structure.add('Figure', node, { alt: map.scene.alt });
    const left = textWidth - map.scene.width;
    const at = placing === 'top' ? 0 : INSET.top;
    ops.push(...sceneOps(map.scene, figure, setting, map.of, AT_NIGHT).map((op) => moveOp(op, left, at)));
    const caption = setText(map.caption, NOTE, map.scene.width, structure.add('P', node), setting);
    ops.push(...caption.ops.map((op) => moveOp(op, left, at + map.scene.height + 4)));
    y = Math.max(y, at + map.scene.height + 4 + caption.height);
  }
  const ground = y + INSET.bottom;
  const beneath = panel.photograph
    ? photographUnder(panel.photograph, ground, { paper, node, setting })
    : null;
  const height = beneath?.bottom ?? ground;
  const above = placing === 'top' ? top : 0;
  return {
    height,
    before: placing === 'top' ? 0 : 26,
    keepWithNext: true,
    onNight: placing === 'top',
    ops: [
      { op: 'fill', x: -margin, y: -above, width, height: ground + above, colour: 'night', node: 'artifact' },
      ...sectionMarks(section, anchor),
      ...ops,
      ...(beneath?.ops ?? []),
    ],
  };
}

/** From edge to edge beneath the dark ground, with its credit under it. */
function photographUnder(
  photograph: Photograph,
  top: number,
  { paper: { width, margin, textWidth }, node, setting }: PanelPlace,
): { readonly bottom: number; readonly ops: readonly Op[] } {
  const credit = creditOps(photograph, textWidth, node, setting, { colour: 'muted', align: 'end' });
  const under = top + photograph.height + 5;
  return {
    bottom: under + credit.height,
    ops: [
      moveOp(photographOp(photograph, width, node, setting), -margin, top),
      ...credit.ops.map((op) => moveOp(op, 0, under)),
    ],
  };
}

const mirrored = (op: Op, direction: 'ltr' | 'rtl', width: number): Op =>
  direction === 'rtl' ? mirrorOp(op, width) : moveOp(op, width / 2, 0);

/** The largest of the styles that sets these words in so many lines; the smallest where none does. */
function fitting(
  styles: readonly TextStyle[],
  words: readonly Inline[],
  most: number,
  width: number,
  setting: Setting,
): TextStyle {
  const within: Setting = { ...setting, structure: newStructure() };
  const fits = (style: TextStyle): boolean => setText(words, style, width, 0, within).lines.length <= most;
  return styles.find(fits) ?? styles.at(-1) ?? PITCH;
}
