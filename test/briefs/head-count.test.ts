import { expect, test } from 'vitest';
import {
  type ReadingFrame,
  readPastedDelegation,
} from '../../src/main/briefs/read-text/read-delegation-text.ts';
import { AUDIENCES, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const frame: ReadingFrame = {
  audiences: AUDIENCES.map(shippedAudience),
  clusters: library.records.clusters,
  placeNames: library.records.places.filter(({ lat }) => lat !== null).map(({ name }) => name),
  today: '2026-11-27',
};

const counts = async (text: string) =>
  (await readPastedDelegation(text, null, frame)).guesses.flatMap((it) =>
    it.field === 'headCount' ? [it] : [],
  );

test.each([
  ['A group of 12 may visit Birmingham in March 2027.', 12],
  ['8 delegates', 8],
  ['We shall be six, arriving on 3 March 2027.', 6],
  ['We’ll be a party of nine on 3 March 2027.', 9],
  ['There will be eight of us.', 8],
  ['A 14-member business delegation led by the President will visit on 3 March 2027.', 14],
  ['The delegation comprises twenty-two senior business leaders from Pune.', 22],
  ['Number of delegates: 10', 10],
  ['Pax: 7', 7],
  ['Head count - 16', 16],
  ['Expect c. 6 ppl from the Governor’s office in October.', 6],
  ['Nous serons 12 personnes à Birmingham le 3 mars 2027.', 12],
  ['Hum 12 log 3 March ko aa rahe hain.', 12],
  ['12 सदस्यीय प्रतिनिधिमंडल 3 मार्च 2027 को आएगा।', 12],
  ['يسرنا إبلاغكم بأن وفدا مكونا من ١٢ عضوا سيزور برمنغهام يوم 3 مارس 2027.', 12],
  ['عدد أعضاء الوفد: ٧', 7],
  ['سيزوركم وفد يضم ثمانية أشخاص في مارس 2027.', 8],
])('how many come is read without names: %s', async (text, count) => {
  const [found, ...others] = await counts(text);
  expect(found).toMatchObject({ value: count, use: true });
  expect(others).toEqual([]);
});

test.each([
  'Our group of 45 hospitals wishes to visit Birmingham on 3 March 2027.',
  'The delegation represents 340 members of the trade. It will visit on 3 March 2027.',
  'We employ 200 people in Pune and plan to visit on 3 March 2027.',
  'A delegation of 12 came to Manchester last year. We plan to visit on 3 March 2027.',
  'Participation is limited to 20 delegates. The mission is on 3 March 2027.',
  'A delegation will visit Birmingham from 14 to 16 March 2027.',
  'We will be 10 minutes late on 3 March 2027.',
  'We should be there by 12 noon on 3 March 2027.',
  'We are bringing six companies on 3 March 2027.',
  'سيزور الوفد برمنغهام من 14 إلى 16 مارس 2027.',
])('what is counted otherwise is no head count: %s', async (text) => {
  expect(await counts(text)).toEqual([]);
});

test('a number that is open, or that differs from the names, is a doubt that says so', async () => {
  expect((await counts('We shall be 10 to 12, from 3 March 2027.'))[0]).toMatchObject({
    value: 12,
    sureness: 'unsure',
  });
  const [named] = await counts(
    'A delegation of 12 members will visit on 3 March 2027.\n\nDelegates:\n1. Mr Vikram Rao, Director, Zenvita Labs Ltd\n2. Ms Asha Menon, Head of Exports, Zenvita Labs Ltd',
  );
  expect(named).toMatchObject({
    value: 12,
    sureness: 'unsure',
    why: '12 are expected, and 2 are named: ask who else comes.',
  });
});

test('two numbers are asked, and the newest mail’s number stands over a quoted one', async () => {
  const two = await counts('We are a group of six. Number of delegates: 8. We visit on 3 March 2027.');
  expect(two.map(({ value, use, sureness }) => [value, use, sureness])).toEqual([
    [6, true, 'unsure'],
    [8, false, 'unsure'],
  ]);
  const thread = await counts(
    'From: Asha Menon <asha@example.com>\nSent: Monday, 23 November 2026 10:00\nTo: Trade Team\nSubject: RE: Visit\n\nWe will now be nine people, same dates.\n\nRegards\nAsha\n\nFrom: Asha Menon <asha@example.com>\nSent: Monday, 2 November 2026 10:00\nTo: Trade Team\nSubject: Visit\n\nA delegation of 12 members will visit on 3 March 2027.\n\nRegards\nAsha',
  );
  expect(thread.map(({ value }) => value)).toEqual([9]);
});

test('a visit that is called off has no number', async () => {
  expect(
    await counts(
      'The visit of our delegation of 12 members on 3 March 2027 is cancelled and will not take place.',
    ),
  ).toEqual([]);
});
