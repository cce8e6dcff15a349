import { SaxesParser } from 'saxes';
import { Refused } from '../../../shared/domain/index.ts';

/*
 * Words on their way to a translator and back: XLIFF 2.0 out (OASIS, 2014), which every translation tool reads; 2.x and 1.2 in,
 * for tools that save the older one.
 */

/** From nobody's hand yet; translated; read by somebody who speaks the language. */
type TranslationState = 'initial' | 'translated' | 'reviewed';

export type Unit = {
  /** "cluster/ev-batteries/name". */
  readonly id: string;
  readonly source: string;
  readonly target: string | null;
  readonly state: TranslationState;
};

export type Xliff = { readonly language: string; readonly units: readonly Unit[] };

/** What a file of words may have; a region has some hundreds. */
export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_UNITS = 50_000;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** The file of these words. The same words give the same bytes. */
export function xliffOf({ language, units }: Xliff, original: string): string {
  const lines = units.flatMap(({ id, source, target, state }) => [
    `    <unit id="${escaped(id)}" name="${escaped(id)}">`,
    `      <segment state="${state}">`,
    `        <source xml:space="preserve">${escaped(source)}</source>`,
    ...(target === null ? [] : [`        <target xml:space="preserve">${escaped(target)}</target>`]),
    '      </segment>',
    '    </unit>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="${escaped(language)}">`,
    `  <file id="pack" original="${escaped(original)}">`,
    ...lines,
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

/** What tools call a state, in both versions. A word that is none of these says no more than that there is a translation. */
const REVIEWED_STATES: ReadonlySet<string> = new Set(['reviewed', 'final', 'signed-off']);
const INITIAL_STATES: ReadonlySet<string> = new Set(['initial', 'new', 'needs-translation']);

const refused = (sentence: string): Refused =>
  new Refused(
    'bad-input',
    sentence,
    'Send the .xlf file that Attaché wrote, saved again by the translator’s tool.',
  );

/**
 * The words of a translator's file. Marks inside of a sentence are taken off, their words kept.
 * @throws Refused where it is no XLIFF, or larger than what a pack may hold.
 */
export function readXliff(bytes: Uint8Array): Xliff {
  if (bytes.length > MOST_BYTES) throw refused('The translator’s file is larger than 20 MB.');
  const parser = new SaxesParser({ xmlns: true });
  const found: { language: string | null; units: Unit[]; root: string | null } = {
    language: null,
    units: [],
    root: null,
  };
  let unit: { id: string; source: string; target: string | null; state: string; depth: number } | null = null;
  let reading: 'source' | 'target' | null = null;
  let fault: string | null = null;
  let depth = 0;
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.on('doctype', () => {
    // What a document declares of itself could make a few bytes grow without end.
    fault ??= 'it declares a document type';
  });
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1;
    const of = (name: string): string | null => attributes[name]?.value ?? null;
    found.root ??= local;
    switch (local) {
      case 'xliff':
        found.language = of('trgLang');
        return;
      case 'file':
        found.language ??= of('target-language');
        return;
      case 'unit':
      case 'trans-unit':
        unit = {
          id: of('resname') ?? of('name') ?? of('id') ?? '',
          source: '',
          target: null,
          state: of('approved') === 'yes' ? 'final' : '',
          depth,
        };
        return;
      case 'segment':
        if (unit) unit.state = of('state') ?? unit.state;
        return;
      case 'source':
        if (unit) reading = 'source';
        return;
      case 'target':
        if (!unit) return;
        reading = 'target';
        unit.target ??= '';
        unit.state = of('state') ?? unit.state;
    }
  });
  parser.on('text', (words) => {
    if (!unit || !reading) return;
    if (reading === 'source') unit.source += words;
    else unit.target = (unit.target ?? '') + words;
  });
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    if (local === 'source' || local === 'target') reading = null;
    if ((local !== 'unit' && local !== 'trans-unit') || !unit) return;
    const { id, source, state } = unit;
    const target = unit.target?.trim() ? unit.target.trim() : null;
    found.units.push({
      id,
      source,
      target,
      state:
        target === null || INITIAL_STATES.has(state)
          ? 'initial'
          : REVIEWED_STATES.has(state)
            ? 'reviewed'
            : 'translated',
    });
    unit = null;
    if (found.units.length > MOST_UNITS)
      fault ??= `it has more than ${MOST_UNITS.toLocaleString('en-GB')} units`;
  });
  const text = new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8').decode(bytes);
  for (let at = 0; at < text.length && fault === null; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (fault === null) parser.close();
  if (fault !== null) throw refused(`The translator’s file cannot be read as XML: ${oneLine(fault)}.`);
  if (found.root !== 'xliff') throw refused('The translator’s file is no XLIFF.');
  if (found.language === null)
    throw refused('The translator’s file does not say into which language it translates.');
  return { language: found.language, units: found.units };
}

const CHUNK = 65_536;
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').slice(0, 200);
