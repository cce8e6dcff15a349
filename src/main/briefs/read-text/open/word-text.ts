import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { Refused } from '../../../../shared/domain/index.ts';
import { htmlText } from './html-text.ts';

/** A letter with its pictures; a file that swells to more is none. */
const MOST_UNPACKED = 100_000_000;
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

/** A Word document as text: paragraphs, lists and tables, as a reader sees them with all changes accepted. */
export async function wordText(bytes: Uint8Array, fileName: string): Promise<string> {
  if (unpackedSize(bytes) > MOST_UNPACKED)
    throw new Refused(
      'bad-input',
      `${fileName} is too large when it is unpacked.`,
      'Copy the words of the letter and paste them here.',
    );
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return htmlText(value);
}
