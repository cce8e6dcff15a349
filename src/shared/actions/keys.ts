/** Shortcuts, as the table writes them (`Mod+Shift+Z`), against a key pressed and as they are shown. */

/** Of a keyboard event, what a shortcut is told by. */
export type Pressed = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

type Shortcut = { readonly mod: boolean; readonly shift: boolean; readonly key: string };

function parsed(keys: string): Shortcut {
  const parts = keys.split('+');
  return {
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    key: parts.at(-1) === 'Plus' ? '+' : (parts.at(-1) ?? ''),
  };
}

/** Letters by their place where the layout has no Latin ones: an officer may type Arabic or Hindi. */
const latinKey = ({ key, code }: Pressed): string =>
  /^[\x20-\x7e]$/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? /^Digit(\d)$/.exec(code)?.[1] ?? key);

export function isPressed(keys: string, event: Pressed, isMac: boolean): boolean {
  const { mod, shift, key } = parsed(keys);
  const held = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (held !== mod || other || event.altKey) return false;
  const pressed = latinKey(event);
  // A sign may need Shift on one keyboard and not on another; a letter never does.
  const isLetter = /^[a-z]$/i.test(key);
  if (isLetter && event.shiftKey !== shift) return false;
  return pressed.toUpperCase() === key.toUpperCase();
}

const MAC_KEYS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Plus: '+' };

/** As a menu shows it: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function shownKeys(keys: string, isMac: boolean): string {
  const parts = keys.split('+');
  if (!isMac) return parts.map((part) => ({ Mod: 'Ctrl', Plus: '+' })[part] ?? part).join('+');
  const order = ['Shift', 'Mod'];
  const modifiers = order.filter((part) => parts.includes(part)).map((part) => MAC_KEYS[part]);
  const last = parts.at(-1) ?? '';
  return [...modifiers, MAC_KEYS[last] ?? last].join('');
}

/** As screen readers are told it (`aria-keyshortcuts`). */
export const ariaKeys = (keys: string, isMac: boolean): string =>
  keys.replace('Mod', isMac ? 'Meta' : 'Control');
