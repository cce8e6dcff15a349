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
  const hash = envelope.data.sha256;
  // Laid out anew by another program, it says the same in another form.
  if (
    !isAsWritten(text, hash) &&
    hash !== sha256(canonicalJson(data)) &&
    hash !== sha256(JSON.stringify(data))
  ) {
    return {
      whole: false,
      fault: 'its checksum does not match: it was changed outside Attaché or by the disk',
    };
  }
  return { whole: true, version, generation, data };
}
