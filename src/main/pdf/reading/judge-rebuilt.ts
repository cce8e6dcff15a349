import { ALLOWED_DIFFERENCES, keysOf, LEFT_OUT_BY_REWRITERS } from './allowed-differences.ts';
import { drawingChanges } from './compare-drawings.ts';
import { comparePdfs } from './compare-pdfs.ts';
import { differenceSentence } from './describe-difference.ts';
import { drawnItems, fontsOf } from './drawn-items.ts';
import { openPdf } from './open-pdf.ts';
import { pagesOf } from './pages-of.ts';
import type { PdfFile } from './pdf-file.ts';
import { isKind, type PdfValue, textOf, Unreadable } from './pdf-value.ts';
import { knownOutlines, seenLetters } from './seen-letters.ts';

/** How a file stands beside the one that was made again from its evidence. */
export type Judged = {
  /** What was changed, each a sentence with its place. */
  readonly changes: readonly string[];
  /** Pages (from 1) with changes. */
  readonly pages: readonly number[];
  /** Why it cannot be told that nothing was changed. */
  readonly doubts: readonly string[];
  /** What differs and says nothing. */
  readonly allowed: readonly string[];
  /** Pages on which other figures are seen in the same words, each a sentence: no version of the engine does that. */
  readonly figures: readonly string[];
};

/** What decides on the letters that are seen. */
const LOOKS = /^Page\/(?:Contents|Resources\/Font)(?:\/|$)/;
const IS_CONTENT = /^Page\/Contents(?:\/|$)/;

/** Compares a file with what its evidence gives. Only where nothing is changed and nothing is in doubt is it the same. */
export function judgeRebuilt(bytes: Uint8Array, again: Uint8Array): Judged {
  let stands: PdfFile;
  const printed = openPdf(again);
  try {
    stands = openPdf(bytes);
    return judge(printed, stands);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return {
      changes: [],
      pages: [],
      doubts: [`It cannot be read: ${error.message}.`],
      allowed: [],
      figures: [],
    };
  }
}

function judge(printed: PdfFile, stands: PdfFile): Judged {
  const info = stands.resolve(stands.trailer.get('Info'));
  const producer = textOf(isKind(info, 'dict') ? stands.resolve(info.entries.get('Producer')) : null);
  const changes: string[] = [];
  const pages = new Set<number>();
  const doubts = [...stands.doubts];
  const allowed = new Set<string>();
  const omitted = new Set<string>();
  const redrawn = new Set<number>();
  let looksOther = false;
  for (const difference of comparePdfs(printed, stands)) {
    const keys = keysOf(difference.path);
    const { page } = difference.path;
    const ruleOf = (rules: typeof ALLOWED_DIFFERENCES) =>
      rules.find(({ allows }) => allows(difference, keys, producer));
    const rule = ruleOf(ALLOWED_DIFFERENCES);
    const leftOut = ruleOf(LEFT_OUT_BY_REWRITERS);
    looksOther ||= LOOKS.test(keys);
    if (rule) allowed.add(rule.difference);
    else if (leftOut) omitted.add(leftOut.difference);
    else if (difference.unreadable !== null) doubts.push(differenceSentence(difference));
    else if (page !== null && IS_CONTENT.test(keys)) redrawn.add(page);
    else {
      changes.push(differenceSentence(difference));
      if (page !== null) pages.add(page);
    }
  }
  for (const difference of omitted) doubts.push(`The pages lack ${difference}.`);
  const [ours, theirs] = [pagesOf(printed), pagesOf(stands)];
  for (const page of [...redrawn].sort((a, b) => a - b)) {
    try {
      const [was, is] = [
        drawnItems(printed, ours[page - 1] ?? null),
        drawnItems(stands, theirs[page - 1] ?? null),
      ];
      const told = drawingChanges(was, is);
      if (told.length === 0)
        doubts.push(
          `Page ${page}: its drawing was written anew. It seems to draw the same; that is no proof.`,
        );
      else {
        pages.add(page);
        changes.push(`Page ${page}: ${told.join('; ')}.`);
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      doubts.push(`Page ${page}: its drawing is another one and cannot be read, because ${error.message}.`);
    }
  }
  return {
    changes,
    pages: [...pages].sort((a, b) => a - b),
    doubts,
    allowed: [...allowed],
    figures: looksOther ? otherFigures(printed, stands, ours, theirs) : [],
  };
}

/** What a reader sees on each page: letters by their outlines, not by what the file says that they stand for. */
function otherFigures(
  printed: PdfFile,
  stands: PdfFile,
  ours: readonly PdfValue[],
  theirs: readonly PdfValue[],
): readonly string[] {
  const fonts = new Set(ours.flatMap((page) => [...fontsOf(printed, page).values()]));
  const known = knownOutlines(printed, fonts);
  const letters = new Map<PdfValue, ReadonlyMap<number, string>>();
  const seen = (font: PdfValue): ReadonlyMap<number, string> => {
    const read = letters.get(font) ?? seenLetters(stands, font, known);
    letters.set(font, read);
    return read;
  };
  return theirs.flatMap((other, index) => {
    const page = ours[index];
    const is = textsOrNone(() => drawnItems(stands, other, seen));
    const was = page === undefined ? null : textsOrNone(() => drawnItems(printed, page));
    const changed = otherDigits(was, is, 'was printed');
    // A reader sees one digit, and a search, a copy and a screen reader find another: no engine writes that.
    const told =
      changed.length > 0
        ? changed
        : otherDigits(
            textsOrNone(() => drawnItems(stands, other)),
            is,
            'the file says',
          );
    return told.length === 0 ? [] : [`Page ${index + 1}: ${told.slice(0, MOST_TOLD).join('; ')}.`];
  });
}

/** Where texts that are else the same have other digits; none where they differ otherwise too. */
function otherDigits(
  was: readonly string[] | null,
  is: readonly string[] | null,
  said: 'the file says' | 'was printed',
): readonly string[] {
  if (was === null || is === null) return [];
  if (was.length !== is.length || masked(was.join('\n')) !== masked(is.join('\n'))) return [];
  return was.flatMap((text, at) => {
    if (text === is[at]) return [];
    const [seen, other] = [is[at]?.trim(), text.trim()];
    return said === 'was printed'
      ? [`“${seen}” stands where “${other}” was printed`]
      : [`“${seen}” is drawn where the file says “${other}”`];
  });
}

/** The texts that a page draws; null where it cannot be read. */
function textsOrNone(items: () => ReturnType<typeof drawnItems>): readonly string[] | null {
  try {
    return textsOf(items());
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return null;
  }
}

const MOST_TOLD = 4;
const textsOf = (items: ReturnType<typeof drawnItems>): readonly string[] =>
  items.flatMap(({ kind, says }) => (kind === 'text' ? [says] : []));
const masked = (text: string): string => text.replace(/\d/g, '#');
