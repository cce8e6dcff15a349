import { join, sep } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveServedFile } from '../../../src/main/hosts/desktop/served-file.ts';

const root = join(sep, 'app', 'out', 'renderer');

test.each([
  ['attache://app/', 'index.html', 'text/html; charset=utf-8'],
  ['attache://app/index.html?from=test#top', 'index.html', 'text/html; charset=utf-8'],
  [
    'attache://app/assets/pdf.worker.min-B5.mjs',
    'assets/pdf.worker.min-B5.mjs',
    'text/javascript; charset=utf-8',
  ],
  ['attache://app/assets/Source%20Sans.ttf', 'assets/Source Sans.ttf', 'font/ttf'],
])('%s is %s', (address, file, type) => {
  expect(resolveServedFile(root, address)).toEqual({ path: join(root, file), type });
});

test.each([
  'attache://app/..%2f..%2fmain%2fdesktop.js',
  'attache://app/assets/..%5c..%5cmain.js',
  'attache://app/%2e%2e%2fmain.js',
  'attache://app/C:%5cwindows%5cwin.js',
  'attache://app/a%00.js',
  'attache://app/%zz.js',
  'attache://app/etc/passwd',
  'attache://elsewhere/index.html',
  'attache://app.elsewhere/index.html',
  'https://app/index.html',
  'file:///etc/index.html',
  'no address',
])('%s is nothing', (address) => {
  expect(resolveServedFile(root, address)).toBeNull();
});

test('no address leads out of the folder', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('..', '%2e%2e', '%2f', '..%5c', '%00'))),
      (steps) => {
        const file = resolveServedFile(root, `attache://app/${steps.join('/')}/x.js`);
        expect(file === null || file.path.startsWith(root + sep)).toBe(true);
      },
    ),
  );
});
