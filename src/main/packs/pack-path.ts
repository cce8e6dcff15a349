const DEVICE = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/**
 * Why a path must not be followed, as the end of a sentence with how to fix it; null if it may. A pack must mean the
 * same files on every system, so what is harmful on one is refused on all.
 */
export function pathFault(path: string): string | null {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    return 'is a web address: put the file into the pack and name it here';
  if (/^[a-z]:/i.test(path)) return 'begins with a drive letter: name the file from the pack’s own folder';
  if (path.includes('\\')) return 'holds a backslash: write “/” between folder and file';
  if (path.startsWith('/')) return 'is an absolute path: name the file from the pack’s own folder';
  if (path.length > 200) return 'is longer than 200 characters: shorten it';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u001f\u007f<>:"|?*]/.test(path))
    return 'holds a character that no file name may have: rename the file';
  const parts = path.split('/');
  if (parts.length > 8) return 'lies more than eight folders deep: move the file up';
  for (const part of parts) {
    if (part === '..') return 'leads out of the pack’s folder: move the file into it';
    if (part === '' || part === '.') return 'is not a plain path: write folder/file';
    if (/[. ]$/.test(part)) return 'ends a name with a dot or a space: rename the file';
    if (DEVICE.test(part.split('.')[0]?.trimEnd() ?? ''))
      return 'is the name of a device on Windows: rename the file';
  }
  return null;
}

/** Two paths with the same fold are one file on Windows and macOS. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}
