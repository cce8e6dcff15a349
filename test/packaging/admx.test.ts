// The template for Windows says what the code reads, and every word that it shows is there.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policyOfRegistry } from '../../src/main/hosts/policy.ts';
import { POLICIES } from '../../src/shared/policy.ts';

const admx = readFileSync('packaging/windows/attache.admx', 'utf8');
const adml = readFileSync('packaging/windows/en-US/attache.adml', 'utf8');
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

it('has a policy for each rule, and its values are read as that rule', () => {
  const names = all(admx, /<policy name="(\w+)"/g);
  const asRule = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  expect(names.map(asRule).sort()).toEqual([...POLICIES].sort());
  const values = all(admx, /valueName="(\w+)"/g);
  const isFlag = (name: string): boolean =>
    new RegExp(`<policy [^>]*valueName="${name}"[^>]*>(?:(?!</policy>)[^])*<decimal`).test(admx);
  const lines = values.map((name) =>
    isFlag(name)
      ? `    ${name}    REG_DWORD    0x1`
      : `    ${name}    REG_SZ    ${name === 'Telemetry' ? 'none' : '/a'}`,
  );
  expect(Object.keys(policyOfRegistry(lines.join('\r\n'))).sort()).toEqual([...POLICIES].sort());
});

it('names no word and no form that is not there, and none is left over', () => {
  const words = all(adml, /<string id="(\w+)"/g);
  expect(all(admx, /\$\(string\.(\w+)\)/g).toSorted()).toEqual(words.toSorted());
  expect(all(admx, /\$\(presentation\.(\w+)\)/g).toSorted()).toEqual(
    all(adml, /<presentation id="(\w+)"/g).toSorted(),
  );
  expect(all(adml, /refId="(\w+)"/g).toSorted()).toEqual(all(admx, /<text id="(\w+)"/g).toSorted());
});
