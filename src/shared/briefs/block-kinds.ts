import type { Block, OwnText, Pin } from '../domain/brief.ts';

/** What each kind of block holds. Whoever looks for texts, pins or sources in a block asks here. */

type BlockKind = Block['kind'];
type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;

type BlockRules<B extends Block> = {
  /** Printed, and so to be left out of an edition. */
  readonly printed: boolean;
  /** The officer's words, in which figures and sources may be bound; null: none. */
  readonly text: (block: B) => OwnText | null;
  /** The block with other words; asked only where it has some. */
  readonly withText: (block: B, text: OwnText) => B;
  /** Facts that it prints as statements. */
  readonly statements: (block: B) => readonly Pin[];
  readonly withStatements: (block: B, edit: (pin: Pin) => Pin) => B;
  /** What an older copy printed: told as it was said then, and never recalled for this brief. */
  readonly saidThen: (block: B) => Pin | null;
};

const NONE = { statements: () => [], withStatements: <B>(block: B) => block, saidThen: () => null };
const WORDLESS = { text: () => null, withText: <B>(block: B) => block };

const BLOCK_KINDS: { readonly [K in BlockKind]: BlockRules<BlockOf<K>> } = {
  fact: {
    ...NONE,
    printed: true,
    text: ({ wording }) => wording,
    withText: (block, wording) => ({ ...block, wording }),
    statements: ({ pin }) => [pin],
    withStatements: (block, edit) => ({ ...block, pin: edit(block.pin) }),
  },
  text: {
    ...NONE,
    printed: true,
    text: ({ text }) => text,
    withText: (block, text) => ({ ...block, text }),
  },
  answer: {
    ...NONE,
    printed: true,
    text: ({ words }) => words,
    withText: (block, words) => ({ ...block, words }),
    statements: ({ pins }) => pins,
    withStatements: (block, edit) => ({ ...block, pins: block.pins.map(edit) }),
  },
  change: {
    ...WORDLESS,
    printed: true,
    statements: ({ change }) => (change.what === 'gone' ? [] : [change.after]),
    withStatements: (block, edit) =>
      block.change.what === 'gone'
        ? block
        : { ...block, change: { ...block.change, after: edit(block.change.after) } },
    saidThen: ({ change }) => (change.what === 'new' ? null : change.before),
  },
  record: { ...NONE, ...WORDLESS, printed: true },
  note: { ...NONE, ...WORDLESS, printed: false },
};

/** The rules of a block's own kind: they take this block, which the compiler cannot see from its kind alone. */
const rulesOf = (block: Block): BlockRules<Block> => BLOCK_KINDS[block.kind] as BlockRules<Block>;

export type PrintedBlock = Extract<Block, { leftOutOf: unknown }>;

export const isPrintable = (block: Block): block is PrintedBlock => rulesOf(block).printed;

export const textOf = (block: Block): OwnText | null => rulesOf(block).text(block);

/** The block with its words edited; as it is where it has none. */
export function mapText(block: Block, edit: (text: OwnText) => OwnText): Block {
  const text = textOf(block);
  return text === null ? block : rulesOf(block).withText(block, edit(text));
}

/** Facts that the block prints as statements. */
export const statementsOf = (block: Block): readonly Pin[] => rulesOf(block).statements(block);

/** Every pin of the block: its statements, then the figures in its words. */
export const pinsOfBlock = (block: Block): readonly Pin[] => [
  ...statementsOf(block),
  ...(textOf(block) ?? []).flatMap((part) => (part.kind === 'figure' ? [part.pin] : [])),
];

export const mapPins = (block: Block, edit: (pin: Pin) => Pin): Block =>
  mapText(rulesOf(block).withStatements(block, edit), (text) =>
    text.map((part) => (part.kind === 'figure' ? { ...part, pin: edit(part.pin) } : part)),
  );

export const pinOfEarlierCopy = (block: Block): Pin | null => rulesOf(block).saidThen(block);

/** Sources that the block cites besides those of its facts: by the officer's hand, and of other records that answer. */
export const citedIn = (block: Block): readonly string[] => [
  ...(textOf(block) ?? []).flatMap((part) => (part.kind === 'cite' ? [part.sourceId] : [])),
  ...(block.kind === 'answer' ? block.lines.flatMap(({ sourceIds }) => sourceIds) : []),
];

/** A text as one string, its figures as they are given. */
export const wordsInText = (text: OwnText, figure: (pin: Pin) => string = () => ''): string =>
  text
    .map((part) => (part.kind === 'words' ? part.text : part.kind === 'figure' ? figure(part.pin) : ''))
    .join('');

export const hasWords = (text: OwnText): boolean =>
  text.some((part) => part.kind !== 'words' || part.text.trim() !== '');
