import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/main/briefs/preflight/all-rules.ts';
import { CLAUSES } from '../../src/main/briefs/preflight/rule.ts';
import { repository } from '../support/shipped.ts';

const path = join(repository, 'docs', 'TRUTH.md');
const BEGIN = '<!-- rules -->';
const END = '<!-- end of rules -->';

/** The rules as `docs/TRUTH.md` lists them, in their order, under the question that they come from. */
function rulesInWords(): string {
  const clauses = [...new Set(RULES.map(({ clause }) => clause))];
  return clauses
    .map((clause) => {
      const rules = RULES.filter((rule) => rule.clause === clause).map(
        ({ id, name, severity, when, fix: mend }) =>
          `- **${name}** (\`${id}\`, ${severity}). ${when} _${mend}_`,
      );
      return `### ${CLAUSES[clause]}\n\n${rules.join('\n')}`;
    })
    .join('\n\n');
}

describe('docs/TRUTH.md', () => {
  it('says every rule in the words of the code (ATTACHE_WRITE_TRUTH=1 brings it up to date)', () => {
    const doc = readFileSync(path, 'utf8');
    const before = doc.slice(0, doc.indexOf(BEGIN) + BEGIN.length);
    const after = doc.slice(doc.indexOf(END));
    const whole = `${before}\n\n${rulesInWords()}\n\n${after}`;
    if (process.env.ATTACHE_WRITE_TRUTH) writeFileSync(path, whole);
    else expect(doc).toBe(whole);
  });

  it('every rule is said in whole sentences', () => {
    for (const { when, fix: mend, name } of RULES) {
      expect(when, name).toMatch(/^\p{Lu}.*[.)]$/su);
      expect(mend, name).toMatch(/^\p{Lu}.*\.$/su);
    }
  });
});
