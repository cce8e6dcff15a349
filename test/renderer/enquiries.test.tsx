import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRoute } from '../../src/renderer/state/route.ts';
import type { Enquiry } from '../../src/shared/domain/enquiry.ts';
import { openWindow } from './open-window.tsx';

const enquiry = (id: string, more: Partial<Enquiry> = {}): Enquiry => ({
  id,
  reference: null,
  subject: `Rail testing ${id}`,
  from: 'Ferro GmbH',
  asked: '',
  received: '2026-11-01',
  owner: 'Ann',
  promisedBy: '2026-12-01',
  outcome: null,
  ...more,
});

/** A window over these enquiries, as main keeps them. */
function opened(...held: readonly Enquiry[]) {
  const kept = new Map(held.map((it) => [it.id, it]));
  const window = openWindow({
    calls: {
      enquiries: async () => [...kept.values()],
      saveDocuments: async ({ enquiries = [] }) => {
        for (const { id, enquiry: now } of enquiries) {
          if (now) kept.set(id, now);
          else kept.delete(id);
        }
        return { briefs: [], delegations: [], enquiries: [] };
      },
    },
  });
  act(() => useRoute.getState().go({ screen: 'enquiries' }));
  return { ...window, kept };
}
const subjects = (): readonly (string | null)[] =>
  screen.getAllByRole('button', { name: /^Edit Rail/ }).map((it) => it.getAttribute('aria-label'));

it('an edited enquiry is a step that is taken back and made again', async () => {
  const { user, kept } = opened(enquiry('a'), enquiry('b', { promisedBy: '2026-12-20' }));
  await user.click(await screen.findByRole('button', { name: 'Edit Rail testing b' }));
  const owner = screen.getByLabelText('Who sees to it');
  await user.clear(owner);
  await user.type(owner, 'Ben');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(kept.get('b')?.owner).toBe('Ben'));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(kept.get('b')?.owner).toBe('Ann'));
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await waitFor(() => expect(kept.get('b')?.owner).toBe('Ben'));
});

it('a new one stands where its promise puts it, and goes when its step is taken back', async () => {
  const { user, kept } = opened(enquiry('a'));
  await user.click(await screen.findByRole('button', { name: 'New enquiry' }));
  await user.type(screen.getByLabelText('What it is about'), 'Rail testing c');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(kept.size).toBe(2));
  expect(subjects()).toEqual(['Edit Rail testing a', 'Edit Rail testing c']);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect([...kept.keys()]).toEqual(['a']));
});

it('a removed one comes back from the message that says so', async () => {
  const { user, kept } = opened(enquiry('a'));
  await user.click(await screen.findByRole('button', { name: 'Edit Rail testing a' }));
  await user.click(screen.getByRole('button', { name: 'Remove…' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove…' }));
  await waitFor(() => expect(kept.size).toBe(0));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(kept.get('a')).toEqual(enquiry('a')));
});
