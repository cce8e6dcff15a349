import inspector from 'node:inspector';

/** Switches that hand the window, and all that it may do, to another program on the machine. */
const SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

/**
 * Which switch a package refuses, if one is given. The fuse of a package keeps Node's own inspector shut; a program in
 * which it is open has been changed already (the tests' copy), and there this would protect nothing.
 */
export const refusedSwitch = (
  isPackaged: boolean,
  isGiven: (name: string) => boolean,
  isInspected = inspector.url() !== undefined,
): string | null => (isPackaged && !isInspected ? SWITCHES.find(isGiven) : undefined) ?? null;
