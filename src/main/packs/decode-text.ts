const LINE_FEED = 0x0a;

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number };

const strict = () => new TextDecoder('utf-8', { fatal: true });

/** Text without its byte order mark, or the number of the first line that is not UTF-8. */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: strict().decode(bytes) };
  } catch {
    return { ok: false, line: firstBadLine(bytes) };
  }
}

/** A line feed is never part of a longer UTF-8 character, so each line can be checked separately. */
function firstBadLine(bytes: Uint8Array): number {
  let from = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    try {
      strict().decode(bytes.subarray(from, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    from = end + 1;
  }
}
