// npm run bench -- questions [--file FILE] [--list] [--json]: further judged questions, and how many are answered as an expert would. FILE holds {audience, question, answers} rows, as those of
// test/fixtures/judged do; with --list each that went wrong is told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchQuestion } from '../src/main/briefs/questions/match-question.ts';
import { libraryIn } from '../test/library/shipped-library.ts';
import { type Figure, held, median, report } from './figures.ts';
import { type Verdict, verdict } from './tailoring/judge.ts';
import { idOf } from './tailoring/judged.ts';

type Row = {
  readonly audience: string;
  readonly question: string;
  readonly answers: readonly string[] | 'gap';
};

const root = join(import.meta.dirname, '..');
const library = await libraryIn(join(root, 'resources/packs/west-midlands'));
const judged = join(root, 'test/fixtures/judged');
const at = process.argv.indexOf('--file');
const files =
  at < 0
    ? ['questions', 'unseen-questions', 'unseen-questions-2'].map((name) => join(judged, `${name}.json`))
    : [process.argv[at + 1] ?? ''];

function figuresOf(file: string): readonly Figure[] {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Row[];
  const times: number[] = [];
  const verdicts = rows.map(({ audience, question, answers: want }) => {
    const begun = performance.now();
    const asking = { library, audience: library.audience(audience) ?? null, today: '2026-11-28' };
    const { candidates, answers } = matchQuestion(question, asking);
    times.push(performance.now() - begun);
    const given = [...new Set(candidates.slice(0, answers).map((it) => idOf(it, library)))];
    const found = verdict(given, want);
    if (found !== 'right' && process.argv.includes('--list'))
      console.log(`${found.padEnd(9)} ${question} wanted ${[want].flat().join(' ')}, got ${given.join(' ')}`);
    return found;
  });
  const share = (of: Verdict): number =>
    (100 * verdicts.filter((it) => it === of).length) / Math.max(1, rows.length);
  const name = (file.split('/').at(-1) ?? '').replace(/\.json$/, '');
  const right = share('right');
  return [
    {
      name: `${name}: answered rightly`,
      value: right,
      unit: '%',
      against: 'at least 80 %',
      ratio: right / 80,
    },
    held(`${name}: false gaps`, share('falseGap'), '%', 8),
    held(`${name}: wrong answers`, share('wrong'), '%', 2),
    { name: `${name}: one answer, median`, value: median(times), unit: 'ms', against: null, ratio: null },
  ];
}

report(files.flatMap(figuresOf));
