import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { issuedCopies } from '../../src/main/ledger/ledger-store.ts';
import { openLedger } from '../../src/main/ledger/open-ledger.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import { openWindow, temporaryFolder, usedHome } from '../app/open-window.ts';
import { answersTo, readyBrief } from '../app/ready-brief.ts';
import { stepping } from '../support/stepping.ts';

const issueTwice = (home: string, briefId: string, waivers: unknown, kept: string, killAt?: number) =>
  stepping(
    join(import.meta.dirname, 'issuing-process.ts'),
    [home, briefId, JSON.stringify(waivers)],
    kept,
    killAt,
  );

const acknowledgedIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => /^issued (.+)$/.exec(line)?.[1] ?? []);

const isNumber = (name: string): boolean => /^WM-2026-\d+\.pdf$/.test(name);

/** What must hold after the next start, wherever the process ended; gives the state in which the kill left the home. */
async function expectWhole(
  home: string,
  briefId: string,
  acknowledged: readonly string[],
): Promise<'nothing begun' | 'begun' | 'one' | 'two'> {
  const before = readdirSync(home).includes('issued') ? readdirSync(join(home, 'issued')) : [];
  const window = await openWindow(home);
  const { notices } = await window.call('status', {});
  // That Attaché was stopped is said of every unended run.
  const said = notices.map(({ sentence }) => sentence).filter((it) => !it.includes('before it could close'));
  const { ledger } = await openLedger(home, () => new Date(), 'read');
  expect(ledger.faults()).toEqual([]);
  const copies = issuedCopies(ledger.data).map(({ copy }) => copy);
  const numbers = copies.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  // No acknowledged issue is lost, and no entry is without its file.
  for (const number of acknowledged) expect(numbers).toContain(number);
  for (const { number, fileHash } of copies)
    expect(sha256(readFileSync(join(home, 'issued', `${number}.pdf`)))).toBe(fileHash);
  // A file without an entry is put aside, one that was not whole is cleared; both are said.
  const after = readdirSync(home).includes('issued') ? readdirSync(join(home, 'issued')) : [];
  expect(after.filter(isNumber).sort()).toEqual(numbers.map((number) => `${number}.pdf`).sort());
  const aside = before.filter((name) => isNumber(name) && !numbers.includes(name.slice(0, -4)));
  const unwritten = before.flatMap((name) => /^\.(WM-2026-\d+)\.pdf\..+\.tmp$/.exec(name)?.[1] ?? []);
  expect(after.filter((name) => !isNumber(name))).toEqual(
    aside.map((name) => `${name.slice(0, -4)}.unfinished.pdf`),
  );
  const told = [
    ...aside.map(
      (name) => `Issuing ${name.slice(0, -4)} was cut short: nothing was issued under this number`,
    ),
    ...unwritten
      .filter((number) => !aside.includes(`${number}.pdf`) && !numbers.includes(number))
      .map((number) => `Issuing ${number} was cut short before its PDF was written`),
  ];
  expect(said.length, said.join(' ')).toBe(told.length);
  for (const sentence of told) expect(said.some((it) => it.startsWith(sentence))).toBe(true);
  expect(readdirSync(home).filter((name) => /\.tmp$|damaged/.test(name))).toEqual([]);
  // The next number is one that no entry and no whole file ever had.
  const ever = [...numbers, ...aside.map((name) => name.slice(0, -4))];
  const question = await window.call('beforeIssue', { briefId });
  expect(ever).not.toContain(question.nextNumber);
  if (copies.length === 2) expect(copies[1]?.supersedes).toBe(copies[0]?.number);
  await window.close();
  const again = await openWindow(home);
  expect((await again.call('status', {})).notices).toEqual([]);
  await again.close();
  const begun = aside.length + unwritten.length > 0;
  return copies.length === 2 ? 'two' : copies.length === 1 ? 'one' : begun ? 'begun' : 'nothing begun';
}

it('killed before any step of issuing on the disk, the next start finds ledger and files in one', {
  timeout: 300_000,
}, async () => {
  const ready = await usedHome();
  const window = await openWindow(ready);
  const { id, before } = await readyBrief(window);
  const waivers = answersTo(before);
  expect(waivers.length).toBeGreaterThan(0);
  await window.close();
  const copy = (): string => {
    const home = temporaryFolder();
    cpSync(ready, home, { recursive: true });
    return home;
  };
  const whole = copy();
  const { lines, steps } = await issueTwice(whole, id, waivers, temporaryFolder());
  const acknowledged = acknowledgedIn(lines);
  expect(acknowledged).toEqual(['WM-2026-001', 'WM-2026-002']);
  expect(await expectWhole(whole, id, acknowledged)).toBe('two');
  expect(steps.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const { left, printed } of steps)
    if (left !== null) found.push(await expectWhole(left, id, acknowledgedIn(printed)));
  // Each state is met, and they follow one another.
  const order = ['nothing begun', 'begun', 'one', 'two'];
  expect([...new Set(found)]).toEqual(order.slice(0, -1));
  expect(found).toEqual([...found].sort((a, b) => order.indexOf(a) - order.indexOf(b)));

  // A process that is really killed leaves what the copy holds.
  const at = steps.findIndex(({ printed, left }) => left !== null && acknowledgedIn(printed).length === 1);
  const home = copy();
  const killed = await issueTwice(home, id, waivers, temporaryFolder(), at);
  expect(await expectWhole(home, id, acknowledgedIn(killed.lines))).toBe('one');
});
