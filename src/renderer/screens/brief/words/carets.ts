import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type PointType,
} from 'lexical';
import type { OwnText } from '../../../../shared/domain/brief.ts';
import { $isBoundNode } from './bound-nodes.tsx';

/** A place in words: the paragraph, and the characters before it there; what is bound counts as one. */
type Place = { readonly paragraph: number; readonly offset: number };
type Caret = { readonly anchor: Place; readonly focus: Place };

/** Where the caret stood last in each text: a step back brings the text, and the caret with it. */
const carets = new WeakMap<OwnText, Caret>();

const sizeOf = (node: ReturnType<ElementNode['getChildren']>[number]): number =>
  $isBoundNode(node) ? 1 : node.getTextContentSize();

function $placeOf(point: PointType): Place {
  const node = point.getNode();
  const paragraph = node.getTopLevelElement();
  if (!paragraph) return { paragraph: point.offset, offset: 0 };
  const children = $isElementNode(paragraph) ? paragraph.getChildren() : [];
  const before = $isElementNode(node) ? children.slice(0, point.offset) : node.getPreviousSiblings();
  const offset = before.reduce((sum, it) => sum + sizeOf(it), 0) + ($isTextNode(node) ? point.offset : 0);
  return { paragraph: paragraph.getIndexWithinParent(), offset };
}

function $setPoint(point: PointType, { paragraph, offset }: Place): void {
  const root = $getRoot();
  const element = root.getChildAtIndex(Math.min(paragraph, root.getChildrenSize() - 1));
  if (!$isElementNode(element)) return;
  let left = offset;
  for (const [index, child] of element.getChildren().entries()) {
    const size = sizeOf(child);
    if ($isTextNode(child) ? left <= size : left < size) {
      if ($isTextNode(child)) point.set(child.getKey(), left, 'text');
      else point.set(element.getKey(), index, 'element');
      return;
    }
    left -= size;
  }
  point.set(element.getKey(), element.getChildrenSize(), 'element');
}

/** Remembers where the caret stands in this text. */
export function $keepCaret(text: OwnText): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection))
    carets.set(text, { anchor: $placeOf(selection.anchor), focus: $placeOf(selection.focus) });
}

/** Where two texts begin to differ, from the end: for a text in which the caret never stood. */
function placeOfChange(before: OwnText, after: OwnText): Place {
  const flat = (text: OwnText): string =>
    text.map((it) => (it.kind === 'words' ? it.text : '\ufffc')).join('');
  const [was, is] = [flat(before), flat(after)];
  let same = 0;
  while (same < Math.min(was.length, is.length) && was.at(-1 - same) === is.at(-1 - same)) same += 1;
  const lines = is.slice(0, is.length - same).split('\n');
  return { paragraph: lines.length - 1, offset: lines.at(-1)?.length ?? 0 };
}

/** Puts the caret where it stood in this text, or where the text changed. */
export function $restoreCaret(text: OwnText, before: OwnText): void {
  const at = placeOfChange(before, text);
  const { anchor, focus } = carets.get(text) ?? { anchor: at, focus: at };
  const selection = $getRoot().selectEnd();
  $setPoint(selection.anchor, anchor);
  $setPoint(selection.focus, focus);
}
