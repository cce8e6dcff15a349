import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import {
  addQuestions,
  answersOf,
  isGap,
  parseQuestions,
} from '../../../../shared/briefs/answer-questions.ts';
import type { Brief } from '../../../../shared/domain/brief.ts';
import type { Delegation } from '../../../../shared/domain/delegation.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import tone from '../../../parts/Tone.module.css';
import { Waiting } from '../../../parts/Waiting.tsx';
import { useBrief } from '../../../state/brief.ts';
import { ask } from '../../../state/client.ts';
import { strings } from '../../../strings.ts';
import styles from './Questions.module.css';

type AskQuestionsProps = { readonly brief: Brief; readonly delegation: Delegation | null };

/** Where questions come from, and where the sheet goes: a table of the answers, a list of the gaps. */
export function AskQuestions({ brief, delegation }: AskQuestionsProps) {
  const { step } = useBrief.getState();
  const [text, setText] = useState('');
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const add = async (questions: readonly string[]): Promise<void> => {
    if (questions.length === 0) return;
    setWorking(true);
    const answer = await ask('matchQuestions', { brief, questions: [...questions] });
    setWorking(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    const before = answersOf(brief).length;
    const asked = answer.value.map(({ question, answers, candidates }) => ({
      question,
      pins: candidates.slice(0, answers).flatMap((it) => (it.kind === 'fact' ? [it.pin] : [])),
      lines: candidates.slice(0, answers).flatMap((it) => (it.kind === 'line' ? [it.line] : [])),
    }));
    const after = answersOf(addQuestions(brief, asked));
    const fresh = after.slice(before);
    step(strings.questions.addStep, (it) => addQuestions(it, asked));
    setSaid(
      fresh.length === 0
        ? strings.questions.noneNew
        : strings.questions.added(fresh.length, fresh.filter(isGap).length),
    );
    setText('');
  };
  const fromFile = async (): Promise<void> => {
    const answer = await ask('readQuestions', {});
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok && answer.value) await add(answer.value);
  };
  const fill = async (): Promise<void> => {
    const answer = await ask('fillWorkbook', { brief });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok && answer.value) {
      const { path, answered, gaps: left } = answer.value;
      setSaid(strings.questions.filled(path, answered, left));
    }
  };
  const save = async (what: 'answers' | 'gaps'): Promise<void> => {
    const answer = await ask('exportAnswers', { brief, what });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok && answer.value.path !== null) setSaid(strings.questions.saved(answer.value.path));
  };

  const answers = answersOf(brief);
  const gaps = answers.filter(isGap).length;
  const theirs = delegation?.questions ?? [];
  return (
    <div className={styles.ask}>
      <TextField className={styles.paste ?? ''} value={text} onChange={setText}>
        <Label>{strings.questions.paste}</Label>
        <TextArea rows={3} />
        <Text slot="description" className={tone.small ?? ''}>
          {strings.questions.pasteHint}
        </Text>
      </TextField>
      <div className={styles.choice}>
        <Button
          isDisabled={working || parseQuestions(text).length === 0}
          onPress={() => void add(parseQuestions(text))}
        >
          {strings.questions.answerThem}
        </Button>
        {theirs.length > 0 && (
          <Button weight="quiet" isDisabled={working} onPress={() => void add(theirs)}>
            {strings.questions.fromDelegation(theirs.length)}
          </Button>
        )}
        <Button weight="quiet" isDisabled={working} onPress={() => void fromFile()}>
          {strings.questions.fromFile}
        </Button>
        <Button weight="quiet" isDisabled={working} onPress={() => void fill()}>
          {strings.questions.fillWorkbook}
        </Button>
      </div>
      {working && <Waiting sentence={strings.questions.matching} />}
      {refusal && <RefusalNote refusal={refusal} />}
      {said !== null && <p role="status">{said}</p>}
      {answers.length > 0 && (
        <div className={styles.sheet}>
          <p className={tone.small}>{strings.questions.standing(answers.length - gaps, gaps)}</p>
          <Button weight="quiet" onPress={() => void save('answers')}>
            {strings.questions.exportAnswers}
          </Button>
          {gaps > 0 && (
            <Button weight="quiet" onPress={() => void save('gaps')}>
              {strings.questions.exportGaps}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
