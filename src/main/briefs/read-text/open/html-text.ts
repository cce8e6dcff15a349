import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const UNSEEN = new Set(['head', 'style', 'script', 'title', 'template', 'noscript', 'svg', 'object']);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** A paragraph has air around it; other blocks only begin a line. */
const APART = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'ul',
  'ol',
  'blockquote',
  'hr',
  'pre',
]);

const attribute = (node: Tree.Element, name: string): string =>
  node.attrs.find((it) => it.name === name)?.value ?? '';
const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

/** What the reader of the mail does not see: text for previews, pixels. */
const isHidden = (node: Tree.Element): boolean =>
  UNSEEN.has(node.tagName) ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attribute(node, 'style')) ||
  node.attrs.some((it) => it.name === 'hidden');

const isQuote = (node: Tree.Element): boolean =>
  (node.tagName === 'blockquote' &&
    /cite|gmail|quote|mso/i.test(`${attribute(node, 'type')} ${attribute(node, 'class')}`)) ||
  /\bgmail_quote\b|\byahoo_quoted\b|\bmoz-cite\b/.test(attribute(node, 'class'));

const childrenOf = (node: Tree.Node): readonly Tree.Node[] => ('childNodes' in node ? node.childNodes : []);
function elementsIn(node: Tree.Node, tags: readonly string[]): readonly Tree.Element[] {
  return childrenOf(node).flatMap((it) => {
    if (!isElement(it)) return [];
    return tags.includes(it.tagName) ? [it] : it.tagName === 'table' ? [] : elementsIn(it, tags);
  });
}

/** A table of data, row by row; null for one that only lays a mail out: it holds tables, or a single column. */
function rowsOf(table: Tree.Element): readonly (readonly string[])[] | null {
  const rows = elementsIn(table, ['tr']).map((row) => elementsIn(row, ['td', 'th']));
  if (Math.max(0, ...rows.map((row) => row.length)) < 2) return null;
  if (rows.some((row) => row.some((cell) => holdsTable(cell)))) return null;
  return rows.map((row) => row.flatMap((cell) => spanned(cell)));
}
const holdsTable = (node: Tree.Node): boolean =>
  childrenOf(node).some((it) => isElement(it) && (it.tagName === 'table' || holdsTable(it)));
const spanned = (cell: Tree.Element): readonly string[] => {
  const words = linesOf(cell)
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .join(' ')
    .replaceAll('\t', ' ');
  const span = Math.min(20, Number(attribute(cell, 'colspan')) || 1);
  return [words, ...Array<string>(span - 1).fill('')];
};

class Lines {
  readonly done: string[] = [];
  private line = '';
  add(text: string): void {
    const words = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.line += this.line === '' || this.line.endsWith(' ') ? words.replace(/^ /, '') : words;
  }
  end(): void {
    if (this.line.trim() !== '') this.done.push(this.line.trim());
    this.line = '';
  }
  apart(): void {
    this.end();
    if (this.done.length > 0 && this.done.at(-1) !== '') this.done.push('');
  }
}

function linesOf(root: Tree.Node): readonly string[] {
  const out = new Lines();
  let number = 0;
  const walk = (node: Tree.Node): unknown => {
    if (node.nodeName === '#text') return out.add((node as Tree.TextNode).value);
    if (!isElement(node)) return childrenOf(node).forEach(walk);
    if (isHidden(node)) return;
    const { tagName } = node;
    if (tagName === 'br') return out.end();
    if (tagName === 'table') {
      const rows = rowsOf(node);
      if (rows) {
        out.apart();
        out.done.push(...rows.map((row) => row.join('\t')), '');
        return;
      }
    }
    if (isQuote(node)) {
      out.apart();
      out.done.push(
        ...childrenOf(node)
          .flatMap((it) => linesOf(it))
          .map((it) => `> ${it}`),
        '',
      );
      return;
    }
    if (tagName === 'ol') number = 0;
    const isApart = APART.has(tagName);
    if (isApart) out.apart();
    else if (BLOCKS.has(tagName)) out.end();
    if (tagName === 'hr') out.done.push('________________');
    if (tagName === 'li') {
      number += 1;
      out.add(node.parentNode?.nodeName === 'ol' ? `${number}. ` : '- ');
    }
    childrenOf(node).forEach(walk);
    if (isApart) out.apart();
    else if (BLOCKS.has(tagName)) out.end();
  };
  walk(root);
  out.end();
  return out.done;
}

/** What the reader of a page of HTML sees, as lines; tables of data have tabs between their cells. */
export function htmlText(html: string): string {
  return linesOf(parse(html))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
