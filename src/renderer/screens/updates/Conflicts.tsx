import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { ConflictView } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import tone from '../../parts/Tone.module.css';
import { useUpdates } from '../../state/updates.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Updates.module.css';

type Json = ConflictView['ours'];

function shown(value: Json): string {
  if (value === null) return strings.updates.empty;
  if (Array.isArray(value))
    return value.map((member) => (typeof member === 'string' ? member : JSON.stringify(member))).join(', ');
  if (typeof value === 'object')
    return String(value.statement ?? value.name ?? value.title ?? JSON.stringify(value));
  return String(value);
}

/** The typed text as the field's kind of value; undefined if it is not one. */
function typed(text: string, like: readonly Json[]): Json | undefined {
  if (text.trim() === '') return undefined;
  if (like.some((value) => typeof value === 'number'))
    return Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (like.some(Array.isArray))
    return text
      .split(/[;,]/)
      .map((member) => member.trim())
      .filter(Boolean);
  return text.trim();
}

/** The words that differ, between those that both begin and end with. */
function Changed({ before, now }: { readonly before: string; readonly now: string }) {
  const [old, next] = [before.split(' '), now.split(' ')];
  const same = (a: string | undefined, b: string | undefined): boolean => a === b && a !== undefined;
  let start = 0;
  while (same(old[start], next[start])) start += 1;
  let end = 0;
  const most = Math.min(old.length, next.length) - start;
  while (end < most && same(old.at(-1 - end), next.at(-1 - end))) end += 1;
  const gone = old.slice(start, old.length - end).join(' ');
  const come = next.slice(start, next.length - end).join(' ');
  return (
    <>
      {next.slice(0, start).join(' ')} {gone !== '' && <del>{gone}</del>} {come !== '' && <ins>{come}</ins>}{' '}
      {next.slice(next.length - end).join(' ')}
    </>
  );
}

/** Questions left by updates. Until they are answered, the team's own values apply. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly ConflictView[] }) {
  const waiting = conflicts.filter(({ state }) => state === 'open');
  const deferred = conflicts.filter(({ state }) => state === 'deferred');
  return (
    <section className={styles.part} aria-labelledby="updates-conflicts">
      <h2 id="updates-conflicts" className={screen.heading}>
        {strings.updates.conflicts(waiting.length)}
      </h2>
      {conflicts.length === 0 && <p className={screen.note}>{strings.updates.noConflicts}</p>}
      <ul>
        {[...waiting, ...deferred].map((conflict) => (
          <Conflict key={conflict.id} conflict={conflict} />
        ))}
      </ul>
    </section>
  );
}

function Conflict({ conflict }: { readonly conflict: ConflictView }) {
  const { id, question, field, fieldWord, title, base, theirs, ours, state, between } = conflict;
  const words = between ? teamWords(between, field, fieldWord) : publisherWords(question, fieldWord);
  const act = useUpdates((it) => it.act);
  const [text, setText] = useState('');
  const combined = typed(text, [base, theirs, ours]);
  const settle = (choice: 'theirs' | 'ours' | 'combined', value: Json = null) =>
    act('settleConflict', { id, choice, value });
  return (
    <li className={styles.question}>
      <div className={styles.questionHead}>
        <p className={tone.strong}>{title}</p>
        <p>{words.question}</p>
      </div>
      <dl className={styles.sides}>
        <div className={styles.before}>
          <dt>{strings.updates.base}</dt>
          <dd>{shown(base)}</dd>
        </div>
        <div>
          <dt>{words.ours}</dt>
          <dd>
            <Changed before={shown(base)} now={shown(ours)} />
          </dd>
        </div>
        <div>
          <dt>{words.theirs}</dt>
          <dd>
            <Changed before={shown(base)} now={shown(theirs)} />
          </dd>
        </div>
      </dl>
      <div className={styles.answer}>
        {field !== null && (
          <div className={styles.actions}>
            <TextField className={styles.field ?? ''} value={text} onChange={setText}>
              <Label>{strings.updates.combined}</Label>
              <Input className={styles.input ?? ''} />
            </TextField>
            <Button
              isDisabled={combined === undefined}
              onPress={() => combined !== undefined && settle('combined', combined)}
            >
              {strings.updates.takeCombined}
            </Button>
          </div>
        )}
        <div className={styles.actions}>
          <Button onPress={() => settle('ours')}>{words.keepOurs}</Button>
          <Button onPress={() => settle('theirs')}>{words.takeTheirs}</Button>
          {state === 'open' && (
            <Button weight="quiet" onPress={() => act('deferConflict', { id })}>
              {strings.updates.defer}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

const publisherWords = (question: ConflictView['question'], fieldWord: string | null) => ({
  question: strings.updates.question(question, fieldWord ?? ''),
  ours: strings.updates.ours,
  theirs: strings.updates.theirs,
  keepOurs: strings.updates.keepOurs,
  takeTheirs: strings.updates.takeTheirs,
});

function teamWords(
  { ours, theirs }: NonNullable<ConflictView['between']>,
  field: string | null,
  fieldWord: string | null,
) {
  const { team } = strings;
  const one = ours ?? team.you;
  const isText = field !== null && TEXT_FIELD.test(field);
  return {
    question:
      field === null
        ? team.bothPart(one, theirs)
        : isText
          ? team.bothWords(one, theirs)
          : team.bothField(one, theirs, fieldWord ?? ''),
    ours: one,
    theirs,
    keepOurs: ours === null ? strings.updates.keepOurs : team.take(ours),
    takeTheirs: team.take(theirs),
  };
}

/** Fields of a block that are words. */
const TEXT_FIELD = /\/(?:text|wording|words)$/;
