import { LINE_ENDS } from '../../../../shared/text/storable.ts';
import { keepEdges, type Piece, readMark } from './clipboard.ts';

/**
 * Words from other programs (Word, Outlook, Google Docs, Excel, PDF readers, web pages): their paragraphs, list items
 * and rows of tables, each on a line of its own, and nothing of their looks or of what they hide.
 */

/** Never words of the text; what was struck out or deleted under tracked changes is none any more. */
const NO_WORDS =
  'style, script, head, meta, link, title, template, noscript, object, svg, img, button, select, textarea, input, ' +
  'del, s, strike, [hidden], .msoDel, .MsoCommentReference, .MsoCommentText, a[href*="#_msocom"], [id^="_com_"]';
const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|mso-element\s*:\s*comment|mso-list\s*:\s*ignore|text-decoration[a-z-]*\s*:[^;]*line-through)/i;
const LINE = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
/** Between the cells of a row. */
const BETWEEN_CELLS = ' | ';
/** A numbered item begins with its number, any other with a dot. */
const NUMBERED = /^\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)]$/i;

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';
const isWordless = (element: Element): boolean => element.matches(NO_WORDS) || HIDDEN.test(styleOf(element));

/** A sign for a line's end that HTML itself cannot hold: its own line ends are spaces. */
const END = '\u2028';

/** What stands before a list item; Word writes its items as paragraphs, with the sign in a part of its own. */
function signOf(element: Element): string {
  if (element.tagName === 'LI') {
    const list = element.parentElement;
    if (list?.tagName !== 'OL') return '• ';
    const items = [...list.children].filter((it) => it.tagName === 'LI');
    return `${Number(list.getAttribute('start') ?? 1) + items.indexOf(element)}. `;
  }
  if (!/mso-list\s*:(?!\s*(?:ignore|none))/i.test(styleOf(element))) return '';
  const own = [...element.querySelectorAll('[style]')].find((it) =>
    /mso-list\s*:\s*ignore/i.test(styleOf(it)),
  );
  const sign = own?.textContent?.replace(/[\s\u00a0]+/g, '') ?? '';
  return NUMBERED.test(sign) ? `${sign} ` : '• ';
}

function readRow(row: Element, into: Piece[]): void {
  const cells = [...row.children]
    .filter((cell) => /^T[DH]$/.test(cell.tagName) && !isWordless(cell))
    .map((cell) => tidy(readNodes(cell)))
    .filter((pieces) => pieces.length > 0);
  // A table of one column is only there for the looks.
  const isLayout = cells.length === 1;
  for (const [index, pieces] of cells.entries()) {
    if (index > 0) into.push({ kind: 'words', text: BETWEEN_CELLS });
    for (const piece of pieces) {
      if (piece.kind === 'bound') into.push(piece);
      else into.push({ kind: 'words', text: piece.text.replaceAll('\n', isLayout ? END : ' ') });
    }
  }
}

function readNodes(parent: Node, into: Piece[] = []): Piece[] {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const isPre = node.parentElement?.closest('pre') ?? null;
      const text = node.nodeValue ?? '';
      into.push({
        kind: 'words',
        text: isPre ? text.replace(LINE_ENDS, END) : text.replace(/[\s\u0085]+/gu, ' '),
      });
    }
    if (!(node instanceof Element) || isWordless(node)) continue;
    if (node.tagName === 'BR') into.push({ kind: 'words', text: END });
    if (node.tagName === 'A') {
      const mark = readMark(node.getAttribute('href') ?? '');
      if (mark === 'source') continue;
      if (mark !== null) {
        into.push({
          kind: 'bound',
          reference: mark,
          shown: (node.textContent ?? '').replace(/[\t\r\n ]+/g, ' '),
        });
        continue;
      }
    }
    const isLine = LINE.has(node.tagName);
    if (isLine) into.push({ kind: 'words', text: END + signOf(node) });
    if (node.tagName === 'TR') readRow(node, into);
    else readNodes(node, into);
    if (isLine) into.push({ kind: 'words', text: END });
  }
  return into;
}

