import { act, screen, waitFor, within } from '@testing-library/react';
import { $getRoot, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { addRecord, addSection, emptySection } from '../../src/shared/briefs/edit-brief.ts';
import type { PinnedRecord } from '../../src/shared/domain/index.ts';
import { breakable } from '../../src/shared/format/number.ts';
import { library, viewOf } from './drafted.ts';
import { expectAccessible, wordsOf } from './open-window.tsx';
import {
  bring,
  chooseEntry,
  drafted,
  heading,
  lastBlock,
  onDesk,
  openBrief,
  row,
  sectionOf,
  stepBack,
} from './opened-brief.tsx';

type User = Awaited<ReturnType<typeof openBrief>>['user'];

const inBrief = () => within(screen.getByRole('list', { name: 'In the brief' }));
const glanceIds = (): readonly string[] => sectionOf('glance').blocks.map(({ id }) => id);
const glance = drafted.sections.find(({ kind }) => kind === 'glance');
const [first] = glance?.facts ?? [];
const [offered] = glance?.suggestions ?? [];
if (!glance || !first || !offered) throw new Error('a draft has facts at a glance, and suggestions');
const named = (what: string, { statement }: { readonly statement: string }) =>
  screen.findByRole('button', { name: `${what}: ${statement}` });

/** At the place above the blocks. */
const write = (user: User, kind: 'Text' | 'Heading' | 'Note to self') =>
  user.click(screen.getAllByRole('button', { name: kind })[0] as HTMLElement);

/** jsdom has no typing into rich text: the words go into the editor as its own commands put them. */
function say(field: HTMLElement, text: string): void {
  const editor: LexicalEditor = Reflect.get(field, '__lexicalEditor');
  act(() => editor.update(() => $getRoot().selectEnd().insertText(text), { discrete: true }));
}

test('a fact that is left out is offered first among the suggestions, and comes back with a step', async () => {
  const { user } = await openBrief();
  await bring(user, 'Suggested');
  const before = glanceIds();
  await user.click(await named('Leave out', first));
  expect(glanceIds()).toEqual(before.slice(1));
  expect(await named('Add', first)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo “Leave a fact out”' }));
  expect(glanceIds()).toEqual(before);
  expect(await named('Leave out', first)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: `Add: ${first.statement}` })).toBeNull());
});

test('a suggestion says why, is added as it is pinned now, and the focus goes to the one in its place', async () => {
  const { user, asked } = await openBrief();
  await bring(user, 'Suggested');
  const add = await named('Add', offered);
  expect(wordsOf(add.closest('li'))).toContain(offered.reasons[0]);
  await user.click(add);
  await named('Leave out', offered);
  expect(lastBlock('glance', 'fact')).toMatchObject({
    wording: null,
    pin: { factId: offered.id, packVersion: library.pack.version },
  });
  expect(asked.find(({ name }) => name === 'pinFacts')?.input).toMatchObject({ factIds: [offered.id] });
  // It is ranked anew: what is first now took the place.
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getAllByRole('button', { name: /^Add: / })[0]),
  );
  expect(stepBack()).toBe('Add a fact');
  expect(glanceIds()).not.toContain(`fact-${offered.id}`);
});

test('a suggestion is waved away for good, and brought back from where such are kept', async () => {
  const { user } = await openBrief();
  await bring(user, 'Suggested');
  await user.click(await named('Not in this brief', offered));
  expect(onDesk().dismissed).toEqual([{ sectionId: sectionOf('glance').id, factId: offered.id }]);
  await user.click(await screen.findByText('1 suggestion put away'));
  expect(screen.queryByRole('button', { name: `Add: ${offered.statement}` })).toBeNull();
  await expectAccessible();
  await user.click(await named('Bring back', offered));
  expect(onDesk().dismissed).toEqual([]);
  expect(await named('Add', offered)).toBeTruthy();
  expect(stepBack()).toBe('Bring a suggestion back');
  expect(stepBack()).toBe('Put a suggestion away');
});

