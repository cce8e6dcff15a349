import type { Integrity } from '../../../shared/views/index.ts';
import { ENGINE } from '../../pdf/engine.ts';
import type { Engine, Evidence } from '../../pdf/evidence/evidence.ts';
import { readEvidence } from '../../pdf/evidence/read-evidence.ts';
import type { PageMarks, PdfRead } from '../../pdf/evidence/read-pdf.ts';

/** What judging a PDF needs from the rest of the app. */
export type IntegrityTools = {
  readonly read: (bytes: Uint8Array) => Promise<PdfRead>;
  /** The PDF that this engine makes from this evidence. Throws if it cannot. */
  readonly rebuild: (evidence: Evidence) => Promise<Uint8Array>;
};

export type IntegrityReport = { readonly integrity: Integrity; readonly evidence: Evidence | null };

const engineName = ({ name, version, build }: Engine): string => `${name} ${version} (${build})`;

const isThisEngine = (engine: Engine): boolean =>
  engine.version === ENGINE.version && engine.build === ENGINE.build;

const numbered = (n: number): string => n.toLocaleString('en-GB');

/** How many bytes differ between two files of the same length, and where the first difference is. */
function differing(a: Uint8Array, b: Uint8Array): { readonly count: number; readonly first: number } {
  let count = 0;
  let first = -1;
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] === b[at]) continue;
    if (first === -1) first = at;
    count += 1;
  }
  return { count, first };
}

const startsWith = (whole: Uint8Array, start: Uint8Array): boolean =>
  whole.length > start.length && Buffer.compare(whole.subarray(0, start.length), start) === 0;

/** So similar that one was made from the other, whichever engine wrote them. */
const isNear = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length
    ? differing(a, b).count <= Math.max(64, a.length / 50)
    : startsWith(a, b) || startsWith(b, a);

/** Pages (from 1) whose mark differs. */
const pagesUnlike = (a: readonly PageMarks[], b: readonly PageMarks[], mark: keyof PageMarks): number[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, at) => at)
    .filter((at) => a[at]?.[mark] !== b[at]?.[mark])
    .map((at) => at + 1);

const pageList = (pages: readonly number[]): string =>
  pages.length === 1
    ? `page ${pages[0]}`
    : `pages ${pages.slice(0, 12).join(', ')}${pages.length > 12 ? ' and others' : ''}`;

/** Judges a readable PDF by its evidence and by making it again. */
export async function judgeIntegrity(
  bytes: Uint8Array,
  pdf: PdfRead,
  { read, rebuild }: IntegrityTools,
): Promise<IntegrityReport> {
  const found = readEvidence(pdf.embedded);
  switch (found.state) {
    case 'none':
      return { integrity: withoutEvidence(pdf), evidence: null };
    case 'newer':
      return {
        evidence: null,
        integrity: {
          kind: 'other-engine',
          sentence:
            'A later version of Attaché made this PDF; this one does not know its evidence and cannot check it.',
          details: ['Update Attaché and check it again.'],
        },
      };
    case 'removed':
      return {
        evidence: found.evidence,
        integrity: {
          kind: 'evidence-removed',
          sentence: 'This PDF was made by Attaché, but files of its evidence were taken out of it.',
          details: [...found.faults],
        },
      };
    case 'altered':
      return {
        evidence: found.evidence,
        integrity: {
          kind: 'evidence-altered',
          sentence: 'The evidence inside this PDF was changed after Attaché made it: do not rely on it.',
          details: [...found.faults],
        },
      };
    case 'whole':
      return {
        evidence: found.evidence,
        integrity: await against(bytes, pdf, found.evidence, read, rebuild),
      };
  }
}

function withoutEvidence({ producer, issue }: PdfRead): Integrity {
  if (producer === ENGINE.name || issue !== null) {
    return {
      kind: 'evidence-removed',
      sentence:
        'This PDF says that Attaché made it, but it carries no evidence: it was taken out, or never was there.',
      details: issue === null ? [] : [`It bears the issue number ${issue}.`],
    };
  }
  return {
    kind: 'foreign',
    sentence: 'Attaché did not make this PDF, or all that shows it was taken out.',
    details: producer ? [`It was written by ${producer}.`] : [],
  };
}

