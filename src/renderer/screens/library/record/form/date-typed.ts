const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const two = (number: number | string): string => String(number).padStart(2, '0');

/** The month that is written so, from 1: "Nov", "november"; 0 where there is none. */
function monthOf(word: string): number {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return lower.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(lower)) + 1;
}

/** A date as people type it, as it is kept: "30 Nov 2026", "30/11/2026", "November 2026". What is none stays as it is. */
export function dateTyped(text: string): string {
  const typed = text.trim().replace(/\s+/g, ' ');
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed);
  // The office writes the day first.
  if (numbers) return `${numbers[3]}-${two(numbers[2] ?? '')}-${two(numbers[1] ?? '')}`;
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(\p{L}+\.?),? (\d{4})$/u.exec(typed);
  const month = monthOf(words?.[2] ?? '');
  if (!words || month === 0) return typed;
  return [words[3], two(month), ...(words[1] ? [two(words[1])] : [])].join('-');
}
