import { $isTextNode, type TextNode } from 'lexical';

/** `@` looks for a figure, `[` for a source. */
export type Sign = '@' | '[';

/** What is looked for: from where, its words, and the same with the sign. */
export type SignSearch = {
  readonly leadOffset: number;
  readonly matchingString: string;
  readonly replaceableString: string;
};

const MOST_QUERY = 80;

/** The words from the sign to the caret; the sign stands at a word's beginning. */
export function signSearchBefore(sign: Sign, before: string): SignSearch | null {
  const at = before.lastIndexOf(sign);
  if (at === -1 || before.length - at > MOST_QUERY) return null;
  if (at > 0 && !/[\s(“"'–—-]/.test(before[at - 1] ?? '')) return null;
  const query = before.slice(at + 1);
  if (query.startsWith(' ') || query.includes(']')) return null;
  return { leadOffset: at, matchingString: query, replaceableString: before.slice(at) };
}

/**
 * The sign and all that was looked for, as a node of its own. The menu splits off what it saw last, which lags behind
 * fast keys: so many letters of it, counted back from the caret, that the sign may be left over, or a letter before it
 * be taken along.
 */
export function $searchNode(sign: Sign, split: TextNode): TextNode {
  const before = split.getPreviousSibling();
  const lead = $isTextNode(before) ? before.getTextContent() : '';
  const words = split.getTextContent();
  const whole = signSearchBefore(sign, lead + words)?.replaceableString;
  if (whole === undefined) return split;
  const lacking = whole.length - words.length;
  if (lacking < 0) return split.splitText(-lacking)[1] ?? split;
  if (lacking > 0 && $isTextNode(before)) {
    split.setTextContent(whole);
    if (lacking === lead.length) before.remove();
    else before.setTextContent(lead.slice(0, -lacking));
  }
  return split;
}
