import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './hash.ts';

/** What surrounds the data in every stored file, in all versions of the app. */
const Envelope = z.object({
  attache: z.string(),
  version: z.number().int().min(0),
  generation: z.number().int().min(0),
  sha256: z.string(),
  data: z.unknown(),
});

export type EnvelopeReading =
  | { readonly whole: true; readonly version: number; readonly generation: number; readonly data: unknown }
  | { readonly whole: false; readonly fault: string };

/** The text of a stored file. A checksum of the data reveals truncation, flipped bits and hand edits. */
export function writeEnvelope(name: string, version: number, generation: number, data: unknown): string {
  const hash = sha256(canonicalJson(data));
  return `${JSON.stringify({ attache: name, version, generation, sha256: hash, data }, null, 1)}\n`;
}

const MOST_AT_ONCE_MS = 8;

/** The same on one line, for data with long lists: of a member that was written before, the text is kept. */
export function envelopeWriter(name: string, version: number, lists: readonly string[]) {
  const texts = new WeakMap<object, Buffer>();
  const textOf = (member: object): Buffer => {
    const known = texts.get(member);
    if (known) return known;
    const text = Buffer.from(canonicalJson(member));
    texts.set(member, text);
    return text;
  };
  /** Members are written out ahead, a few at a time, so that the first save is as quick as the others. */
  const prepare = (members: readonly object[], at = 0): void => {
    const until = performance.now() + MOST_AT_ONCE_MS;
    let next = at;
    for (; next < members.length && performance.now() < until; next += 1) textOf(members[next] as object);
    if (next < members.length) setImmediate(prepare, members, next).unref();
  };
  const write = (generation: number, data: Readonly<Record<string, unknown>>): Buffer => {
    const pieces: Buffer[] = [];
    const say = (text: string): void => void pieces.push(Buffer.from(text));
    const keys = Object.keys(data).filter((key) => data[key] !== undefined);
    for (const [index, key] of keys.sort().entries()) {
      say(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`);
      if (!lists.includes(key)) {
        say(canonicalJson(data[key]));
        continue;
      }
      say('[');
      for (const [at, member] of (data[key] as readonly object[]).entries()) {
        if (at > 0) say(',');
        pieces.push(textOf(member));
      }
      say(']');
    }
    say('}');
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(piece);
    const head = JSON.stringify({
      attache: name,
      version,
      generation,
      sha256: `sha256:${hash.digest('hex')}`,
    });
    return Buffer.concat([Buffer.from(`${head.slice(0, -1)},"data":`), ...pieces, Buffer.from('}\n')]);
  };
  return { prepare, write };
}

const DATA = '"data":';
/** Data on one line stand there just as they were hashed: they need not be brought into that form again. */
const isAsWritten = (text: string, hash: string): boolean =>
  text.endsWith('}\n') && sha256(text.slice(text.indexOf(DATA) + DATA.length, -2)) === hash;

/** Reads the text of a stored file; `fault` says why it cannot be trusted. */
export function readEnvelope(name: string, text: string): EnvelopeReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { whole: false, fault: text.trim() === '' ? 'it is empty' : 'it is cut short or is not JSON' };
  }
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return { whole: false, fault: 'it is not a file of Attaché' };
  const { attache, version, generation, data } = envelope.data;
  if (attache !== name) return { whole: false, fault: 'it is another file of Attaché' };
  if (!isAsWritten(text, envelope.data.sha256) && envelope.data.sha256 !== sha256(canonicalJson(data))) {
    return {
      whole: false,
      fault: 'its checksum does not match: it was changed outside Attaché or by the disk',
    };
  }
  return { whole: true, version, generation, data };
}
