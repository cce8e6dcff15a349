/** What the launcher `attache` of a package puts before the words of a command. */
const MARK = '--command-line';

/** The words of a command where the program was started as the command line; null where a window is wanted. */
export function commandWords(argv: readonly string[]): readonly string[] | null {
  const end = argv.indexOf('--');
  return end > 0 && argv.slice(0, end).includes(MARK) ? argv.slice(end + 1) : null;
}