async function against(
  bytes: Uint8Array,
  pdf: PdfRead,
  evidence: Evidence,
  read: IntegrityTools['read'],
  rebuild: IntegrityTools['rebuild'],
): Promise<Integrity> {
  const other: Integrity | null = isThisEngine(evidence.engine)
    ? null
    : {
        kind: 'other-engine',
        sentence: `${engineName(evidence.engine)} made this PDF, and this is ${engineName(ENGINE)}: it cannot be made again here byte for byte. Its evidence holds together.`,
        details: ['Every file inside matches its hash, and every fact its own.'],
      };
  let again: Uint8Array;
  try {
    again = await rebuild(evidence);
  } catch {
    return (
      other ?? {
        kind: 'altered',
        sentence: 'The evidence inside holds together, but no PDF can be made from it any more.',
        details: [],
      }
    );
  }
  if (Buffer.compare(bytes, again) === 0) {
    return {
      kind: 'identical',
      sentence: 'Untouched: made again from the evidence inside, it is identical byte for byte.',
      details: [`${numbered(bytes.length)} bytes compared.`],
    };
  }
  const made = await read(again);
  const shows = compareRebuilt(bytes, pdf, again, made);
  // Another engine may lay the same brief out differently: only where its pages are the same can more be said.
  if (other && shows.kind !== 're-saved' && !isNear(bytes, again)) return other;
  return shows;
}

/** Two different files from the same evidence: tampered with, or only saved again? */
function compareRebuilt(bytes: Uint8Array, pdf: PdfRead, again: Uint8Array, made: PdfRead): Integrity {
  const glyphs = pagesUnlike(pdf.pages, made.pages, 'glyphs');
  const upon = pagesUnlike(pdf.pages, made.pages, 'upon');
  const paints = pagesUnlike(pdf.pages, made.pages, 'paints');
  const content = pagesUnlike(pdf.pages, made.pages, 'content');
  const faces = pdf.drawnWith !== made.drawnWith;
  const pageFacts = [
    ...(glyphs.length > 0 ? [`The text of ${pageList(glyphs)} is not what the evidence gives.`] : []),
    ...(paints.length > 0
      ? [`Something was drawn upon, or taken off, ${pageList(paints)}: a line, an area, a picture.`]
      : []),
    ...(glyphs.length === 0 && paints.length === 0 && content.length > 0
      ? [`The drawing of ${pageList(content)} was rewritten.`]
      : []),
    ...(upon.length > 0
      ? [`Something was put upon, or taken off, ${pageList(upon)}: a link, a note, a field.`]
      : []),
    ...(faces ? ['The typefaces or pictures inside are others.'] : []),
  ];
  if (bytes.length === again.length) {
    const { count, first } = differing(bytes, again);
    if (isNear(bytes, again)) {
      return {
        kind: 'altered',
        sentence: `${count === 1 ? 'One byte' : `${numbered(count)} bytes`} of this PDF ${count === 1 ? 'was' : 'were'} changed after Attaché made it. The evidence inside is untouched.`,
        details: [
          `The first stands at position ${numbered(first + 1)} of ${numbered(bytes.length)}.`,
          ...pageFacts,
        ],
      };
    }
  }
  if (startsWith(bytes, again)) {
    return {
      kind: 'altered',
      sentence:
        'Something was added at the end of this PDF after Attaché made it: a signature, a note or a change. The evidence inside is untouched.',
      details: [`${numbered(bytes.length - again.length)} bytes were added.`, ...pageFacts],
    };
  }
  if (startsWith(again, bytes)) {
    return {
      kind: 'altered',
      sentence: 'The end of this PDF was cut off.',
      details: [`${numbered(again.length - bytes.length)} bytes are missing.`],
    };
  }
  if (glyphs.length > 0 || paints.length > 0 || upon.length > 0 || faces) {
    return {
      kind: 'altered',
      sentence: 'The pages of this PDF were changed after Attaché made it. The evidence inside is untouched.',
      details: pageFacts,
    };
  }
  const by = pdf.producer && pdf.producer !== made.producer ? ` (${pdf.producer})` : '';
  return {
    kind: 're-saved',
    sentence: `Another program${by} saved this PDF again: its bytes differ, but its text, its figures and its evidence are the same.`,
    details:
      pdf.graph === made.graph
        ? ['Every object in it is the same; only their order and packing differ.']
        : content.length === 0
          ? ['Every page is drawn by the same operators; its structure or its metadata was rewritten.']
          : [`Every page shows the same text in the same typefaces; ${pageFacts.join(' ')}`],
  };
}