test('a fact that another section prints is refused with why, and nothing is changed', async () => {
  const { user } = await openBrief({
    calls: {
      pinFacts: async () => [lastBlock('funding', 'fact').pin],
    },
  });
  await bring(user, 'Suggested');
  const before = onDesk();
  await user.click(await named('Add', offered));
  expect(await screen.findByText('Another section of this brief prints this fact already.')).toBeTruthy();
  expect(screen.getByText('Leave it out there first, if it fits better here.')).toBeTruthy();
  expect(onDesk()).toBe(before);
  // The next edit that can be made takes the refusal away.
  await user.click(await named('Leave out', first));
  expect(screen.queryByText('Another section of this brief prints this fact already.')).toBeNull();
});

test('words of one’s own stand where they were asked for, and are one step', async () => {
  const { user } = await openBrief();
  const before = glanceIds();
  await write(user, 'Text');
  const field = await screen.findByRole('textbox', { name: 'Your text' });
  say(field, 'We are glad that you come.');
  await waitFor(() =>
    expect(lastBlock('glance', 'text').text).toEqual([{ kind: 'words', text: 'We are glad that you come.' }]),
  );
  expect(glanceIds().slice(1)).toEqual(before);
  expect(lastBlock('glance', 'text').style).toBe('body');
  await expectAccessible();
  expect(stepBack()).toBe('Write');
  await waitFor(() => expect(wordsOf(field).trim()).toBe(''));
  expect(stepBack()).toBe('Add a text');
  expect(glanceIds()).toEqual(before);
});

test('a heading is a heading, and is removed', async () => {
  const { user } = await openBrief();
  await write(user, 'Heading');
  say(await screen.findByRole('textbox', { name: 'Your heading' }), 'Before you come');
  await waitFor(() => expect(lastBlock('glance', 'text')).toMatchObject({ style: 'heading' }));
  const card = within(screen.getByRole('textbox', { name: 'Your heading' }).closest('li') as HTMLElement);
  await user.click(card.getByRole('button', { name: 'Remove' }));
  expect(sectionOf('glance').blocks.every(({ kind }) => kind === 'fact')).toBe(true);
  expect(stepBack()).toBe('Remove a block');
});

test('a note says that it is never printed, and cannot be left out of an edition', async () => {
  const { user } = await openBrief();
  await write(user, 'Note to self');
  const note = await screen.findByRole('textbox', { name: 'Note to self, never printed' });
  expect(document.activeElement).toBe(note);
  await user.keyboard('Ask Ann about the flights.');
  expect(lastBlock('glance', 'note').text).toBe('Ask Ann about the flights.');
  expect(screen.getByText('Never printed')).toBeTruthy();
  const card = within(note.closest('li') as HTMLElement);
  await user.click(card.getByRole('button', { name: 'More for Ask Ann about the flights.' }));
  expect((await screen.findAllByRole('menuitem')).map((it) => it.textContent)).toEqual([
    'Move up',
    'Move down',
  ]);
  await user.keyboard('{Escape}');
  // A phrase is one step, whatever was typed of it.
  expect(stepBack()).toBe('Write a note');
});

test('a fact in one’s own words keeps its figure bound, and takes the library’s words back', async () => {
  const { user } = await openBrief();
  const at = glance.facts.findIndex(
    ({ statement, figure }) => figure !== null && breakable(statement).includes(breakable(figure)),
  );
  expect(at).toBeGreaterThanOrEqual(0);
  const block = sectionOf('glance').blocks[at];
  const now = () => JSON.stringify(sectionOf('glance').blocks[at]);
  await user.click(screen.getAllByRole('button', { name: /^Reword: / })[at] as HTMLElement);
  const field = await screen.findByRole('textbox', { name: 'This fact in your words' });
  expect(screen.getByText('Your words')).toBeTruthy();
  expect(screen.getByText('The library says')).toBeTruthy();
  say(field, ', as we like to say');
  await waitFor(() => expect(now()).toContain(', as we like to say'));
  expect(sectionOf('glance').blocks[at]).toMatchObject({
    wording: expect.arrayContaining([expect.objectContaining({ kind: 'figure' })]),
  });
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Use the library’s words' }));
  expect(sectionOf('glance').blocks[at]).toEqual(block);
  expect(stepBack()).toBe('Take the library’s words');
  expect(now()).toContain(', as we like to say');
});

