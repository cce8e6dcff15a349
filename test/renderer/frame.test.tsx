import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { availableActions, useActions } from '../../src/renderer/state/actions.ts';
import { useRoute } from '../../src/renderer/state/route.ts';
import { useSettings } from '../../src/renderer/state/settings.ts';
import { undoOwner } from '../../src/renderer/state/steps.ts';
import { setLanguage } from '../../src/renderer/strings.ts';
import { ACTION_IDS } from '../../src/shared/actions.ts';
import { Refused } from '../../src/shared/domain/refusal.ts';
import type { WindowLanguage } from '../../src/shared/languages.ts';
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts';
import { briefOf } from './drafted.ts';
import { expectAccessible, openWindow, rows } from './open-window.tsx';

const [us] = rows.audiences;
if (!us) throw new Error('the shipped pack has audiences');
const brief = briefOf('b1', us, null, ['aerospace']);
const { title } = brief.brief;

afterEach(() => {
  useSettings.setState({ settings: DEFAULT_SETTINGS });
  document.documentElement.dir = 'ltr';
  setLanguage('en');
});

const opened = async (scene: Parameters<typeof openWindow>[0] = {}) => {
  const window = openWindow(scene);
  await screen.findByRole('heading', { level: 1 });
  return window;
};

async function askToRemove(user: ReturnType<typeof openWindow>['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `Actions for ${title}` }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
}

async function removeBrief({ user }: ReturnType<typeof openWindow>): Promise<void> {
  await askToRemove(user);
  await waitFor(() => expect(screen.queryByRole('button', { name: title })).toBeNull());
}

describe('steps', () => {
  test('a removed brief is told with a way back, and the way back brings it', async () => {
    const window = await opened({ briefs: [brief] });
    await removeBrief(window);
    const messages = screen.getByRole('region', { name: 'Messages' });
    expect(messages.textContent).toContain(`Removed “${title}”`);
    await expectAccessible();
    await window.user.click(within(messages).getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: title })).toBeTruthy();
    expect(within(messages).getByText(`Undone: Remove ${title}`)).toBeTruthy();
  });

  test('the bar names the step; keys and buttons take it back and again, from another screen too', async () => {
    const window = await opened({ briefs: [brief] });
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true);
    await removeBrief(window);
    expect(screen.getByRole('button', { name: `Undo “Remove ${title}”` })).toBeTruthy();
    await window.user.keyboard('{Control>}4{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'Updates' });
    await window.user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByRole('button', { name: `Redo “Remove ${title}”` })).toBeTruthy();
    await window.user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(await screen.findByRole('button', { name: `Undo “Remove ${title}”` })).toBeTruthy();
    await window.user.click(screen.getByRole('button', { name: `Undo “Remove ${title}”` }));
    await window.user.keyboard('{Control>}1{/Control}');
    expect(await screen.findByRole('button', { name: title })).toBeTruthy();
  });

  test('the menus are told the step by name, and what can be done', async () => {
    const window = await opened({ briefs: [brief] });
    const told = (): unknown => window.asked.findLast(({ name }) => name === 'showMenus')?.input;
    expect(told()).toMatchObject({ back: null, forth: null });
    await removeBrief(window);
    await waitFor(() => expect(told()).toMatchObject({ back: `Remove ${title}`, forth: null }));
    act(() => window.emit('action', { id: 'undo' }));
    await waitFor(() => expect(told()).toMatchObject({ back: null, forth: `Remove ${title}` }));
    expect(told()).toMatchObject({ available: expect.arrayContaining(['undo', 'home', 'palette']) });
    expect((told() as { available: string[] }).available).not.toContain('outline');
  });

  test.each<[string, 'own' | 'desk']>([
    ['<input id="f">', 'own'],
    ['<input id="f" type="search">', 'own'],
    ['<textarea id="f"></textarea>', 'own'],
    ['<textarea id="f" data-steps="desk"></textarea>', 'desk'],
    ['<div contenteditable id="f"></div>', 'desk'],
    ['<div data-steps="own"><div contenteditable id="f"></div></div>', 'own'],
    ['<input id="f" type="checkbox">', 'desk'],
    ['<button id="f"></button>', 'desk'],
  ])('in %s a step back is of the %s history', (html, whose) => {
    const part = document.createElement('div');
    part.innerHTML = html;
    expect(undoOwner(part.querySelector('#f'))).toBe(whose);
  });

  test('while a search is typed, a step back is a letter, not an edit', async () => {
    const window = await opened({ briefs: [brief] });
    await removeBrief(window);
    await window.user.keyboard('{Control>}2{/Control}');
    await window.user.click(await screen.findByRole('searchbox'));
    await window.user.keyboard('{Control>}z{/Control}');
    expect(screen.getByRole('button', { name: `Undo “Remove ${title}”` })).toBeTruthy();
  });
});

