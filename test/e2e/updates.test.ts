import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { statementIds } from '../../src/main/packs/statement-id.ts';
import type { Answer, CallInput, CallName, CallOutput } from '../../src/shared/contract.ts';
import { editRecord } from '../app/asked.ts';
import { answerDialogs, openWindow, whyNot } from './launch.ts';
import { look } from './look.ts';
import { guidePublisher } from './publisher.ts';

/** What the officer does on other screens, done by the window's own calls. */
async function ask<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = (await page.evaluate(
    ([call, given]) => {
      const { attache } = globalThis as unknown as {
        attache: { call: Record<string, (input: unknown) => Promise<unknown>> };
      };
      return attache.call[call]?.(given);
    },
    [name, input] as [string, unknown],
  )) as Answer<CallOutput<N>>;
  if (!answer.ok) throw new Error(answer.refusal.sentence);
  return answer.value;
}

describe.skipIf(whyNot !== null)(`updates${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('a channel from a web server: added, checked, settled by keyboard, undone, gone back', async () => {
    const publisher = await guidePublisher(false);
    const said = await publisher.follow('attache sync');
    const [fingerprint = ''] = /^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/m.exec(said) ?? [];
    expect(fingerprint).not.toBe('');

    const window = await openWindow();
    const { app, page } = window;
    await page.getByRole('button', { name: 'Updates' }).click();
    await page.getByText(/^No channel yet/).waitFor();
    await look(window, 'updates-empty');

    await answerDialogs(app, join(publisher.desk, 'my-channel/public/metadata/1.root.json'));
    await page.getByRole('button', { name: 'Add a channel…' }).click();
    // The very words that the publisher's command line printed.
    await page.getByText(fingerprint).waitFor();
    await page.getByRole('textbox', { name: 'Address of the channel' }).fill(publisher.site.address);
    await look(window, 'updates-fingerprint');
    await page.getByRole('button', { name: 'It is the same: add it' }).click();
    await page.getByText('Not asked yet.').waitFor();
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('The North 2026.11.1 has arrived.').waitFor();

    await ask(page, 'usePack', { name: 'north' });
    const [turbines = ''] = statementIds([
      {
        id: '',
        statement: 'Twelve turbines turn off Marlock.',
        metric: 'Turbines',
        place: 'Marlock',
        period: '2026',
        source: 'https://tidal.example/report',
        value: '12',
      },
    ]);
    const fact = { recordType: 'fact', recordId: turbines } as const;
    await editRecord(
      { call: (name, input) => ask(page, name, input) },
      { ...fact, kind: 'edit', fields: { value: 13 } },
    );
    publisher.skip();
    await publisher.follow('attache sync');
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('The North: 2026.11.1 → 2026.11.2.').waitFor();
    await page.getByText('Turbines 2026: 12 → 11, statement rewritten').waitFor();
    await page.getByText('Both you and the publisher changed the figure.').waitFor();
    await look(window, 'updates-question');

    await page.getByRole('searchbox', { name: 'Words in what changed' }).fill('glass');
    await page.getByText('0 changes').waitFor();
    await page.getByRole('searchbox', { name: 'Words in what changed' }).fill('');
    await page.getByRole('heading', { name: '1 question' }).waitFor();

    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Tab');
    for (let step = 0; step < 40; step += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Take the publisher’s') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByText('No update has asked anything.').waitFor();

    await page.getByRole('button', { name: /^Undo this merge/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Undo the merge' }).click();
    await page.getByText('Both you and the publisher changed the figure.').waitFor();
    await page.getByText('Taken back; your own values stood again.').waitFor();
    await look(window, 'updates-undone');

    await page.getByRole('button', { name: 'Go back to 2026.11.1…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click();
    await page.getByText(/back from 2026\.11\.2 to 2026\.11\.1/).waitFor();
    await look(window, 'updates-back');
    expect(window.complaints).toEqual([]);
  });
});
