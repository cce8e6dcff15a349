import * as slim from '@automerge/automerge/slim';

/** A document as the library holds it: fields at the root, texts and lists as objects of their own. */
export type Doc = ReturnType<typeof slim.getBackend>;
export type Heads = readonly string[];

export const ROOT = '_root';

let loading: Promise<void> | null = null;

/**
 * Loads the library's code once. It is carried as text in a chunk of the bundle: no path to a file that an archive or another
 * build would have to keep.
 */
export function loadAutomerge(): Promise<void> {
  loading ??= import('@automerge/automerge/automerge.wasm.base64').then(({ automergeWasmBase64 }) =>
    slim.initializeWasm(Buffer.from(automergeWasmBase64, 'base64')),
  );
  return loading;
}

export const newDoc = (actor: string): Doc => slim.getBackend(slim.init({ actor }));

export const openDoc = (bytes: Uint8Array, actor: string): Doc =>
  slim.getBackend(slim.load(bytes, { actor }));

export const hashOfChange = (change: Uint8Array): string => slim.decodeChange(change).hash ?? '';
