import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SHIPPED = join(import.meta.dirname, '../../resources/packs/west-midlands');
export const OTHER_REGION = join(import.meta.dirname, '../fixtures/packs/other-region');

/** A copy of the shipped pack that a test may break. */
export function copyOfShipped(into: string): string {
  const folder = join(into, 'pack');
  cpSync(SHIPPED, folder, { recursive: true });
  return folder;
}

/** Replaces the first occurrence, and fails where there is none: a test that breaks nothing proves nothing. */
export function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} holds no ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

/** Changes the descriptor as its author could, without making it anew. */
export function editDescriptor(folder: string, change: (descriptor: Descriptor) => void): void {
  const path = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(path, 'utf8'));
  change(descriptor);
  writeFileSync(path, JSON.stringify(descriptor));
}

export type Descriptor = {
  [key: string]: unknown;
  resources: { [key: string]: unknown; name: string; path: string }[];
};
