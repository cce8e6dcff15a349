import type { Integrity } from '../../../shared/views/index.ts';
import { ENGINE } from '../../pdf/engine.ts';
import type { Engine, Evidence } from '../../pdf/evidence/evidence.ts';
import type { BytesBeside, PdfRead, Rebuilt } from '../../pdf/evidence/read-pdf.ts';

export type IntegrityReport = { readonly integrity: Integrity; readonly evidence: Evidence | null };

const engineName = ({ name, version, build }: Engine): string => `${name} ${version} (${build})`;

const isThisEngine = (engine: Engine): boolean =>
  engine.version === ENGINE.version && engine.build === ENGINE.build;

const numbered = (n: number): string => n.toLocaleString('en-GB');

/** So similar that one was made from the other, whichever engine wrote them. */
const isNear = ({ differing, isStartOf, length }: BytesBeside): boolean =>
  isStartOf !== null || (differing !== null && differing.count <= Math.max(64, length / 50));

const pageList = (pages: readonly number[]): string =>
  pages.length === 1
    ? `page ${pages[0]}`
    : `pages ${pages.slice(0, 12).join(', ')}${pages.length > 12 ? ' and others' : ''}`;

/** Judges a readable PDF by its evidence and by what was made again from it. */
export function judgeIntegrity(bytes: Uint8Array, pdf: PdfRead): IntegrityReport {
  const found = pdf.evidence;
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
        integrity: against(bytes, pdf, found.evidence),
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

function against(bytes: Uint8Array, pdf: PdfRead, { engine, document }: Evidence): Integrity {
  const other: Integrity | null = isThisEngine(engine)
    ? null
    : {
        kind: 'other-engine',
        sentence: `${engineName(engine)} made this PDF, and this is ${engineName(ENGINE)}: whether its pages were changed cannot be told here. Its evidence holds together.`,
        details: ['Every file inside matches its hash, and every fact its own.'],
      };
  const { rebuilt } = pdf;
  if (rebuilt === null || rebuilt.state === 'impossible') {
    return (
      other ?? {
        kind: 'cannot-tell',
        sentence:
          'Whether this PDF was changed cannot be told: its evidence holds together, but no PDF can be made from it.',
        details:
          Object.keys(document?.look?.faces ?? {}).length > 0
            ? [`It is set in fonts of ${document?.look?.name}. Where they are installed, it can be checked.`]
            : [],
      }
    );
  }
  if (rebuilt.state === 'identical') {
    return {
      kind: 'identical',
      sentence: 'Untouched: made again from the evidence inside, it is identical byte for byte.',
      details: [`${numbered(bytes.length)} bytes compared.`],
    };
  }
  return beside(pdf, rebuilt, other);
}

/** Another file than the one that its evidence gives: only saved again, changed, or nobody can tell. */
function beside(
  { producer }: PdfRead,
  { bytes, judged }: Extract<Rebuilt, { state: 'other' }>,
  other: Integrity | null,
): Integrity {
  const { changes, pages, doubts, allowed, figures } = judged;
  if (changes.length === 0 && doubts.length === 0 && !isNear(bytes)) {
    const by = producer && producer !== ENGINE.name ? ` (${producer})` : '';
    return {
      kind: 're-saved',
      sentence: `Another program${by} saved this PDF again, and nothing in it differs: its bytes are others, but its text, its figures and its evidence are the same, object by object.`,
      details: allowed.length > 0 ? [`What differs says nothing: ${allowed.join('; ')}.`] : [],
    };
  }
  // Another version may lay the same brief out otherwise; it prints no other figures.
  if (other && !isNear(bytes)) {
    return figures.length > 0
      ? {
          kind: 'altered',
          sentence: `Figures of this PDF were changed after Attaché made it, on ${pageList(pagesNamed(figures))}. The evidence inside is untouched.`,
          details: [...told(figures), ...other.details],
        }
      : { ...other, details: [...other.details, ...told(doubts)] };
  }
  const where = told([...new Set([...figures, ...changes, ...doubts])]);
  const { differing, isStartOf } = bytes;
  if (differing && isNear(bytes)) {
    const one = differing.count === 1;
    return {
      kind: 'altered',
      sentence: `${one ? 'One byte' : `${numbered(differing.count)} bytes`} of this PDF ${one ? 'was' : 'were'} changed after Attaché made it. The evidence inside is untouched.`,
      details: [
        `The first stands at position ${numbered(differing.first + 1)} of ${numbered(bytes.length)}.`,
        ...where,
      ],
    };
  }
  if (isStartOf === 'file') {
    return {
      kind: 'altered',
      sentence:
        'Something was added at the end of this PDF after Attaché made it: a signature, a note or a change. The evidence inside is untouched.',
      details: [`${numbered(bytes.length - bytes.madeLength)} bytes were added.`, ...where],
    };
  }
  if (isStartOf === 'made') {
    return {
      kind: 'altered',
      sentence: 'The end of this PDF was cut off.',
      details: [`${numbered(bytes.madeLength - bytes.length)} bytes are missing.`],
    };
  }
  if (changes.length > 0) {
    const on = pages.length > 0 ? `, on ${pageList(pages)}` : '';
    return {
      kind: 'altered',
      sentence: `This PDF was changed after Attaché made it${on}. The evidence inside is untouched.`,
      details: where,
    };
  }
  return {
    kind: 'cannot-tell',
    sentence:
      'Whether this PDF was changed cannot be told: it was saved again in a way that does not show that nothing else was done.',
    details: told(doubts),
  };
}

const MOST_TOLD = 30;

const told = (sentences: readonly string[]): readonly string[] =>
  sentences.length > MOST_TOLD
    ? [...sentences.slice(0, MOST_TOLD), `And ${sentences.length - MOST_TOLD} more.`]
    : sentences;

const pagesNamed = (sentences: readonly string[]): readonly number[] =>
  sentences.map((sentence) => Number(/^Page (\d+)/.exec(sentence)?.[1]));
