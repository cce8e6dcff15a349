import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isComposing, onKeys } from '../../src/renderer/parts/typed-keys.ts';

const root = join(import.meta.dirname, '../../src/renderer');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

/** What listens to keys in a file, without being `onKeys(…)` or a name that stands for one. */
function deafTo(text: string): readonly string[] {
  const isOne = (listener: string): boolean =>
    /^onKeys\(/.test(listener) ||
    /^\(\) => undefined/.test(listener) ||
    new RegExp(`\\b${listener}\\b[^;]*= (?:onKeys\\(|useArrowKeys\\()`).test(text) ||
    (listener === 'handleShortcut' && /import \{[^}]*handleShortcut/.test(text));
  const listeners = [
    ...text.matchAll(/\bonKey(?:Down|Up|Press)(?:Capture)?=\{([\w.]+$|[\w.]+(?=\})|onKeys\(|[^}]{1,60})/gm),
    ...text.matchAll(/addEventListener\('key(?:down|up|press)', ([^,)]+)/g),
  ];
  return listeners.map(([, listener = '']) => listener.trim()).filter((listener) => !isOne(listener));
}

test('every listener for keys leaves those of a composition alone', () => {
  const deaf = files.flatMap((file) =>
    deafTo(readFileSync(join(root, file), 'utf8')).map((it) => `${file}: ${it}`),
  );
  expect(deaf).toEqual([]);
  // The rule can see one that does not.
  expect(deafTo('<input onKeyDown={(event) => event.key === "Enter" && done()} />')).toHaveLength(1);
  expect(deafTo("const listen = () => {}; addEventListener('keydown', listen);")).toEqual(['listen']);
});

test('Enter that ends a composition is no Enter', () => {
  const heard: string[] = [];
  const listener = onKeys((event: { key: string; keyCode: number; isComposing?: boolean }) =>
    heard.push(event.key),
  );
  listener({ key: 'Enter', keyCode: 13, isComposing: true });
  listener({ key: 'Process', keyCode: 229 });
  listener({ key: 'Enter', keyCode: 13 });
  expect(heard).toEqual(['Enter']);
  expect(isComposing({ keyCode: 229 })).toBe(true);
});
