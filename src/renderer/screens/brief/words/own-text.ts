import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import type { OwnText, TextPart } from '../../../../shared/domain/brief.ts';
import { type GateChange, MOST_OWN_WORDS, storable } from '../../../../shared/text/storable.ts';
import { $boundNode, $isBoundNode } from './bound-nodes.tsx';

/** Between a brief's words and the editor's paragraphs: a line break in words is a new paragraph. */

export function $showText(text: OwnText): void {
  const root = $getRoot();
  root.clear();
  let paragraph = $createParagraphNode();
  root.append(paragraph);
  for (const part of text) {
    if (part.kind !== 'words') {
      paragraph.append($boundNode(part));
      continue;
    }
    for (const [index, line] of part.text.split('\n').entries()) {
      if (index > 0) {
        paragraph = $createParagraphNode();
        root.append(paragraph);
      }
      if (line !== '') paragraph.append($createTextNode(line));
    }
  }
}

type Range = { readonly has: (node: LexicalNode) => boolean; readonly wordsOf: (node: TextNode) => string };

function $read({ has, wordsOf }: Range): OwnText {
  const parts: TextPart[] = [];
  const say = (words: string): void => {
    const last = parts.at(-1);
    if (last?.kind === 'words') parts[parts.length - 1] = { kind: 'words', text: last.text + words };
    else if (words !== '') parts.push({ kind: 'words', text: words });
  };
  const read = (element: ElementNode): void => {
    for (const child of element.getChildren()) {
      if (!has(child)) continue;
      if ($isBoundNode(child)) parts.push(child.part());
      else if ($isLineBreakNode(child)) say('\n');
      else if ($isTextNode(child)) say(wordsOf(child));
      else if ($isElementNode(child)) read(child);
    }
  };
  const paragraphs = $getRoot().getChildren().filter(has);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) say('\n');
    if ($isElementNode(paragraph)) read(paragraph);
  }
  return parts;
}

export const $readText = (): OwnText => $read({ has: () => true, wordsOf: (node) => node.getTextContent() });

/** The words that are selected, with what is bound into them. */
export function $readSelected(selection: RangeSelection): OwnText {
  const nodes = selection.getNodes();
  const touched = new Set(nodes.flatMap((node) => [node.getKey(), ...node.getParentKeys()]));
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return $read({
    has: (node) => touched.has(node.getKey()),
    wordsOf: (node) =>
      node
        .getTextContent()
        .slice(
          node.is(start.getNode()) && start.type === 'text' ? start.offset : 0,
          node.is(end.getNode()) && end.type === 'text' ? end.offset : undefined,
        ),
  });
}

export const sameText = (a: OwnText, b: OwnText): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((part, index) => {
      const other = b[index];
      if (part.kind === 'words') return other?.kind === 'words' && other.text === part.text;
      if (part.kind === 'cite') return other?.kind === 'cite' && other.sourceId === part.sourceId;
      return other?.kind === 'figure' && other.pin.hash === part.pin.hash;
    }));

/** As `OwnText` is bounded. */
const MOST_PARTS = 400;
const lengthOf = (text: OwnText): number =>
  text.reduce((sum, part) => sum + (part.kind === 'words' ? part.text.length : 1), 0);
export const isTooLong = (text: OwnText): boolean =>
  text.length > MOST_PARTS || lengthOf(text) > MOST_OWN_WORDS;

/** Parts as they fit into a text: through the gate, and no more than it may hold. */
export function fittingParts(
  parts: OwnText,
  into: OwnText,
  heading: boolean,
): { readonly parts: OwnText; readonly changes: readonly GateChange[] } {
  const changes = new Set<GateChange>();
  const fitting: TextPart[] = [];
  let left = MOST_OWN_WORDS - lengthOf(into);
  // A part inside words makes two of them.
  for (const part of parts) {
    const isFull = left <= 0 || fitting.length + into.length + 2 > MOST_PARTS;
    if (isFull) {
      changes.add('cut');
      break;
    }
    if (part.kind !== 'words') {
      fitting.push(part);
      left -= 1;
      continue;
    }
    const gate = storable(part.text, heading ? 'one-line' : 'some-lines', left);
    for (const change of gate.changes) changes.add(change);
    if (gate.text !== '') fitting.push({ kind: 'words', text: gate.text });
    left -= gate.text.length;
  }
  return { parts: fitting, changes: [...changes] };
}

/** Puts parts in place of the selection; a blank or broken line begins a new paragraph. */
export function $insertParts(selection: RangeSelection, parts: OwnText): void {
  for (const part of parts) {
    if (part.kind !== 'words') {
      selection.insertNodes([$boundNode(part)]);
      continue;
    }
    for (const [index, line] of part.text.split(/\n+/).entries()) {
      if (index > 0) selection.insertParagraph();
      if (line !== '') selection.insertText(line.replaceAll('\t', ' '));
    }
  }
}
