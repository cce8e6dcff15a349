// @vitest-environment jsdom
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepFocus } from '../../src/renderer/state/keep-focus.ts';

let end = (): void => {};

const show = (html: string): void => {
  document.body.innerHTML = `<main id="content" tabindex="-1"><h1 tabindex="-1">Brief</h1>${html}</main>`;
};
const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};
const focused = (): string => document.activeElement?.id || (document.activeElement?.tagName ?? '');
const row = (name: string, ...controls: readonly string[]): string =>
  `<li id="${name}">${controls.map((it) => `<button id="${name}-${it}">${it}</button>`).join('')}</li>`;

beforeEach(() => {
  document.body.innerHTML = '';
  end = keepFocus();
});
afterEach(() => end());

test.each([
  { case: 'a row in the middle', gone: 'b', had: 'b-out', takes: 'c-out' },
  { case: 'the last row', gone: 'c', had: 'c-out', takes: 'b-out' },
  { case: 'a row whose successor has the control elsewhere', gone: 'a', had: 'a-out', takes: 'b-out' },
])(
  '$case goes away: the row in its place has the focus, on the same control',
  async ({ gone, had, takes }) => {
    show(
      `<ol>${row('a', 'out')}${row('b', 'reviewed', 'reword', 'out')}${row('c', 'reviewed', 'reword', 'out')}</ol>`,
    );
    find(`#${had}`).focus();
    find(`#${gone}`).remove();
    await expect.poll(focused).toBe(takes);
  },
);

test('a control goes away and its row stays: another control of that row has it', async () => {
  show(`<ol>${row('a', 'out')}${row('b', 'reviewed', 'out')}</ol>`);
  find('#b-reviewed').focus();
  find('#b-reviewed').remove();
  await expect.poll(focused).toBe('b-out');
});

test.each([
  { case: 'the list is empty', gone: '#a' },
  { case: 'the whole screen changed', gone: 'ol' },
])('$case: the title has the focus', async ({ gone }) => {
  show(`<ol>${row('a', 'out')}</ol>`);
  find('#a-out').focus();
  find(gone).remove();
  await expect.poll(focused).toBe('H1');
});

test('nothing is taken from where the officer is by now', () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  show(`<ol>${row('a', 'out')}${row('b', 'out')}</ol><input id="words">`);
  find('#a-out').focus();
  find('#a').remove();
  find('#words').focus();
  vi.runAllTimers();
  expect(focused()).toBe('words');
});
