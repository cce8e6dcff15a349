import { type AccessProblem, EDITION_RULES, type PageFault, type TableProblem } from '../domain/index.ts';
import { list } from '../format/words.ts';

/** Numbers in brackets name the checkpoints of the Matterhorn Protocol 1.1. */
const ACCESS: Readonly<Record<AccessProblem, (text: string) => string>> = {
  'no-title': () => 'The document has no title (06-003)',
  'no-language': () => 'The document names no language (11-001)',
  'attachment-name': (name) => `The attachment ${name} has a name that not every system can save`,
  'attachment-twice': (name) => `Two attachments are called ${name}`,
  'attachment-kind': (name) => `The attachment ${name} does not say what it is`,
  'attachment-description': (name) => `The attachment ${name} has no description`,
  structure: (types) => `The structure is out of order at ${types} (09-002)`,
  'heading-level': (levels) => `A level of heading is left out: ${levels} (14-003)`,
  'link-words': () => 'A link does not say where it goes (28-005)',
  'link-nowhere': (target) => `A link leads to ${target}, which is nowhere`,
  'link-address': (target) => `A link leads to ${target}, which is no web address`,
  'not-a-link': (words) => `${words} reads as a link and leads nowhere (28-011)`,
};

const TABLE: Readonly<Record<TableProblem, (text: string) => string>> = {
  'row-too-tall': (text) => `A table row is taller than a page and runs over its foot: ${text}`,
  'rows-differ': () => 'The rows of a table differ in their number of cells (15-004)',
  'row-empty': () => 'A table row has no cells (15-004)',
  'header-scope': () => 'A table header cell has no scope (15-003)',
};

const LONGEST = 90;
const quoted = (text: string): string =>
  `“${text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text}”`;

function what(fault: PageFault): string {
  const text = quoted(fault.text);
  switch (fault.kind) {
    case 'missing-glyph':
      return `No typeface of the brief holds ${list(fault.characters.map(quoted))} in ${text}${
        fault.replaced ? '; a question mark is printed instead' : ' (31-030)'
      }`;
    case 'text-too-wide':
      return `${text} runs off the page`;
    case 'block-too-tall':
      return fault.text === ''
        ? 'A block is taller than a page and runs over its foot'
        : `A block is taller than a page and runs over its foot: ${text}`;
    case 'table-cut':
      return TABLE[fault.problem](text);
    case 'alt-missing':
      return 'A figure has no alternative text (13-004)';
    case 'figure-not-drawn':
      return 'A figure has no place on the page (13-005)';
    case 'not-accessible':
      return ACCESS[fault.problem](text);
    case 'too-many-pages': {
      const { name, mostPages } = EDITION_RULES[fault.edition];
      return `The ${name.toLowerCase()} takes ${fault.pages} pages: leave some of your own texts out of it to keep it to ${mostPages}`;
    }
  }
}

/** Where it is, for a person: a guest by name, and the page. */
function where({ record, page, text }: PageFault): string {
  const guest = record?.kind === 'person' && !text.includes(record.id) ? `guest ${record.id}` : null;
  const parts = [guest, page === null ? null : `page ${page}`].filter((part) => part !== null);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** A fault in a sentence. */
export const faultSentence = (fault: PageFault): string => `${what(fault)}${where(fault)}.`;

/** What the officer should know of pages that were written all the same: a sentence for all faults of a kind. */
export function faultNotes(faults: readonly PageFault[]): readonly string[] {
  const tall = faults.filter(
    (fault) =>
      fault.kind === 'block-too-tall' || (fault.kind === 'table-cut' && fault.problem === 'row-too-tall'),
  ).length;
  const missing = new Set(
    faults.flatMap((fault) => (fault.kind === 'missing-glyph' ? fault.characters : [])),
  );
  return [
    ...(tall > 0
      ? [
          tall === 1
            ? 'A block is taller than a page and runs over its foot.'
            : `${tall} blocks are taller than a page and run over its foot.`,
        ]
      : []),
    ...faults.filter(({ kind }) => kind === 'too-many-pages').map(faultSentence),
    ...(missing.size > 0
      ? [
          `No face holds ${[...missing].map((one) => quoted(one)).join(', ')}; a question mark is printed instead.`,
        ]
      : []),
  ];
}
