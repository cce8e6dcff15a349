import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, it } from 'vitest';
import { type CallName, calls } from '../../src/shared/contract.ts';
import { openWindow, usedHome } from '../app/open-window.ts';

const names = Object.keys(calls) as CallName[];

/** The functions that pass a call's name on to `ask`, each with the file that does so. */
const PASSING: Readonly<Record<string, string>> = {
  act: 'updates.ts',
  show: 'issued.ts',
  installPack: 'region.ts',
};

/** The calls that a source asks, and the names of what it asks without saying which. */
function asksOf(
  file: string,
  text: string,
): { readonly asked: readonly string[]; readonly passed: readonly string[] } {
  const asked: string[] = [];
  const passed: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'Identifier') return;
      const isLiteral = first?.type === 'Literal' && typeof first.value === 'string';
      if (isLiteral && (callee.name === 'ask' || callee.name in PASSING)) asked.push(`${first.value}`);
      if (!isLiteral && callee.name === 'ask') passed.push(first?.type === 'Identifier' ? first.name : '?');
    },
    AssignmentPattern({ right }) {
      if (right.type === 'Literal' && typeof right.value === 'string') asked.push(right.value);
    },
  }).visit(parseSync(file, text).program);
  return { asked, passed };
}

const asks = globSync('src/renderer/**/*.{ts,tsx}').map((file) => ({
  file: basename(file),
  ...asksOf(file, readFileSync(file, 'utf8')),
}));

it('a call is asked by code: a comment, a text and another function ask nothing', () => {
  const text =
    "// ask('home')\nconst words = \"ask('home')\"; open('home'); void ask('recent', {}); ask(name, {});";
  expect(asksOf('window.ts', text)).toEqual({ asked: ['recent'], passed: ['name'] });
});

it('the window asks each call: nothing else crosses', () => {
  const asked = new Set(asks.flatMap((it) => it.asked));
  expect(names.filter((name) => !asked.has(name))).toEqual([]);
});

it('whoever passes the name of a call on is known here', () => {
  const passing = asks.flatMap(({ file, passed }) => passed.map(() => file));
  expect(passing.toSorted()).toEqual(Object.values(PASSING).toSorted());
});

it.each(names)('%s refuses a key that it does not know', (name) => {
  const { error } = calls[name].input.safeParse({ unknownKey: 1 });
  expect(JSON.stringify(error?.issues)).toContain('"unrecognized_keys"');
});

it('each call has a handler', async () => {
  const { contract } = await openWindow(await usedHome());
  expect(Object.keys(contract).toSorted()).toEqual(names.toSorted());
});

it.each(names.filter((name) => calls[name].input.safeParse({}).success))(
  '%s, which asks for nothing, answers what the contract says, or cancels with the officer',
  async (name) => {
    // `call` parses what the handler gives, and throws where the schema does not hold just that.
    await (await openWindow(await usedHome())).call(name, {} as never);
  },
);
