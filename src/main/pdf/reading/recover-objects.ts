import { MOST_OBJECTS } from './cross-reference.ts';
import { PdfParser } from './parse-value.ts';
import { isKind, nameOf, type PdfRef, type PdfValue, Unreadable } from './pdf-value.ts';
import { type Budget, readObject, readPackedObjects } from './read-object.ts';

type Recovered = {
  readonly objects: Map<number, { readonly generation: number; readonly value: PdfValue }>;
  readonly trailer: ReadonlyMap<string, PdfValue>;
};

const OBJECT = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/g;

/**
 * The objects of a file whose table is damaged, as viewers look for them: wherever `12 0 obj` stands, the last of a number
 * counts. Good enough to say what was changed, never to say that nothing was.
 * @throws Unreadable
 */
export function recoverObjects(bytes: Uint8Array): Recovered {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const budget: Budget = { left: bytes.length * 4 + 1_000_000 };
  const objects: Recovered['objects'] = new Map();
  const lengthOf = ({ number }: PdfRef): number => {
    const value = objects.get(number)?.value;
    if (typeof value !== 'number') throw new Unreadable('the length of a stream is not known');
    return value;
  };
  // Twice: the length of a stream may stand behind it.
  for (let pass = 0; pass < 2; pass += 1) {
    OBJECT.lastIndex = 0;
    for (let found = OBJECT.exec(source); found; found = OBJECT.exec(source)) {
      try {
        const { number, generation, value, end } = readObject(bytes, found.index, lengthOf, budget);
        objects.set(number, { generation, value });
        OBJECT.lastIndex = end;
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
      if (budget.left < 0 || objects.size > MOST_OBJECTS) break;
    }
  }
  const trailers = [...source.matchAll(/trailer[\0\t\n\f\r ]*<</g)].slice(-20).flatMap(({ index }) => {
    try {
      const trailer = new PdfParser(bytes, index + 'trailer'.length).value();
      return isKind(trailer, 'dict') ? [trailer.entries] : [];
    } catch {
      return [];
    }
  });
  for (const { value } of [...objects.values()]) {
    if (!isKind(value, 'stream')) continue;
    const type = nameOf(value.entries.get('Type'));
    if (type === 'XRef') trailers.push(value.entries);
    if (type !== 'ObjStm') continue;
    try {
      for (const packed of readPackedObjects(value, budget))
        objects.set(packed.number, { generation: 0, value: packed.value });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  const catalog = [...objects].findLast(
    ([, { value }]) => isKind(value, 'dict') && nameOf(value.entries.get('Type')) === 'Catalog',
  );
  const trailer = trailers.findLast((entries) => entries.has('Root'));
  if (trailer) return { objects, trailer };
  if (!catalog) throw new Unreadable('no document is found in it');
  const root: PdfRef = { kind: 'ref', number: catalog[0], generation: catalog[1].generation };
  return { objects, trailer: new Map([['Root', root]]) };
}
