import { describe, expect, test } from 'vitest';
import { openingBounds } from '../../../src/main/hosts/desktop/window-bounds.ts';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const right = { x: 1920, y: 0, width: 2560, height: 1440 };
const small = { x: 0, y: 0, width: 1280, height: 720 };
const place = (x: number, y: number, width = 1440, height = 900) => ({
  x,
  y,
  width,
  height,
  maximised: false,
});

describe('where the window opens', () => {
  test.each([
    ['the first time: the usual size, in the middle', null, [main], { width: 1440, height: 900 }],
    ['the first time on a small screen: no larger than it', null, [small], { width: 1280, height: 720 }],
    ['as it was closed', place(200, 100), [main], { x: 200, y: 100, width: 1440, height: 900 }],
    [
      'on the second screen, as it was',
      place(2000, 80),
      [main, right],
      { x: 2000, y: 80, width: 1440, height: 900 },
    ],
    [
      'its screen is gone: in the middle of the main one',
      place(2000, 80),
      [main],
      { width: 1440, height: 900 },
    ],
    ['its bar is above the screen', place(200, -300), [main], { width: 1440, height: 900 }],
    ['only a corner is in reach', place(1900, 100), [main], { width: 1440, height: 900 }],
    [
      'half of it is outside, but it can be taken hold of',
      place(1500, 100),
      [main],
      { x: 1500, y: 100, width: 1440, height: 900 },
    ],
    [
      'larger than the screen it stands on',
      place(10, 10, 2400, 1400),
      [small],
      { x: 10, y: 10, width: 1280, height: 720 },
    ],
  ])('%s', (_, saved, areas, expected) => {
    expect(openingBounds(saved, areas)).toEqual(expected);
  });
});
