import { htmlText } from './open/html-text.ts';

/** Links and pictures as programs write them between the words: "<mailto:…>", "[cid:…]", "<https://…>". */
const LINKS = /<mailto:[^>]*>|<tel:[^>]*>|<https?:\/\/[^>\s]*>|\[(?:cid|https?):[^\]]*\]/giu;
const ENTITY = /&(?:#\d{2,5}|#x[\da-f]{2,5}|[a-z]{2,8});/iu;
const TAG =
  /<\/?(?:b|i|u|br|p|div|span|font|strong|em|o:p|td|tr|table|ul|ol|li|a|img|h\d|style|html|body)\b[^>]*>/iu;

/** How many lines must hold HTML before it is taken for some that was left in the text. */
const LEAST = 2;

/** A letter without the HTML and the links that a program left between its words. */
export function withoutMarkup(text: string): string {
  const plain = text.replace(LINKS, ' ');
  const lines = plain.split('\n');
  const marked = lines.filter((it) => ENTITY.test(it) || TAG.test(it)).length;
  if (marked < LEAST) return plain;
  // A line keeps its place, so that what is left can be found again.
  return lines
    .map((it) =>
      ENTITY.test(it) || TAG.test(it)
        ? htmlText(shielded(it)).replaceAll('\n', ' ').replaceAll(OPEN, '<')
        : it,
    )
    .join('\n');
}

const OPEN = '\ue000';
/** "Name <name@example.org>" is no tag. */
const shielded = (line: string): string => line.replace(/<(?=[\w.+-]+@)/g, OPEN);
