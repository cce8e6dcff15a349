import type { Sureness } from '../../../shared/views/index.ts';

export type FoundPerson = {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly sureness: Sureness;
  readonly why: string;
};

const HONORIFIC =
  /^(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame|lord|lady|smt|shri|sri|he|h\.e\.|his excellency|her excellency|sheikh|sheikha|eng|capt|col|hon|the hon|ambassador|minister|consul)\.?\s/i;
const ROLE =
  /\b(?:head|chair(?:man|woman|person)?|president|vice[- ]president|director|managing|manager|chief|c[eftiomp]o\b|officer|founder|co-founder|partner|minister|secretary|ambassador|consul|commissioner|adviser|advisor|lead(?:er)?|engineer|professor|dean|governor|mayor|analyst|specialist|executive|representative|delegate|owner|principal|investor|scientist|attach[eé]|interpreter|coordinator|trustee|md|svp|evp|vp|gm)\b/i;
const ORGANISATION =
  /\b(?:ltd|limited|inc|llc|llp|plc|pvt|group|holdings?|corp(?:oration)?|company|co|chamber|council|ministry|department|university|institute|association|authority|federation|bank|fund|ventures|capital|technolog(?:y|ies)|industries|motors|systems|labs|foundation|embassy|agency|board|hospital|partners|consulate)\b/i;

/** Two to six words that begin with a capital, or a script without capitals; no digits, no address. */
export function looksLikeName(text: string): boolean {
  const bare = text.replace(HONORIFIC, '').trim();
  if (bare === '' || bare.length > 80 || /[\d@:/?!=<>{}[\]]/.test(bare)) return false;
  const words = bare.split(/\s+/);
  const hasTitle = HONORIFIC.test(text);
  if (words.length < (hasTitle ? 1 : 2) || words.length > 6) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}\p{Lt}\p{Lo}\p{M}(“"'’]/u.test(word) ||
      /^(?:al|bin|bint|de|van|von|der|el|ben|da|di|la|le|dos)$/i.test(word),
  );
}

const trimPunctuation = (text: string | undefined): string | null =>
  text
    ?.trim()
    .replace(/[.;,]+$/, '')
    .trim() || null;

/**
 * "Name, Role, Organisation" in its common forms: commas, dashes, brackets, "Role at Organisation".
 * `expected` is true where a heading said that people follow; elsewhere a role or organisation must show it.
 */
export function findPerson(text: string, expected: boolean): FoundPerson | null {
  const line = text.trim();
  if (line.length > 300 || line.endsWith('?')) return null;
  const brackets = /^([^()]+?)\s*\(([^()]+)\)\s*(.*)$/.exec(line);
  const joined =
    brackets && looksLikeName(brackets[1] ?? '')
      ? [brackets[1], brackets[2], brackets[3]]
          .filter(Boolean)
          .join(', ')
          .replace(/,\s*[,–—-]+\s*/g, ', ')
      : line;
  const parts = joined.split(/\s*[,;|\t]\s*|\s+[–—-]\s+|:\s+/).filter((part) => part !== '');
  const [name = '', ...rest] = parts;
  if (!looksLikeName(name)) return null;
  const about = rest.flatMap((part) => {
    const at = /^(.*?)\s+(?:at|of|from|with)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(part);
    return at && ROLE.test(at[1] ?? '') && !ROLE.test(at[2] ?? '') && rest.length === 1
      ? [at[1] ?? '', at[2] ?? '']
      : [part];
  });
  const isTold = about.some((part) => ROLE.test(part) || ORGANISATION.test(part));
  if (
    !expected &&
    (about.length === 0 || !isTold || (/[.!]$/.test(line) && about.join(' ').split(' ').length > 12))
  )
    return null;
  const roles = about.filter(
    (part) => ROLE.test(part) && !(ORGANISATION.test(part) && about.length > 1 && part === about.at(-1)),
  );
  const others = about.filter((part) => !roles.includes(part));
  const [role, organisation] =
    about.length === 2 && roles.length === 0 && !ORGANISATION.test(about[0] ?? '')
      ? [about[0], about[1]]
      : [
          roles.join(', ') || (others.length > 1 ? others[0] : undefined),
          (others.length > 1 && roles.length === 0 ? others.slice(1) : others).join(', ') || undefined,
        ];
  const told = trimPunctuation(role) !== null && trimPunctuation(organisation) !== null;
  return {
    name: trimPunctuation(name) ?? name,
    role: trimPunctuation(role),
    organisation: trimPunctuation(organisation),
    sureness: expected && told ? 'sure' : expected || told ? 'likely' : 'unsure',
    why: expected ? 'Listed among the people.' : 'A name with a role or an organisation.',
  };
}
