import { useEffect, useRef, useState } from 'react';
import { isPrintable } from '../../../shared/briefs/block-kinds.ts';
import type { Brief } from '../../../shared/domain/brief.ts';

/** A pause in typing. */
const REST_MS = 350;

/** The brief without the words in it: what is listed, and how it is called. */
const structureKey = ({ sections, ...rest }: Brief): string =>
  JSON.stringify([
    rest.title,
    rest.edition,
    rest.paper,
    rest.courtesy,
    rest.issueDate,
    sections.map(({ blocks, ...section }) => [
      section,
      blocks.map((block) => [
        block.id,
        block.review,
        isPrintable(block) ? block.leftOutOf : null,
        block.kind === 'fact' ? [block.pin.hash, block.wording === null] : null,
      ]),
    ]),
  ]);

/**
 * The brief for what only names its parts: it follows every edit at once, but words only when typing rests, so that a
 * keystroke draws nothing but its own line.
 */
export function useDebouncedBrief(brief: Brief | null): Brief | null {
  const [settled, setSettled] = useState(brief);
  const forms = useRef<{ brief: Brief | null; form: string }>({ brief: null, form: '' });
  const form = brief === null ? '' : structureKey(brief);
  const isSame = forms.current.form === form && settled !== null && brief?.id === settled.id;
  useEffect(() => {
    forms.current = { brief, form };
    if (brief === settled) return;
    if (!isSame) return setSettled(brief);
    const timer = setTimeout(() => setSettled(brief), REST_MS);
    return () => clearTimeout(timer);
  }, [brief, settled, form, isSame]);
  return isSame ? settled : brief;
}