describe('what is kept', () => {
  test('is said with its minute; what cannot be kept is said with why, and tried again', async () => {
    let full = true;
    const window = await opened({
      briefs: [brief],
      calls: {
        saveDocuments: async () => {
          if (full) throw new Refused('cannot-write', 'The disk is full.', 'Make room.');
          return { briefs: [], delegations: [] };
        },
      },
    });
    await askToRemove(window.user);
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(again.closest('[role=status]')?.textContent).toContain('Could not save. The disk is full.');
    await expectAccessible();
    full = false;
    await window.user.click(again);
    expect(await screen.findByText(/^Saved \d\d:\d\d$/)).toBeTruthy();
  });

  test('the window says that all is kept before it closes, or that it is not', async () => {
    const window = await opened();
    act(() => window.emit('closing', {}));
    await waitFor(() =>
      expect(window.asked).toContainEqual({ name: 'readyToClose', input: { kept: true, working: false } }),
    );
  });
});

describe('the palette', () => {
  const type = async (user: ReturnType<typeof openWindow>['user'], words: string): Promise<HTMLElement> => {
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('searchbox', { name: 'Search and commands' });
    await user.type(field, words);
    return field;
  };

  test('goes to a screen by a few letters and Enter', async () => {
    const { user } = await opened();
    await type(user, 'upd');
    await screen.findByRole('option', { name: /^Updates/ });
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Updates' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('lists briefs and records by group, and remembers what was opened', async () => {
    const window = await opened({ briefs: [brief] });
    await type(window.user, 'aerospace');
    const groups = await waitFor(() => {
      const found = screen.getAllByRole('group').map((it) => within(it).getAllByRole('option').length);
      expect(found.length).toBeGreaterThan(1);
      return found;
    });
    expect(groups.every((count) => count > 0)).toBe(true);
    const [option] = within(screen.getByRole('group', { name: 'Library' })).getAllByRole('option');
    await window.user.click(option as HTMLElement);
    await waitFor(() => expect(window.asked.some(({ name }) => name === 'keepRecent')).toBe(true));
    expect(await screen.findByRole('heading', { level: 1, name: 'Library' })).toBeTruthy();
  });

  test('says so when nothing is called that', async () => {
    const { user } = await opened();
    await type(user, 'zzzz');
    expect(await screen.findByText('Nothing is called “zzzz”.')).toBeTruthy();
  });

  test('closes with Escape and gives the focus back', async () => {
    const { user } = await opened();
    const before = document.activeElement;
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('searchbox', { name: 'Search and commands' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(before));
  });
});

describe('every action', () => {
  test('of the screen in front is in the palette, the name that begins so first', async () => {
    const { user } = await opened({ briefs: [brief] });
    await user.click(await screen.findByRole('button', { name: title }));
    await screen.findByRole('button', { name: 'Issue…' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('searchbox', { name: 'Search and commands' }), 'is');
    const [first] = await screen.findAllByRole('option');
    expect(first?.textContent).toMatch(/^Issue/);
    const offered = availableActions(useActions.getState().handlers);
    expect(ACTION_IDS.filter((id) => !offered.includes(id))).toEqual([]);
  });

  test('while a file is taken in, closing says so', async () => {
    let taken = (): void => {};
    const window = await opened({
      calls: {
        installPack: () =>
          new Promise((done) => {
            taken = () => done({ result: 'cancelled' });
          }),
      },
    });
    await window.user.keyboard('{Control>}k{/Control}');
    await window.user.type(await screen.findByRole('searchbox', { name: 'Search and commands' }), 'add data');
    await screen.findByRole('option', { name: /^Add data/ });
    await window.user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    const answers = () =>
      window.asked.filter(({ name }) => name === 'readyToClose').map(({ input }) => input);
    act(() => window.emit('closing', {}));
    await waitFor(() => expect(answers()).toEqual([{ kept: true, working: true }]));
    await act(async () => taken());
    act(() => window.emit('closing', {}));
    await waitFor(() => expect(answers()[1]).toEqual({ kept: true, working: false }));
  });
});

describe('shortcuts', () => {
  test('? shows them all, but not while something is typed', async () => {
    const { user } = await opened();
    await user.keyboard('{Control>}2{/Control}');
    await user.type(await screen.findByRole('searchbox'), '?');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('{Control>}1{/Control}');
    await screen.findByRole('textbox', { name: 'Who is coming?' });
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(sheet).getByText('Ctrl+Shift+Z')).toBeTruthy();
    await expectAccessible();
  });

  test('nothing behind an open dialogue is done', async () => {
    const { user } = await opened();
    await user.keyboard('?');
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    await user.keyboard('{Control>}2{/Control}');
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
    expect(screen.queryByRole('heading', { level: 1, name: 'Library' })).toBeNull();
  });
});

describe('settings', () => {
  test('are worn at once and kept; the language turns the window round', async () => {
    const { user, asked } = await opened();
    await user.keyboard('{Control>},{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    expect(document.documentElement.dataset.density).toBe('compact');
    await user.click(screen.getByRole('button', { name: 'Larger' }));
    await user.click(screen.getByRole('radio', { name: 'العربية' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'الإعدادات' })).toBeTruthy();
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    await expectAccessible();
    expect(asked.filter(({ name }) => name === 'changeSettings').map(({ input }) => input)).toEqual([
      { density: 'compact' },
      { zoom: 110 },
      { language: 'ar' },
    ]);
  });

  test.each<[WindowLanguage, string, string]>([
    ['en', 'New brief', '3 figures are due for review'],
    ['ar', 'ملف إحاطة جديد', 'حان موعد مراجعة \u20683\u2069 أرقام'],
    ['hi', 'नया विवरण-पत्र', '3 आँकड़ों की समीक्षा होनी है'],
  ])(
    'in %s the first thing to do is “%s”, and what waits is in the same language',
    async (language, name, waits) => {
      const { user } = await opened({
        briefs: [brief],
        calls: { home: async () => ({ states: [], attention: [{ kind: 'review', count: 3 }] }) },
      });
      await act(() => useSettings.getState().change({ language }));
      expect(await screen.findByRole('button', { name })).toBeTruthy();
      expect((await screen.findAllByText(waits)).length).toBeGreaterThan(0);
      await user.keyboard('{Control>}k{/Control}');
      expect(await screen.findByRole('dialog')).toBeTruthy();
    },
  );

  const decidedFolder = '/srv/share/trade-team';
  const inFolder = {
    folder: decidedFolder,
    isThere: true,
    desks: [
      { person: 'Ann', name: 'Laptop', series: 'AB2C', joinedAt: '2026-11-02T09:00:00Z', leftAt: null },
    ],
    files: 0,
    bytes: 0,
    faults: [],
    missing: [],
  };
  const desk = { id: '0'.repeat(16), person: 'Ann', name: 'Laptop', series: 'AB2C' };
  test.each([
    ['to join, it can be joined and no other chosen', null],
    ['that was joined, it cannot be left', desk],
  ])('where the organisation decided on the team’s folder %s', async (_, joined) => {
    const { user } = await opened({
      calls: {
        team: async () => ({
          decided: decidedFolder,
          desk: joined,
          folder: joined && inFolder,
          closed: [],
        }),
        chooseTeamFolder: async () => inFolder,
        requireSignOff: async () => ({ required: true, fixed: true }),
      },
    });
    await user.keyboard('{Control>},{/Control}');
    const team = within(await screen.findByRole('region', { name: 'Team' }));
    expect(await team.findByText(new RegExp(`decided on this folder: .*${decidedFolder}`))).toBeTruthy();
    expect(team.queryByRole('button', { name: 'Choose the team’s folder…' })).toBeNull();
    if (joined)
      expect(team.getByRole('button', { name: 'Leave the team…' })).toHaveProperty('disabled', true);
    else expect(await team.findByRole('button', { name: 'Join this team' })).toBeTruthy();
    const approval = within(screen.getByRole('region', { name: 'Approval' }));
    await approval.findByText('Decided by your organisation');
    expect(approval.getByRole('checkbox')).toMatchObject({ checked: true, disabled: true });
    await expectAccessible();
  });

  test('what cannot be kept is taken off again, with a word', async () => {
    const { user } = await opened({
      calls: {
        changeSettings: async () => {
          throw new Refused('cannot-write', 'The disk is full.', null);
        },
      },
    });
    await user.keyboard('{Control>},{/Control}');
    await user.click(await screen.findByRole('radio', { name: 'Compact' }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Comfortable' })).toHaveProperty('checked', true);
  });
});

describe('people', () => {
  test('what would go with a name is shown, with the holders, before it is asked whether it goes', async () => {
    const kept: unknown[] = [];
    const { user, asked } = await opened({
      calls: {
        people: async () => ({
          retention: { visitors: 12, recipients: null, reviewers: null, enquirers: null },
          due: [{ kind: 'visitors', name: 'Jane Doe', where: 'A visit', until: '2026-01-31' }],
        }),
        keepPeople: async (retention) => {
          kept.push(retention);
          return { retention, due: [] };
        },
        erasure: async ({ name }) => ({
          names: [name, `Dr ${name}`],
          visits: [{ id: 'v', name: 'A visit', people: [name] }],
          briefs: [],
          copies: [{ number: 'N-1', recipient: 'The Embassy', title: 'A brief', issueDate: '2026-01-02' }],
          files: [{ path: 'workspace.json', what: 'rewritten' }],
          colleagues: ['Bo, Desk of Bo'],
        }),
      },
    });
    await user.keyboard('{Control>},{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Jane Doe' }));
    expect(await screen.findByText('Found as Jane Doe; Dr Jane Doe')).toBeTruthy();
    expect(screen.getByText('N-1 · The Embassy · A brief')).toBeTruthy();
    expect(screen.getByText(/when these look into the folder next: Bo, Desk of Bo\./)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Erase for good' }));
    expect(await screen.findByRole('alertdialog')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(asked.map(({ name }) => name)).not.toContain('erasePerson');
    await user.selectOptions(screen.getByLabelText('Visitors, after their visit'), '24 months');
    expect(kept).toEqual([{ visitors: 24, recipients: null, reviewers: null, enquirers: null }]);
  });
});

describe('what is dropped', () => {
  const drop = (): void => {
    const files = [new File(['x'], 'pack.zip')];
    fireEvent(
      window,
      Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
        dataTransfer: { types: ['Files'], files },
      }),
    );
  };

  test('and is refused is told with every problem, in a dialogue that closes', async () => {
    const { user } = await opened({
      arrivals: [
        {
          is: 'pack',
          name: 'pack.zip',
          outcome: {
            result: 'refused',
            total: 2,
            problems: [
              { file: 'facts.csv', row: 12, column: 'value', sentence: '“about 40” is not a number.' },
            ],
          },
        },
        { is: 'unknown', name: 'x.png', sentence: 'Attaché does not know x.png.', next: 'It takes packs.' },
      ],
    });
    drop();
    const dialog = await screen.findByRole('alertdialog', { name: 'These 2 were not taken in' });
    expect(dialog.textContent).toContain('facts.csv, row 12, column value “about 40” is not a number.');
    expect(dialog.textContent).toContain('Nothing was changed.');
    expect(dialog.textContent).toContain('It takes packs.');
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('of several letters and PDFs the first is opened, and of the others it is said that they were not', async () => {
    await opened({
      arrivals: [
        { is: 'delegation', name: 'letter.txt', text: 'We come in May.' },
        { is: 'delegation', name: 'people.csv', text: 'Name' },
        { is: 'pdf', name: 'brief.pdf', path: '/tmp/brief.pdf' },
      ],
    });
    drop();
    const dialog = await screen.findByRole('alertdialog', { name: 'These 2 were not taken in' });
    for (const name of ['people.csv', 'brief.pdf'])
      expect(dialog.textContent).toContain(
        `${name} was not opened: one letter or PDF is looked at at a time.Drop it again when you are done with letter.txt.`,
      );
    expect(useRoute.getState().route).toMatchObject({ letter: { name: 'letter.txt' } });
  });

  test('while files are held over the window it says where they go', async () => {
    await opened();
    const held = (name: string): void => {
      fireEvent(window, Object.assign(new Event(name), { dataTransfer: { types: ['Files'], files: [] } }));
    };
    held('dragenter');
    expect(await screen.findByText('Drop it here')).toBeTruthy();
    held('dragleave');
    await waitFor(() => expect(screen.queryByText('Drop it here')).toBeNull());
  });

  test('the menu’s Import… does the same without a mouse', async () => {
    const window = await opened({
      calls: {
        importFile: async () => ({
          is: 'unknown',
          name: 'a',
          sentence: 'It is nothing known.',
          next: 'Try.',
        }),
      },
    });
    act(() => window.emit('action', { id: 'import' }));
    expect(await screen.findByText('It is nothing known.')).toBeTruthy();
  });
});

test('the window’s title says where one is', async () => {
  const { user } = openWindow({ briefs: [] });
  await screen.findByRole('button', { name: 'Issued' });
  for (const [keys, name] of [
    ['2', 'Library'],
    ['6', 'Map'],
    ['4', 'Updates'],
    ['n', 'New brief'],
    ['1', 'Home'],
  ] as const) {
    await user.keyboard(`{Control>}${keys}{/Control}`);
    await waitFor(() => expect(document.title).toBe(`${name} · Attaché`));
  }
});

test('the focus goes to the new screen’s title, and is never lost when what had it goes away', async () => {
  const window = await opened({
    status: { notices: [{ id: 'n1', tone: 'info', sentence: 'A word.', next: null }] },
  });
  await window.user.click(screen.getByRole('button', { name: 'Put away' }));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  await window.user.keyboard('{Control>}4{/Control}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Updates'));
  await window.user.click(screen.getByRole('button', { name: 'Skip to the content' }));
  expect(document.activeElement?.id).toBe('content');
});
