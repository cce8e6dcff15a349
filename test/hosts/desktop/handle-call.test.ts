import { expect, test } from 'vitest';
import { handleCall } from '../../../src/main/hosts/desktop/handle-call.ts';
import type { CallName, Contract } from '../../../src/shared/contract.ts';
import { Refused } from '../../../src/shared/domain/index.ts';

const ours = { url: 'attache://app/index.html', isMainFrame: true };

/** A contract of which only `dismissNotice` may be reached. */
const contract = (dismissNotice: Contract['dismissNotice']): Contract =>
  new Proxy({} as Contract, {
    get: (_contract, name) => {
      if (name === 'dismissNotice') return dismissNotice;
      throw new Error(`${String(name)} was reached`);
    },
  });

const never = contract(async () => {
  throw new Error('was reached');
});

test.each([
  ['no frame', null],
  ['a frame within the window', { ...ours, isMainFrame: false }],
  ['another page', { url: 'https://example.com/', isMainFrame: true }],
  ['an address that begins like ours', { url: 'attache://app.example/', isMainFrame: true }],
])('%s is not answered', async (_who, asker) => {
  expect(await handleCall(never, 'dismissNotice', asker, { id: 'b1' })).toMatchObject({
    ok: false,
    refusal: { sentence: 'This page may not ask Attaché for anything.' },
  });
});

test.each<[CallName, unknown, string]>([
  ['dismissNotice', { id: 7 }, 'dismissNotice.id'],
  ['dismissNotice', { id: 'b1', more: true }, 'dismissNotice'],
  ['dismissNotice', null, 'dismissNotice'],
  ['search', { query: 'x', facets: {}, limit: 10_000 }, 'search.limit'],
  [
    'createBrief',
    { audienceId: 'us', delegationId: null, clusterIds: Array(17).fill('a') },
    'createBrief.clusterIds',
  ],
])('%s with %j does not get past the door', async (name, sent, where) => {
  const answer = await handleCall(never, name, ours, sent);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'bad-input' } });
  expect(answer.ok ? [] : answer.refusal.details[0]).toContain(where);
});

test('what is asked in the right form is answered', async () => {
  const asked: unknown[] = [];
  const answering = contract(async (input) => {
    asked.push(input);
    return {};
  });
  expect(await handleCall(answering, 'dismissNotice', ours, { id: 'b1' })).toEqual({ ok: true, value: {} });
  expect(asked).toEqual([{ id: 'b1' }]);
});

test('a "no" crosses as it was said; a mistake crosses without its stack', async () => {
  const refusing = contract(async () => {
    throw new Refused('not-found', 'This brief no longer exists.', 'Go back to the list of briefs.');
  });
  expect(await handleCall(refusing, 'dismissNotice', ours, { id: 'b1' })).toEqual({
    ok: false,
    refusal: {
      code: 'not-found',
      sentence: 'This brief no longer exists.',
      next: 'Go back to the list of briefs.',
      details: [],
    },
  });
  const answer = await handleCall(never, 'dismissNotice', ours, { id: 'b1' });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'unexpected' } });
  expect(JSON.stringify(answer)).not.toContain('answer.test.ts');
});
