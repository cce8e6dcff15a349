import { create, type Font } from 'fontkit';
import { Unfit } from './unfit.ts';

/** What a font file says of itself. */
export type FaceFile = {
  readonly family: string;
  readonly style: string;
  /** 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
  /** What its owner allows (OS/2 fsType). */
  readonly embedding: 'anywhere' | 'editable' | 'print';
};

const MOST_BYTES = 4 * 1024 * 1024;
/** Without these no page can be set. */
const NEEDED = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:()-£%–‘’“”'];

type Os2 = {
  readonly usWeightClass: number;
  readonly fsType: {
    readonly noEmbedding: boolean;
    readonly viewOnly: boolean;
    readonly editable: boolean;
    readonly noSubsetting: boolean;
    readonly bitmapOnly: boolean;
  };
  readonly fsSelection: { readonly italic: boolean };
};

/** A single face that may be embedded and holds the letters of a page. @throws Unfit. */
export function faceFile(bytes: Uint8Array): FaceFile {
  try {
    return readFace(bytes);
  } catch (error) {
    if (error instanceof Unfit) throw error;
    throw new Unfit('cannot be read as a font: get the file again');
  }
}

function readFace(bytes: Uint8Array): FaceFile {
  if (bytes.length > MOST_BYTES) throw new Unfit('is larger than 4 MB: use the Latin cut of the face');
  const tag = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (tag === 'wOFF' || tag === 'wOF2') throw new Unfit('is a web font: ask for the face as TTF or OTF');
  if (tag === 'ttcf') throw new Unfit('holds several faces: give each a file of its own');
  if (tag !== '\0\x01\0\0' && tag !== 'OTTO' && tag !== 'true') throw new Unfit('is no TTF or OTF font');
  assertWhole(bytes);
  const font = opened(bytes);
  if (Object.keys((font as unknown as { variationAxes?: object }).variationAxes ?? {}).length > 0)
    throw new Unfit('is a variable font: use its single cuts, such as Regular and Bold');
  const os2 = (font as unknown as { readonly 'OS/2'?: Os2 })['OS/2'];
  if (!os2) throw new Unfit('does not say whether it may be embedded (it has no table OS/2): ask its maker');
  const { fsType } = os2;
  if (fsType.noEmbedding && !fsType.viewOnly && !fsType.editable)
    throw new Unfit(
      'may not be embedded in documents, says its owner (OS/2 fsType): ask for a licence that allows it, or choose another face',
    );
  if (fsType.noSubsetting)
    throw new Unfit(
      'may only be embedded whole, says its owner (OS/2 fsType), and a PDF carries only the letters it prints: choose another face',
    );
  if (fsType.bitmapOnly)
    throw new Unfit(
      'may only be embedded as pictures of its letters, says its owner (OS/2 fsType): choose another face',
    );
  const missing = NEEDED.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  if (missing.length > 0) throw new Unfit(`has no ${missing.slice(0, 10).join(' ')}: use its full Latin cut`);
  return {
    family: (font.familyName ?? '').slice(0, 80) || 'Face',
    style: font.subfamilyName ?? '',
    weight: os2.usWeightClass,
    italic: os2.fsSelection.italic || font.italicAngle !== 0,
    embedding: fsType.editable ? 'editable' : fsType.viewOnly ? 'print' : 'anywhere',
  };
}

/** Every table that the font lists stands in the file. */
function assertWhole(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.length)
      throw new Unfit('ends before its last letters do: get the font again');
  }
}

function opened(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if ('layout' in font) return font;
  throw new Unfit('holds several faces: give each a file of its own');
}