/** Lines without what is unseen, without spaces at their ends, and without empty ones. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'words' && last?.kind === 'words')
      joined[joined.length - 1] = { kind: 'words', text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined.flatMap((piece, index): Piece[] => {
    if (piece.kind === 'bound') return [piece];
    const isFirst = index === 0;
    const isLast = index === joined.length - 1;
    let text = piece.text.replace(/[\u00ad\u200b\u2060\ufeff\ufffc]/gu, '').replace(/[\t ]+/g, ' ');
    // What HTML would not show; a space that is to stay at an end comes as one that does not break.
    if (isFirst) text = text.replace(new RegExp(`^[ ${END}]+`), '');
    if (isLast) text = text.replace(new RegExp(`[ ${END}]+$`), '');
    text = text
      .replace(/[\u00a0\u2007\u202f ]+/gu, ' ')
      .replace(new RegExp(` *(?:${END} *)+`, 'gu'), '\n')
      // A sign whose item begins with a paragraph.
      .replace(/(^|\n)(•|\d{1,3}\.) *\n/g, '$1$2 ');
    if (isFirst) text = text.replace(/^\n/, '');
    if (isLast) text = text.replace(/\n$/, '');
    return text === '' ? [] : [{ kind: 'words', text }];
  });
}

/** Words before a hyphen that keep it: it does not only stand for the end of a line. */
const KEEPS_HYPHEN =
  /(?:^|[\s(“"‘'])(?:anti|co|cross|first|full|half|high|in|inter|large|long|low|mid|multi|new|non|off|on|one|out|part|post|pre|pro|re|second|self|semi|short|small|sub|third|two|up|well|world)$/i;
const STARTS_ANEW = /^\s*(?:[•·▪◦‣–—*-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/i;

/**
 * A page's lines as its paragraphs: PDF readers copy each printed line by itself. A line goes on where it is nearly as
 * long as the longest, or was hyphenated, and the next begins nothing new.
 */
export function joinPrintedLines(lines: readonly string[]): readonly string[] {
  const longest = Math.max(0, ...lines.map((line) => line.trim().length));
  // Short lines are lines: an address, a list, a programme.
  if (longest < 40 || longest > 160) return lines;
  const paragraphs: string[] = [];
  let previous = '';
  for (const raw of lines) {
    const line = raw.trim();
    const last = paragraphs.at(-1);
    const isHyphened = /\p{L}[-\u2010\u00ad]$/u.test(previous) && /^\p{Ll}/u.test(line);
    const isFull = previous.length >= longest * 0.7 && !/[:;]$/.test(previous);
    const isEnded = /[.!?]["”’)]?$/.test(previous) && previous.length < longest * 0.9;
    const goesOn =
      line !== '' && previous !== '' && !STARTS_ANEW.test(line) && (isHyphened || (isFull && !isEnded));
    if (last === undefined || !goesOn) paragraphs.push(line);
    else if (!isHyphened) paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else {
      const stem = last.slice(0, -1);
      paragraphs[paragraphs.length - 1] = `${stem}${KEEPS_HYPHEN.test(stem) ? '-' : ''}${line}`;
    }
    previous = line;
  }
  return paragraphs;
}

/** What the clipboard holds as pieces; a line's end in words begins a paragraph. */
export function pastedPieces(html: string, plain: string): readonly Piece[] {
  if (html.trim() !== '') {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const pieces = tidy(readNodes(body));
    if (pieces.length > 0) return pieces;
  }
  const lines = joinPrintedLines(plain.split(LINE_ENDS)).map((line) => line.replaceAll('\t', BETWEEN_CELLS));
  return tidy([{ kind: 'words', text: keepEdges(lines.join(END)) }]);
}
