import { expect, it } from 'vitest';
import { jumpList } from '../../../src/main/hosts/desktop/jump-list.ts';
import { filesNamed } from '../../../src/main/hosts/desktop/named-files.ts';

const PROGRAM = 'C:\\Program Files\\Attaché\\Attache.exe';
const brief = (id: string, title = 'Gulf Aero, May') => ({ group: 'brief' as const, kind: null, id, title });

it('names the briefs that were opened last, each started as it is read again', () => {
  const [recent, files] = jumpList([brief('b-1'), brief('b-2', 'x'.repeat(400))], PROGRAM, 'Recent briefs');
  expect(files).toEqual({ type: 'recent' });
  expect(recent).toMatchObject({
    type: 'custom',
    name: 'Recent briefs',
    items: [
      { type: 'task', title: 'Gulf Aero, May', program: PROGRAM, args: '--brief=b-1' },
      { title: 'x'.repeat(255) },
    ],
  });
  for (const { args = '' } of recent?.items ?? [])
    expect(filesNamed([PROGRAM, args], '/', true)).toEqual([args.replace('--brief=', 'brief:')]);
});

it('has no empty group, no more than are shown, and nothing that a command line would take for more', () => {
  expect(jumpList([], PROGRAM, 'Recent briefs')).toEqual([{ type: 'recent' }]);
  const many = Array.from({ length: 9 }, (_, at) => brief(`b-${at}`));
  expect(jumpList(many, PROGRAM, 'Recent briefs')[0]?.items).toHaveLength(6);
  expect(jumpList([brief('b-1 --no-sandbox')], PROGRAM, 'Recent briefs')).toEqual([{ type: 'recent' }]);
});
