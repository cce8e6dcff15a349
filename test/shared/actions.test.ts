import { describe, expect, test } from 'vitest';
import { isPressed, type Pressed, shownKeys } from '../../src/shared/actions/keys.ts';
import { namesIn } from '../../src/shared/actions/names.ts';
import { ACTION_IDS, actionOf, MENUS } from '../../src/shared/actions.ts';
import { WINDOW_LANGUAGES } from '../../src/shared/languages.ts';
import { nextZoom, ZOOMS } from '../../src/shared/settings.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the table of actions', () => {
  test('no shortcut means two things, on a Mac or elsewhere', () => {
    for (const isMac of [true, false]) {
      const shown = ACTION_IDS.flatMap(
        (id) => actionOf(id).keys?.map((keys) => shownKeys(keys, isMac)) ?? [],
      );
      expect(new Set(shown).size).toBe(shown.length);
    }
  });

  test('none takes what the system or a field needs: copy, paste, cut, select all, close, quit', () => {
    const taken = ['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A', 'Mod+W', 'Mod+Q'];
    expect(ACTION_IDS.filter((id) => actionOf(id).keys?.some((keys) => taken.includes(keys)))).toEqual([]);
  });

  test('every menu has an entry, and entries of a block stand together', () => {
    for (const menu of MENUS) {
      const blocks = ACTION_IDS.filter((id) => actionOf(id).menu === menu).map((id) => actionOf(id).block);
      expect(blocks.length).toBeGreaterThan(0);
      expect(blocks).toEqual(blocks.toSorted((a, b) => a - b));
    }
  });

  test.each(WINDOW_LANGUAGES)('every action and menu has a name of its own in %s', (language) => {
    const { actions, menus, undo } = namesIn(language);
    expect(new Set(Object.values(actions)).size).toBe(ACTION_IDS.length);
    expect(new Set(Object.values(menus)).size).toBe(MENUS.length);
    expect(undo('Leave a fact out')).toContain('Leave a fact out');
  });
});

describe('keys', () => {
  test.each<[string, Pressed, boolean, boolean]>([
    ['Mod+K', press('k', { ctrlKey: true }), false, true],
    ['Mod+K', press('k', { metaKey: true }), false, false],
    ['Mod+K', press('k', { metaKey: true }), true, true],
    ['Mod+K', press('k'), false, false],
    ['Mod+K', press('k', { ctrlKey: true, altKey: true }), false, false],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, true],
    ['Mod+Plus', press('+', { ctrlKey: true, shiftKey: true }), false, true],
    ['Mod+=', press('=', { ctrlKey: true }), false, true],
    ['Mod+/', press('/', { ctrlKey: true, shiftKey: true }), false, true],
    ['?', press('?', { shiftKey: true }), false, true],
    ['?', press('/'), false, false],
    // An Arabic and a Devanagari keyboard: the key where K is.
    ['Mod+K', press('ن', { code: 'KeyK', ctrlKey: true }), false, true],
    ['Mod+K', press('क', { code: 'KeyK', ctrlKey: true }), false, true],
    // A French keyboard: A is where Q is elsewhere, and what is printed on the key counts.
    ['Mod+Q', press('a', { code: 'KeyQ', ctrlKey: true }), false, false],
  ])('%s and %o (Mac: %s): %s', (keys, pressed, isMac, expected) => {
    expect(isPressed(keys, pressed, isMac)).toBe(expected);
  });

  test.each([
    ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⇧⌘Z'],
    ['Mod+,', 'Ctrl+,', '⌘,'],
    ['Mod+Plus', 'Ctrl++', '⌘+'],
    ['?', '?', '?'],
  ])('%s is shown as %s, on a Mac as %s', (keys, elsewhere, mac) => {
    expect([shownKeys(keys, false), shownKeys(keys, true)]).toEqual([elsewhere, mac]);
  });
});

test('the zoom goes through its steps and stops at both ends', () => {
  const up = [];
  for (let zoom = ZOOMS[0]; ; zoom = nextZoom(zoom, 1) as typeof zoom) {
    up.push(zoom);
    if (nextZoom(zoom, 1) === zoom) break;
  }
  expect(up).toEqual([...ZOOMS]);
  expect(nextZoom(80, -1)).toBe(80);
  expect(nextZoom(200, 1)).toBe(200);
  expect(nextZoom(125, -1)).toBe(110);
});
