import { MOST_OBJECTS, type Place, readSections, type Section } from './cross-reference.ts';
import { doubtsAbout } from './doubts.ts';
import type { Objects, PdfFile } from './pdf-file.ts';
import { isKind, type PdfRef, type PdfValue, Unreadable } from './pdf-value.ts';
import { type Budget, type FileObject, readObject, readPackedObjects } from './read-object.ts';
import { recoverObjects } from './recover-objects.ts';

/** Bytes that may be parsed for each byte of the file: objects that are packed grow. */
const WORK = 20;

/** @throws Unreadable where nothing at all can be read. */
export function openPdf(bytes: Uint8Array): PdfFile {
  try {
    return readThroughTable(bytes, { left: bytes.length * WORK + 1_000_000 });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { objects, trailer } = recoverObjects(bytes);
    return fileOf(objects, trailer, [
      `It cannot be read through its own table of objects: ${error.message}.`,
    ]);
  }
}

function fileOf(objects: Objects, trailer: PdfFile['trailer'], doubts: readonly string[]): PdfFile {
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let current = value ?? null;
    for (let steps = 0; isKind(current, 'ref'); steps += 1) {
      if (steps > 8) return null;
      const { number, generation } = current;
      const object = objects.get(number);
      current = object?.generation === generation ? object.value : null;
    }
    return current;
  };
  return { trailer, resolve, doubts };
}

function readThroughTable(bytes: Uint8Array, budget: Budget): PdfFile {
  const sections = readSections(bytes, budget);
  const trailer = sections[0]?.trailer ?? new Map();
  const places = allPlaces(sections);
  const lengthOf = ({ number }: PdfRef): number => {
    const place = places.get(number);
    if (!place || !('offset' in place))
      throw new Unreadable('the length of a stream is not where it should be');
    const text = Buffer.from(bytes.subarray(place.offset, place.offset + 64)).toString('latin1');
    const found = /^(\d+)\s+\d+\s+obj\s+(\d{1,10})\s+endobj/.exec(text);
    if (Number(found?.[1]) !== number)
      throw new Unreadable('the length of a stream is not where it should be');
    return Number(found?.[2]);
  };
  const standing: FileObject[] = [];
  for (const [number, place] of places) {
    if (!('offset' in place)) continue;
    const object = readObject(bytes, place.offset, lengthOf, budget);
    if (object.number !== number || object.generation !== place.generation)
      throw new Unreadable(`its table of objects leads to another object than ${number}`);
    standing.push(object);
  }
  const objects = new Map<number, { readonly generation: number; readonly value: PdfValue }>();
  for (const object of standing) objects.set(object.number, object);
  addPacked(objects, places, budget);
  const file = fileOf(objects, trailer, []);
  return { ...file, doubts: doubtsAbout({ bytes, file, sections, standing, objects }) };
}

/** Where each object stands; the newest section counts. */
function allPlaces(sections: readonly Section[]): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (const { places: own } of sections)
    for (const [number, place] of own) if (!places.has(number)) places.set(number, place);
  if (places.size > MOST_OBJECTS) throw new Unreadable('it has more objects than a brief can have');
  return places;
}

/** Objects that are packed in streams. */
function addPacked(
  objects: Map<number, { readonly generation: number; readonly value: PdfValue }>,
  places: ReadonlyMap<number, Place>,
  budget: Budget,
): void {
  const containers = new Map<number, (number | undefined)[]>();
  for (const [number, place] of places) {
    if (!('container' in place)) continue;
    const members = containers.get(place.container) ?? [];
    members[place.index] = number;
    containers.set(place.container, members);
  }
  for (const [container, members] of containers) {
    const stream = objects.get(container)?.value;
    if (!isKind(stream, 'stream')) throw new Unreadable('packed objects are looked for where there are none');
    const packed = readPackedObjects(stream, budget);
    if (packed.length !== members.length || packed.some(({ number }, index) => number !== members[index]))
      throw new Unreadable('a stream of objects holds others than the table says');
    for (const { number, value } of packed) objects.set(number, { generation: 0, value });
  }
}
