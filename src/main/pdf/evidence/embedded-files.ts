import type { PdfFile } from '../reading/pdf-file.ts';
import { isArray, isKind, nameOf, type PdfValue, textOf, Unreadable } from '../reading/pdf-value.ts';
import { unpackStream } from '../reading/unpack-stream.ts';
import { MAX_EMBEDDED_BYTES } from './limits.ts';

/** A file inside a PDF; `bytes` is null where the PDF names it and it cannot be read. */
export type Embedded = {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly description: string | null;
  readonly mediaType: string | null;
};

const MOST_FILES = 200;
const MOST_NODES = 2000;

/** Every file that the catalog's names or its associated files lead to, each once. */
export function embeddedFiles({ trailer, resolve }: PdfFile): readonly Embedded[] {
  const entry = (value: PdfValue | undefined, key: string): PdfValue => {
    const dict = resolve(value);
    return isKind(dict, 'dict') || isKind(dict, 'stream') ? resolve(dict.entries.get(key)) : null;
  };
  const listed = (value: PdfValue): readonly PdfValue[] => (isArray(value) ? value : []);
  const catalog = trailer.get('Root');
  const specs = new Set<PdfValue>();
  const waiting: PdfValue[] = [entry(entry(catalog, 'Names'), 'EmbeddedFiles')];
  const seen = new Set<PdfValue>();
  for (let node = waiting.pop(); node !== undefined && seen.size < MOST_NODES; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const [index, member] of listed(entry(node, 'Names')).entries())
      if (index % 2 === 1) specs.add(resolve(member));
    waiting.push(...listed(entry(node, 'Kids')).slice(0, MOST_NODES).map(resolve));
  }
  for (const member of listed(entry(catalog, 'AF')).slice(0, MOST_NODES)) specs.add(resolve(member));
  let left = MAX_EMBEDDED_BYTES;
  return [...specs].slice(0, MOST_FILES).flatMap((spec) => {
    const called = textOf(entry(spec, 'UF')) ?? textOf(entry(spec, 'F'));
    if (called === null) return [];
    const files = entry(spec, 'EF');
    const stream = entry(files, 'F') ?? entry(files, 'UF');
    const bytes = left > 0 ? unpacked(stream) : null;
    left -= bytes?.length ?? 0;
    return [
      {
        name: called,
        bytes: left < 0 ? null : bytes,
        description: textOf(entry(spec, 'Desc')),
        mediaType: nameOf(entry(stream, 'Subtype')),
      },
    ];
  });
}

function unpacked(stream: PdfValue): Uint8Array | null {
  try {
    return isKind(stream, 'stream') ? unpackStream(stream) : null;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return null;
  }
}
