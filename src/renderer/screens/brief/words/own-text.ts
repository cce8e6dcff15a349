import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
} from 'lexical';
import type { OwnText, TextPart } from '../../../../shared/domain/brief.ts';
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

export function $readText(): OwnText {
  const parts: TextPart[] = [];
  const say = (words: string): void => {
    const last = parts.at(-1);
    if (last?.kind === 'words') parts[parts.length - 1] = { kind: 'words', text: last.text + words };
    else if (words !== '') parts.push({ kind: 'words', text: words });
  };
  const read = (element: ElementNode): void => {
    for (const child of element.getChildren()) {
      if ($isBoundNode(child)) parts.push(child.part());
      else if ($isLineBreakNode(child)) say('\n');
      else if ($isTextNode(child)) say(child.getTextContent());
      else if ($isElementNode(child)) read(child);
    }
  };
  for (const [index, paragraph] of $getRoot().getChildren().entries()) {
    if (index > 0) say('\n');
    if ($isElementNode(paragraph)) read(paragraph);
  }
  return parts;
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
