import LineBreaker from 'linebreak';
import type { Palette } from '../../../shared/brand/palette.ts';
import type { PrintedRef } from '../../../shared/domain/index.ts';
import type { Inline } from '../document.ts';
import type { Face, Fonts, LatinFace } from '../fonts.ts';
import type { Structure, Target, Unprintable } from '../layout/page.ts';
import { CITE, type Colour, MOST_CITE, type TextStyle } from '../theme.ts';
import { bidiLevels, type Direction, ISOLATE, mirrorBrackets } from './direction.ts';
import { sizeFactor } from './fallback.ts';
import { hyphenPoints } from './hyphenation.ts';
import { type Printable, STAND_IN } from './printable.ts';
import { isPlain } from './scripts.ts';

export type Setting = {
  readonly fonts: Fonts;
  readonly palette: Palette;
  readonly printable: Printable;
  readonly structure: Structure;
  readonly direction: Direction;
  /** Primary language of what is being set: 'en', or a courtesy language. */
  readonly language: string;
  /** Language of the document, for Latin words in a passage of another one. */
  readonly documentLanguage: string;
};

/** The smallest thing that a line is made of: one face, one level; nothing breaks inside it. */
export type Piece = {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly rise: number;
  readonly colour: Colour;
  /** A space stands before it, at which a line may end. */
  readonly gap: boolean;
  /** A line may end before it: 'hyphen' where a hyphen is printed then. */
  readonly breakable: false | true | 'hyphen';
  readonly target: Target | null;
  readonly contents: string;
  /** Numbers of the sources that it cites, first and last. */
  readonly cites: readonly [number, number] | null;
  /** Pieces of one link share it. */
  readonly run: number;
  readonly width: number;
  /** Width of a space behind it. */
  readonly gapWidth: number;
  /** Embedding level, and that of the space before it. */
  readonly level: number;
  readonly gapLevel: number;
  /** Lowest level between it and the piece before it: isolates side by side are ordered as two. */
  readonly between: number;
  readonly unprintable: Unprintable | null;
  /** The records that it prints. */
  readonly of: readonly PrintedRef[];
};

/** An inline as characters of its paragraph: `text` is what is printed of it. */
type Part = {
  readonly inline: Inline;
  readonly text: string;
  readonly from: number;
  readonly look: Look;
};

type Look = Pick<
  Piece,
  'size' | 'rise' | 'colour' | 'target' | 'contents' | 'cites' | 'run' | 'unprintable' | 'of'
> & {
  readonly face: LatinFace;
};

