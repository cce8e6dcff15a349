import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faceFile } from '../../src/main/packs/media/face-file.ts';
import { readLogoMark } from '../../src/main/packs/media/logo-mark.ts';
import { readPicture } from '../../src/main/packs/media/picture.ts';
import { svgDrawing } from '../../src/main/packs/media/svg-drawing.ts';
import { latoFile } from '../support/branded.ts';
import { jpegOf, jpegProfile, jpegSegment, orientation, pngChunk, pngOf } from '../support/pictures.ts';

const svg = (inside: string, frame = 'viewBox="0 0 100 50"'): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg" ${frame}>${inside}</svg>`,
  );
const pathsOf = (inside: string, frame?: string) => svgDrawing(svg(inside, frame)).paths;

describe('a logo as a drawing', () => {
  it.each<[string, string, string, string]>([
    ['plain', '<path d="M0 0H10V10H0Z" fill="#A3135F"/>', 'M0 0L10 0L10 10L0 10Z', '#a3135f'],
    [
      'a colour for a class',
      '<style>.a,.b{fill:#123}</style><path class="b" d="M0 0L1 1L2 0z"/>',
      'M0 0L1 1L2 0Z',
      '#112233',
    ],
    [
      'style before attribute',
      '<path style="fill:rgb(1, 2, 3)" fill="#fff" d="M0 0L1 1L2 0z"/>',
      'M0 0L1 1L2 0Z',
      '#010203',
    ],
    [
      'a colour and a move from its group',
      '<g fill="white" transform="translate(5 5)"><path d="M0 0l1 1l1-1z"/></g>',
      'M5 5L6 6L7 5Z',
      '#ffffff',
    ],
    [
      'moves from inside outwards',
      '<g transform="translate(10 0)"><path transform="scale(2)" d="M1 1L2 2L3 1Z"/></g>',
      'M12 2L14 4L16 2Z',
      '#000000',
    ],
    ['a quadratic curve', '<path d="M0 0Q3 3 6 0Z"/>', 'M0 0C2 2 4 2 6 0Z', '#000000'],
    ['a polygon', '<polygon points="0,0 4,0 4,4"/>', 'M0 0L4 0L4 4Z', '#000000'],
    [
      'a cut at the frame',
      '<clipPath id="f"><rect width="100" height="50"/></clipPath><g clip-path="url(#f)"><path d="M0 0L1 1L2 0z"/></g>',
      'M0 0L1 1L2 0Z',
      '#000000',
    ],
  ])('%s', (_, inside, d, fill) => {
    expect(pathsOf(inside)).toEqual([{ d, fill }]);
  });

  it('a frame that does not begin at nought, circles, and holes', () => {
    expect(pathsOf('<path d="M10 10L11 11L12 10z"/>', 'viewBox="10 10 5 5"')[0]?.d).toBe('M0 0L1 1L2 0Z');
    expect(pathsOf('<circle cx="5" cy="5" r="5"/>')[0]?.d).toMatch(/^M0 5C.*Z$/);
    expect(pathsOf('<path fill-rule="evenodd" d="M0 0L9 0L9 9zM1 1L2 1L2 2z"/>')[0]?.evenOdd).toBe(true);
  });

  it.each<[string, string, string]>([
    ['a script', '<script>alert(1)</script><path d="M0 0L1 1Z"/>', 'holds a script'],
    ['text', '<text>West</text>', 'turn its letters into outlines'],
    ['a picture', '<image href="https://example.org/x.png"/>', 'holds a picture of points'],
    ['a reference', '<use href="https://example.org/x.svg#a"/>', 'refers to symbols'],
    [
      'another file’s style',
      '<style>@import url(https://example.org/x.css)</style><path d="M0 0L1 1Z"/>',
      'refers to another file',
    ],
    ['a part of a web page', '<foreignObject><b>x</b></foreignObject>', 'parts of a web page'],
    ['a gradient', '<path fill="url(#g)" d="M0 0L1 1L2 0Z"/>', 'gradient'],
    ['a pen', '<path stroke="#000" fill="none" d="M0 0L1 1"/>', 'lines that a pen draws'],
    ['half transparent', '<path opacity=".5" d="M0 0L1 1L2 0Z"/>', 'partly transparent'],
    [
      'a clipping path',
      '<clipPath id="f"><circle r="3"/></clipPath><path clip-path="url(#f)" d="M0 0L1 1Z"/>',
      'clipping path',
    ],
    ['nothing', '<g/>', 'draws nothing'],
    ['a broken path', '<path d="M0 0L"/>', 'cannot be read'],
    ['movement', '<path d="M0 0L1 1L2 0Z"/><animateTransform/>', 'moves'],
  ])('refused: %s', (_, inside, said) => {
    expect(() => pathsOf(inside)).toThrow(said);
  });

  it('whatever stands in an SVG, no more than numbers and four letters come out of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('d', 'transform', 'fill', 'style'),
        (text, name) => {
          let paths: ReturnType<typeof pathsOf> = [];
          try {
            paths = pathsOf(`<path d="M0 0L1 1L2 0Z" ${name}="${text}"/>`);
          } catch (error) {
            expect((error as Error).message).toMatch(/^[a-z]/);
          }
          for (const { d, fill } of paths) expect(`${d}${fill}`).toMatch(/^[MLCZ\d .-]*#[0-9a-fA-F]{6}$/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a PNG must be large enough to print, and a JPEG is no logo', () => {
    expect(readLogoMark(pngOf(640, 20, { type: 6 }))).toMatchObject({
      kind: 'picture',
      width: 640,
      height: 20,
    });
    expect(() => readLogoMark(pngOf(64, 20))).toThrow('is 64 points wide: a logo needs 600');
    expect(() => readLogoMark(jpegOf(640, 20))).toThrow('save the logo as SVG or PNG');
  });
});

describe('a picture', () => {
  it.each<[string, Buffer, string]>([
    ['a press’s colours', jpegOf(40, 30, { channels: 4 }), 'CMYK'],
    ['a press’s profile', jpegOf(40, 30, { before: [jpegProfile('Coated', 'CMYK')] }), 'CMYK'],
    [
      'another space',
      jpegOf(40, 30, { before: [jpegProfile('Display P3')] }),
      'the space Display P3: save it as sRGB',
    ],
    [
      'another space in a PNG',
      pngOf(9, 9, {}, [pngChunk('iCCP', Buffer.from('x'))]),
      'colour profile that cannot be read',
    ],
    ['on its side', jpegOf(40, 30, { before: [orientation(6)] }), 'turn it upright'],
    ['cut short', jpegOf(40, 30).subarray(0, -3), 'ends before its picture does'],
    ['interlaced', pngOf(9, 9, { interlaced: true }), 'interlaced'],
    ['deep', pngOf(9, 9, { depth: 16 }), 'eight bits'],
    ['cut short too', pngOf(9, 9).subarray(0, -20), 'ends before its picture does'],
    ['something else', Buffer.from('GIF89a'), 'neither JPEG nor PNG'],
  ])('refused: %s', (_, file, said) => {
    expect(() => readPicture(file)).toThrow(said);
  });

  it('what a camera wrote beside it is left behind, and what stands behind it', () => {
    const secret = Buffer.from('52.4814 N 1.8998 W');
    const plain = readPicture(jpegOf(40, 30));
    const told = readPicture(
      jpegOf(40, 30, {
        before: [
          orientation(1),
          jpegProfile('sRGB IEC61966-2.1'),
          jpegSegment(0xed, secret),
          jpegSegment(0xfe, secret),
        ],
        after: secret,
      }),
    );
    expect(told.hash).toBe(plain.hash);
    expect(Buffer.from(told.bytes).includes(secret)).toBe(false);
  });

  it.each([0, 2, 4, 6] as const)(
    'a PNG of colour type %s keeps its points, whichever rows are filtered',
    (type) => {
      const { channels, mask, coding } = readPicture(pngOf(7, 11, { type }));
      expect([channels, mask !== null, coding]).toEqual([
        type === 0 || type === 4 ? 1 : 3,
        type > 3,
        type > 3 ? 'flate' : 'png',
      ]);
    },
  );
});

describe('a font file', () => {
  const lato = readFileSync(latoFile('regular'));
  /** OS/2 begins at its entry in the table of tables; fsType is its fifth number. */
  const allowing = (bits: number): Buffer => {
    const font = Buffer.from(lato);
    for (let at = 12; ; at += 16)
      if (font.toString('latin1', at, at + 4) === 'OS/2') {
        font.writeUInt16BE(bits, font.readUInt32BE(at + 8) + 8);
        return font;
      }
  };

  it('says its name, its weight and what its owner allows', () => {
    expect(faceFile(lato)).toEqual({
      family: 'Lato',
      style: 'Regular',
      weight: 400,
      italic: false,
      embedding: 'anywhere',
    });
    expect([0x4, 0x8].map((bits) => faceFile(allowing(bits)).embedding)).toEqual(['print', 'editable']);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['no embedding', () => allowing(0x2), 'may not be embedded in documents, says its owner'],
    ['whole only', () => allowing(0x100), 'may only be embedded whole'],
    ['as pictures only', () => allowing(0x200), 'pictures of its letters'],
    ['a web font', () => Buffer.from('wOF2aaaaaaaa'), 'web font'],
    ['a collection', () => Buffer.from('ttcfaaaaaaaa'), 'several faces'],
    ['no font', () => Buffer.from('hello, hello'), 'no TTF or OTF'],
  ])('refused: %s', (_, file, said) => {
    expect(() => faceFile(file())).toThrow(said);
  });

  it.each([13, 100, 400, 5_000, 60_000])(
    'cut short behind %s bytes it is refused, not half read',
    (length) => {
      expect(() => faceFile(lato.subarray(0, length))).toThrow('font');
    },
  );
});