test('a block is left out of an edition from its menu, and its card says so', async () => {
  const { user } = await openBrief();
  const [card] = inBrief().getAllByRole('listitem');
  const menu = within(card as HTMLElement).getByRole('button', { name: /^More for / });
  await chooseEntry(user, menu, 'Not in the summary');
  expect(sectionOf('glance').blocks[0]).toMatchObject({ leftOutOf: ['summary'] });
  expect(screen.getByText('Not printed in: Summary.')).toBeTruthy();
  await chooseEntry(user, menu, 'Move down');
  expect(glanceIds()[1]).toBe(`fact-${first.id}`);
});

test('any fact is looked up with why it is not here; one that fits is added, one printed elsewhere is not', async () => {
  const { user } = await openBrief();
  await bring(user, 'Suggested');
  const search = screen.getByRole('searchbox', { name: 'Search any fact of the library' });
  search.focus();
  const elsewhere = lastBlock('funding', 'fact').pin.fact.statement;
  await user.keyboard(elsewhere.split(/\s+/).slice(0, 6).join(' '));
  expect(await screen.findByText('‘Funding and support’ prints it.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: `Add: ${elsewhere}` })).toBeNull();
  await user.clear(search);
  await user.keyboard(first.statement.split(/\s+/).slice(0, 6).join(' '));
  expect(await screen.findByText('It is in this section.')).toBeTruthy();
  await user.clear(search);
  await user.keyboard('zzzz');
  expect(await screen.findByText('The library holds no fact that fits “zzzz”.')).toBeTruthy();
  await expectAccessible();
});

test('another section is chosen, and holds what it is written from', async () => {
  const { user } = await openBrief();
  await user.click(row('Welcome'));
  await heading('Welcome');
  expect(screen.getByText(/^The greeting for this audience/)).toBeTruthy();
  expect(screen.getByText(/^You have added nothing to it yet\./)).toBeTruthy();
  await bring(user, 'Suggested');
  // It holds no facts of its own, so it offers none.
  expect(screen.queryByRole('heading', { name: /^For Welcome/ })).toBeNull();
  expect(screen.queryByRole('searchbox', { name: 'Search any fact of the library' })).toBeNull();
});

test('a contact says what it is, is removed and comes back with a step, and one of the library is added', async () => {
  const contact = (id: string, team: string): PinnedRecord => ({
    type: 'contact',
    record: {
      id,
      team,
      organisationId: null,
      role: 'first enquiry',
      url: 'https://team.example.org/',
      email: null,
      phone: null,
      whatFor: 'First enquiries from abroad.',
      sourceIds: ['S001'],
    },
  });
  const meet = emptySection('meet', 'meet');
  const brief = addRecord(addSection(drafted.brief, meet), 'meet', contact('C1', 'The first team'));
  const view = viewOf(brief, drafted.audience, drafted.delegation);
  const sections = view.sections.map((it) =>
    it.kind === 'meet' ? { ...it, records: [contact('C2', 'The second team')] } : it,
  );
  const { user } = await openBrief({ briefs: [{ ...view, sections }] });
  await user.click(row(/^Whom to meet/));
  await heading('Whom to meet and next steps');
  await bring(user, 'Suggested');
  await user.click(screen.getByText('1 more in the library'));
  await user.click(await screen.findByRole('button', { name: 'Add: The second team' }));
  expect(lastBlock('meet', 'record').pinned).toEqual(contact('C2', 'The second team'));
  expect(stepBack()).toBe('Add ‘The second team’');
  const [card] = inBrief().getAllByRole('listitem');
  expect(wordsOf(card as HTMLElement)).toMatch(/The first team.*Contact.*what for.*First enquiries/);
  await user.click(within(card as HTMLElement).getByRole('button', { name: 'Remove' }));
  expect(sectionOf('meet').blocks).toEqual([]);
  expect(stepBack()).toBe('Remove a block');
  expect(sectionOf('meet').blocks).toHaveLength(1);
});
