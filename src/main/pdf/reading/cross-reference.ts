import { PdfParser } from './parse-value.ts';
import {
  isArray,
  isKind,
  nameOf,
  type PdfRef,
  type PdfStream,
  type PdfValue,
  Unreadable,
} from './pdf-value.ts';
import { type Budget, readObject, wholeNumber } from './read-object.ts';
import { unpackStream } from './unpack-stream.ts';

/** Where an object stands: at a place in the file, or packed in a stream of objects. */
export type Place =
  | { readonly offset: number; readonly generation: number }
  | { readonly container: number; readonly index: number };

export type Range = { readonly start: number; readonly end: number };

/** A cross-reference table or stream (7.5.4, 7.5.8). */
export type Section = {
  readonly places: ReadonlyMap<number, Place>;
  /** Numbers that it says stand for nothing. */
  readonly freed: ReadonlySet<number>;
  readonly trailer: ReadonlyMap<string, PdfValue>;
  /** Of a table; a stream is an object like others. */
  readonly range: Range | null;
};

/** More objects than a brief of a thousand pages has. */
export const MOST_OBJECTS = 400_000;
/** Viewers stop reading numbers somewhere above. */
const HIGHEST = 2_000_000;
const MOST_SECTIONS = 50;
const ROW = 20;

const END = /startxref[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+%%EOF[\t\n\r ]*/y;

/** `startxref`, its number and `%%EOF`, where they stand here. */
export function endMarkAt(bytes: Uint8Array, from: number): (Range & { readonly startsAt: number }) | null {
  const parser = new PdfParser(bytes, from);
  if (parser.isAtEnd()) return null;
  const at = parser.position();
  const text = Buffer.from(bytes.subarray(at, at + 100)).toString('latin1');
  END.lastIndex = 0;
  const found = END.exec(text);
  return found ? { start: from, end: at + found[0].length, startsAt: Number(found[1]) } : null;
}

/** The mark at the very end of the file. @throws Unreadable */
function lastMark(bytes: Uint8Array): Range & { readonly startsAt: number } {
  const tail = Math.max(0, bytes.length - 64);
  const text = Buffer.from(bytes.subarray(tail)).toString('latin1');
  const at = text.lastIndexOf('startxref');
  const mark = at < 0 ? null : endMarkAt(bytes, tail + at);
  if (mark?.end !== bytes.length) throw new Unreadable('the file does not end as a PDF does');
  return mark;
}

/** Every section, the newest first, as `/Prev` leads from one to the one before. @throws Unreadable */
export function readSections(bytes: Uint8Array, budget: Budget): readonly Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  let next: number | null = lastMark(bytes).startsAt;
  while (next !== null) {
    if (seen.has(next) || seen.size >= MOST_SECTIONS)
      throw new Unreadable('its tables of objects lead in a circle, or are too many');
    seen.add(next);
    const section = readSection(bytes, next, budget);
    sections.push(section);
    const previous = section.trailer.get('Prev');
    next = previous === undefined ? null : wholeNumber(previous);
  }
  return sections;
}

function readSection(bytes: Uint8Array, start: number, budget: Budget): Section {
  const parser = new PdfParser(bytes, start);
  if (parser.takes('xref')) return readTable(bytes, start);
  const noLength = (_: PdfRef): number => {
    throw new Unreadable('the table of objects does not say its own length');
  };
  const { value } = readObject(bytes, start, noLength, budget);
  if (!isKind(value, 'stream') || nameOf(value.entries.get('Type')) !== 'XRef')
    throw new Unreadable('no table of objects stands where one should');
  return { ...placesInStream(value), trailer: value.entries, range: null };
}

function readTable(bytes: Uint8Array, start: number): Section {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = new Map<number, Place>();
  const freed = new Set<number>();
  const parser = new PdfParser(bytes, start);
  parser.takes('xref');
  let rows = 0;
  while (!parser.takes('trailer')) {
    const first = wholeNumber(parser.value());
    // On one line: a viewer that reads line by line would find no table else.
    if (!/^ \d/.test(source.toString('latin1', parser.position(), parser.position() + 2)))
      throw new Unreadable('its table of objects is not laid out as it should be');
    const count = wholeNumber(parser.value());
    rows += count;
    if (rows > MOST_OBJECTS) throw new Unreadable('it has more objects than a brief can have');
    const gap = /^ ?(\r\n|\n|\r)/.exec(
      source.toString('latin1', parser.position(), parser.position() + 4),
    )?.[0];
    if (gap === undefined) throw new Unreadable('its table of objects is not laid out as it should be');
    let at = parser.position() + gap.length;
    for (let number = first; number < first + count; number += 1, at += ROW) {
      const row = /^(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)$/.exec(source.toString('latin1', at, at + ROW));
      if (!row) throw new Unreadable('its table of objects is not laid out as it should be');
      // Some viewers take such a row for the first one, and shift all numbers.
      if (row[3] === 'f' && row[2] === '65535' && number !== 0)
        throw new Unreadable('its table of objects does not begin where it should');
      if (row[3] === 'f') freed.add(number);
      else addPlace(places, number, { offset: Number(row[1]), generation: Number(row[2]) });
    }
    parser.moveTo(at);
  }
  const trailer = parser.value();
  if (!isKind(trailer, 'dict')) throw new Unreadable('its table of objects is followed by no trailer');
  return { places, freed, trailer: trailer.entries, range: { start, end: parser.position() } };
}

function addPlace(places: Map<number, Place>, number: number, place: Place): void {
  if (number === 0 || number > HIGHEST)
    throw new Unreadable(`it has an object ${number}, which viewers pass over`);
  if (places.has(number)) throw new Unreadable(`object ${number} stands twice in one table`);
  places.set(number, place);
}

function placesInStream(stream: PdfStream): Pick<Section, 'places' | 'freed'> {
  const widths = stream.entries.get('W');
  if (!isArray(widths) || widths.length !== 3) throw new Unreadable('its table of objects has no widths');
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths.map(wholeNumber);
  const row = kindWidth + firstWidth + secondWidth;
  if (Math.max(kindWidth, firstWidth, secondWidth) > 6 || row === 0)
    throw new Unreadable('its table of objects has widths beyond reason');
  const size = wholeNumber(stream.entries.get('Size'));
  const index = stream.entries.get('Index') ?? [0, size];
  const runs = isArray(index) ? index.map(wholeNumber) : [];
  const bytes = Buffer.from(unpackStream(stream));
  const places = new Map<number, Place>();
  const freed = new Set<number>();
  let at = 0;
  const field = (width: number): number => {
    const value = width === 0 ? 0 : bytes.readUIntBE(at, width);
    at += width;
    return value;
  };
  for (let run = 0; run + 1 < runs.length; run += 2) {
    const [first = 0, count = 0] = runs.slice(run, run + 2);
    if (places.size + count > MOST_OBJECTS) throw new Unreadable('it has more objects than a brief can have');
    if (at + count * row > bytes.length) throw new Unreadable('its table of objects is cut short');
    for (let number = first; number < first + count; number += 1) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const [one, two] = [field(firstWidth), field(secondWidth)];
      if (kind === 1) addPlace(places, number, { offset: one, generation: two });
      else if (kind === 2) addPlace(places, number, { container: one, index: two });
      else if (kind === 0) freed.add(number);
      else throw new Unreadable('its table of objects holds rows of an unknown kind');
    }
  }
  if (at !== bytes.length) throw new Unreadable('its table of objects holds more than it says');
  return { places, freed };
}
