import { expect, it } from 'vitest';
import { type SignOffs, signOffsDue } from '../../src/main/app/use-cases/sign-off-due.ts';
import { Review } from '../../src/shared/domain/index.ts';
import { smallBrief } from '../team/homes.ts';

const ANN = { id: 'a'.repeat(16), person: 'Ann', name: 'Trade', series: 'AAAA' };
const BOB = { id: 'b'.repeat(16), person: 'Bob', name: 'Policy', series: 'BBBB' };
const at = (hour: number): string => `2026-01-06T${String(hour).padStart(2, '0')}:00:00.000Z`;

const waiver = { finding: 'f', rule: 'r', reason: 'Agreed.', at: at(8) };
const brief = { ...smallBrief('x', ['One.']), changedAt: at(9), waivers: [waiver] };
const review = (more: Partial<Review> = {}): Review =>
  Review.parse({
    id: 'r',
    briefId: 'x',
    edition: 'full',
    issueDate: '2026-01-20',
    content: `sha256:${'0'.repeat(64)}`,
    madeAt: at(10),
    madeBy: { desk: ANN.id, person: ANN.person },
    remarks: [],
    approved: null,
    ...more,
  });
const issuedAt = (hour: number): SignOffs['issued'] => [
  { at: at(hour), copy: { briefId: 'x', edition: 'full' } } as SignOffs['issued'][number],
];
const says = (by: string) => ({ by, words: 'Shorter.', at: at(11) });
const approved = { by: 'Bob', at: at(12) };

it.each<readonly [string, Partial<SignOffs>, string | null]>([
  ['a colleague’s copy is to be read here', { desk: BOB }, 'asked by Ann, 1'],
  ['one’s own is not', {}, null],
  [
    'what was read and answered here is not',
    { desk: BOB, reviews: [review({ remarks: [says('Bob')] })] },
    null,
  ],
  [
    'what a third said is no answer of this desk',
    { desk: BOB, reviews: [review({ remarks: [says('Cho')] })] },
    'asked by Ann, 1',
  ],
  [
    'what was said to one’s own is told',
    { reviews: [review({ remarks: [says('Bob')] })] },
    'remarked by Bob, 1',
  ],
  ['what one said oneself is not', { reviews: [review({ remarks: [says('Ann')] })] }, null],
  [
    'an approval that is needed leads to the issue',
    { required: true, reviews: [review({ approved })] },
    'approved by Bob, 1',
  ],
  ['one that nobody asked for does not', { reviews: [review({ approved })] }, null],
  ['nor does a colleague’s', { desk: BOB, required: true, reviews: [review({ approved })] }, null],
  [
    'a copy of what has been changed since waits for nothing',
    { desk: BOB, briefs: [{ ...brief, changedAt: at(11) }] },
    null,
  ],
  ['nor one of a brief that is gone', { desk: BOB, briefs: [] }, null],
  ['nor one that was issued since', { desk: BOB, issued: issuedAt(13) }, null],
  ['an issue before it is another', { desk: BOB, issued: issuedAt(7) }, 'asked by Ann, 1'],
  [
    'the newest copy of an edition counts',
    { desk: BOB, reviews: [review(), review({ id: 's', remarks: [says('Bob')] })] },
    null,
  ],
  [
    'without a team, a needed approval waits for whoever sits here',
    { desk: null, required: true, reviews: [review({ madeBy: null })] },
    'asked by null, 1',
  ],
  ['and one that is not needed for nobody', { desk: null, reviews: [review({ madeBy: null })] }, null],
  [
    'of a desk that is not known it is somebody’s',
    { desk: BOB, reviews: [review({ madeBy: null })] },
    'asked by null, 1',
  ],
])('%s', (_, more, expected) => {
  const due = signOffsDue({
    reviews: [review()],
    briefs: [brief],
    issued: [],
    desk: ANN,
    required: false,
    ...more,
  });
  expect(due.map(({ what, by, waived }) => `${what} by ${by}, ${waived}`).join()).toBe(expected ?? '');
});
