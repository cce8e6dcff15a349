import {
  $applyNodeReplacement,
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { JSX } from 'react';
import { BoundChip } from './BoundChip.tsx';
import type { BoundPart } from './bound-words.ts';

/** A figure or a citation inside words: one piece, which cannot be typed into and goes as one. */
export class BoundNode extends DecoratorNode<JSX.Element> {
  __part: BoundPart;

  static override getType(): string {
    return 'bound';
  }

  static override clone(node: BoundNode): BoundNode {
    return new BoundNode(node.__part, node.__key);
  }

  /** Only names of what is bound come from the clipboard: see `clipboard.ts`. */
  static override importJSON(): BoundNode {
    throw new Error('a bound figure is not read from JSON');
  }

  constructor(part: BoundPart, key?: NodeKey) {
    super(key);
    this.__part = part;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    return document.createElement('span');
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): true {
    return true;
  }

  /** Backspace takes it at once. */
  override isKeyboardSelectable(): boolean {
    return false;
  }

  override getTextContent(): string {
    return this.__part.kind === 'figure' ? '\uFFFC' : '';
  }

  part(): BoundPart {
    return this.getLatest().__part;
  }

  override decorate(): JSX.Element {
    return <BoundChip part={this.__part} />;
  }
}

export const $boundNode = (part: BoundPart): BoundNode => $applyNodeReplacement(new BoundNode(part));

export const $isBoundNode = (node: LexicalNode | null | undefined): node is BoundNode =>
  node instanceof BoundNode;