const BREAK_IN_ADDRESS = /(?<=[/.\-_?&=…])(?=[^/.\-_?&=…])/g;
/** A list of more sources than this would not fit a line: it may be broken, a single citation never begins one. */
const LONG_LIST = 8;
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** What stands around the number of such a figure: its words with their spaces, and the sign that it is about so much. */
const AROUND_NUMBER =
  /(^≈\u00a0|\u00a0?[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+(?:\u00a0[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+)*\u00a0?)/u;
/** Shorter words are not worth a hyphen. */
const HYPHENATE_FROM = 7;
/** In points: words of titles and headings stay whole. */
const HYPHENATE_UP_TO = 13;

/** Cuts inlines into pieces. A citation and a figure hold together; a citation also clings to what it follows. */
export function piecesOf(inlines: readonly Inline[], style: TextStyle, setting: Setting): readonly Piece[] {
  const { paragraph, parts } = paragraphOf(inlines, style, setting);
  // The isolates that stand around figures and citations turn nothing where all else runs left to right.
  const plain = setting.direction === 'ltr' && parts.every((part) => isPlain(part.text));
  const levels = plain ? null : bidiLevels(paragraph, setting.direction);
  const breaks = opportunities(paragraph, parts, style.size <= HYPHENATE_UP_TO && !style.whole);
  const pieces: Piece[] = [];
  let gapAt = -1;
  let printedTo = 0;
  for (const part of parts) {
    let offset = part.from;
    for (const run of setting.printable.runs(part.text, part.look.face)) {
      let start = offset;
      const flush = (end: number): void => {
        if (end <= start) return;
        pieces.push(
          pieceOf(paragraph.slice(start, end), run.face, sizeFactor(run.face), part.look, setting, {
            gap: gapAt >= 0 && pieces.length > 0,
            breakable: breaks.get(start) ?? false,
            level: levels?.[start] ?? 0,
            gapLevel: levels?.[Math.max(0, gapAt)] ?? 0,
            between: Math.min(...(levels?.subarray(printedTo, start) ?? [])),
          }),
        );
        printedTo = end;
        gapAt = -1;
      };
      for (let at = offset; at < offset + run.text.length; at += 1) {
        if (paragraph[at] === ' ') {
          flush(at);
          gapAt = at;
          start = at + 1;
        } else if (at > start && (breaks.has(at) || (levels && isApart(paragraph, at, levels, run.face)))) {
          flush(at);
          start = at;
        }
      }
      offset += run.text.length;
      flush(offset);
    }
  }
  return pieces;
}

/**
 * Whether a character is placed apart from the one before it: on another level, or a sign of the Latin face that runs
 * right to left, because that face sets its signs from the left.
 */
function isApart(paragraph: string, at: number, levels: Uint8Array, face: Face): boolean {
  const level = levels[at] ?? 0;
  if (level !== levels[at - 1]) return true;
  if (level % 2 === 0 || face.startsWith('arabic')) return false;
  return !/[\p{M}\u{dc00}-\u{dfff}]/u.test(paragraph[at] ?? '');
}

/** The inlines as one string: what is bound (a figure, a citation, an address) stands in an isolate of its own. */
function paragraphOf(inlines: readonly Inline[], style: TextStyle, { printable, direction }: Setting) {
  const owners = ownersOf(inlines);
  let paragraph = '';
  const parts: Part[] = [];
  const add = (inline: Inline, raw: string, look: Look, isolate: 'ltr' | 'first' | null): void => {
    const text = printable.plain(raw, look.face);
    if (isolate) paragraph += ISOLATE[isolate];
    const characters = printable.missing(raw, look.face);
    const unprintable = characters.length > 0 ? { text: raw, characters } : null;
    parts.push({
      inline,
      text,
      from: paragraph.length,
      look: { ...look, unprintable, of: owners.get(inline) ?? [] },
    });
    paragraph += text;
    if (isolate) paragraph += ISOLATE.end;
  };
  const plainLook = (run: number, face: LatinFace): Look => ({
    face,
    size: style.size,
    rise: 0,
    colour: style.colour,
    target: null,
    contents: '',
    cites: null,
    run,
    unprintable: null,
    of: [],
  });
  /** From left to right; beside a word that runs right to left ("مليار") its number alone does. */
  const figure = (inline: Extract<Inline, { kind: 'figure' }>, look: Look): void => {
    // A space inside a figure would be a place to break it.
    const text = inline.text.replaceAll(' ', '\u00a0');
    if (!RTL_LETTER.test(text)) {
      add(inline, text, look, 'ltr');
      return;
    }
    paragraph += ISOLATE.first;
    for (const [index, some] of text.split(AROUND_NUMBER).entries())
      if (some !== '') add(inline, some, look, index % 2 === 0 ? 'ltr' : null);
    paragraph += ISOLATE.end;
  };
  for (const [run, inline] of inlines.entries()) {
    switch (inline.kind) {
      case 'text':
        add(
          inline,
          bound(inline.text),
          plainLook(run, inline.style === undefined ? style.face : styledFace(inline.style, style.face)),
          // English in a right-to-left passage keeps its own order, full stop included.
          direction === 'rtl' && isPlain(inline.text) && /[\p{L}\p{N}]/u.test(inline.text) ? 'ltr' : null,
        );
        break;
      case 'figure':
        figure(inline, plainLook(run, style.face));
        break;
      case 'link':
        add(
          inline,
          inline.text,
          {
            ...plainLook(run, style.face),
            colour: 'cool',
            target: { to: 'web', url: inline.url },
            contents: inline.url,
          },
          'first',
        );
        break;
      case 'cite': {
        const spans = spansOf(inline.numbers);
        paragraph += ISOLATE.ltr;
        for (const [index, { from, to }] of spans.entries()) {
          const numbers = from === to ? `${from}` : `${from}–${to}`;
          // Brackets keep the numbers apart from the text before them, also where the page is read as plain text.
          const text = `${index === 0 ? '[' : '\u00a0'}${numbers}${index === spans.length - 1 ? ']' : ','}`;
          add(
            inline,
            text,
            {
              face: 'semibold',
              ...(inline.level ? { size: style.size, rise: 0, colour: citeColour(style) } : citeLook(style)),
              target: { to: 'anchor', name: `source-${from}` },
              contents: from === to ? `Source ${from}` : `Sources ${from} to ${to}`,
              cites: [from, to],
              run: run + index / 1000,
              unprintable: null,
              of: [],
            },
            null,
          );
        }
        paragraph += ISOLATE.end;
        break;
      }
    }
  }
  return { paragraph, parts };
}

const NONE: readonly PrintedRef[] = [];

/** What each inline prints: its own, and what the next citation is of; behind the last one, what that one is of. */
function ownersOf(inlines: readonly Inline[]): ReadonlyMap<Inline, readonly PrintedRef[]> {
  const owners = new Map<Inline, readonly PrintedRef[]>();
  // Of the officer's own words only the bound figures are a record's.
  const isBound = inlines.some((inline) => inline.kind === 'figure' && inline.factId !== undefined);
  const last = isBound ? undefined : inlines.findLast(({ kind }) => kind === 'cite');
  let cited = (last?.kind === 'cite' ? last.of : undefined) ?? NONE;
  for (const inline of inlines.toReversed()) {
    if (inline.kind === 'cite' && !isBound) cited = inline.of ?? NONE;
    const own = 'of' in inline ? (inline.of ?? NONE) : NONE;
    const bound: readonly PrintedRef[] =
      inline.kind === 'figure' && inline.factId !== undefined ? [{ type: 'fact', key: inline.factId }] : NONE;
    owners.set(inline, inline.kind === 'cite' ? own : [...own, ...bound, ...cited]);
  }
  return owners;
}

/** Places where a line may end although no space stands there: UAX #14, addresses, and hyphens in long words. */
function opportunities(
  paragraph: string,
  parts: readonly Part[],
  isHyphenated: boolean,
): ReadonlyMap<number, true | 'hyphen'> {
  const breaks = new Map<number, true | 'hyphen'>();
  const breaker = new LineBreaker(paragraph);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const before = paragraph[next.position - 1];
    // A minus stays with its amount: UAX #14 would part "−" from "£".
    if (before !== ' ' && before !== '−') breaks.set(next.position, true);
  }
  for (const { inline, text, from } of parts) {
    const to = from + text.length;
    if (inline.kind === 'figure' || inline.kind === 'cite') {
      // Never inside; and a citation does not begin a line.
      for (let at = from; at <= to; at += 1) breaks.delete(at);
      if (inline.kind === 'cite' && text[0] !== '[' && inline.numbers.length > LONG_LIST)
        breaks.set(from, true);
    } else if (inline.kind === 'link') {
      for (let at = from + 1; at < to; at += 1) breaks.delete(at);
      for (const { index } of text.matchAll(BREAK_IN_ADDRESS)) breaks.set(from + index, true);
    } else if (isHyphenated) {
      for (const { 0: word, index } of text.matchAll(/\p{Script=Latin}+/gu)) {
        // The unit of a number is part of it.
        if (word.length < HYPHENATE_FROM || text[index - 1] === '\u00a0') continue;
        for (const point of hyphenPoints(word))
          if (!breaks.has(from + index + point)) breaks.set(from + index + point, 'hyphen');
      }
    }
  }
  return breaks;
}

function pieceOf(
  text: string,
  face: Face,
  scale: number,
  look: Look,
  { fonts }: Setting,
  more: Pick<Piece, 'gap' | 'breakable' | 'level' | 'gapLevel' | 'between'>,
): Piece {
  const size = look.size * scale;
  const drawn = more.level % 2 === 1 ? mirrorBrackets(text, (codePoint) => fonts.has(codePoint, face)) : text;
  const width = fonts.width(drawn, face, size);
  const gapWidth = face.startsWith('arabic')
    ? fonts.width(' ', 'regular', size)
    : fonts.width(`${drawn} `, face, size) - width;
  const { rise, colour, target, contents, cites, run, of } = look;
  const unprintable = look.unprintable !== null && text.includes(STAND_IN) ? look.unprintable : null;
  return {
    text: drawn,
    face,
    size,
    rise,
    colour,
    target,
    contents,
    cites,
    run,
    unprintable,
    of,
    width,
    gapWidth,
    ...more,
  };
}

const styledFace = (style: 'strong' | 'emphasis', face: LatinFace): LatinFace =>
  style === 'strong' ? 'semibold' : face.startsWith('voice') ? 'voice-italic' : 'italic';

/** Raised as a rule; a little in large type, so that it still hangs from the top of its line. */
function citeLook({ size, colour }: TextStyle): Pick<Look, 'size' | 'rise' | 'colour'> {
  const own = Math.min(MOST_CITE, Math.max(CITE.least, size * CITE.size));
  return {
    size: own,
    rise: size * CITE.rise + Math.max(0, size * CITE.size - own) * 0.5,
    colour: citeColour({ colour }),
  };
}

const citeColour = ({ colour }: Pick<TextStyle, 'colour'>): Colour =>
  colour === 'paper' || colour === 'glow' || colour === 'nightMuted' ? 'glow' : 'cool';

/** A number never leaves its unit at the end of a line. */
const bound = (text: string): string =>
  text.replace(
    /(\d) (?=(?:thousand|million|billion|trillion|lakh|crore|per cent|square|jobs|projects|people|years|minutes)\b)/g,
    '$1\u00a0',
  );

/** 1, 2, 3, 7 → 1–3, 7. Two neighbours stay two numbers. */
export function spansOf(
  numbers: readonly number[],
): readonly { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else spans.push({ from: number, to: number });
  }
  return spans.flatMap(({ from, to }) =>
    to - from === 1
      ? [
          { from, to: from },
          { from: to, to },
        ]
      : [{ from, to }],
  );
}
