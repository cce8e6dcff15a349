import { delegationFromGuesses } from '../../src/shared/delegations/from-guesses.ts';
import type { DelegationReading, Guess } from '../../src/shared/views/index.ts';

/** The record that the officer gets who accepts what was read, in the scorer's form. */
export function recordOf({ guesses, received, country }: DelegationReading) {
  const asked = (field: 'name' | 'audience'): Guess =>
    ({
      field,
      value: field === 'name' ? '-' : 'other',
      id: field,
      words: '',
      line: null,
      sureness: 'sure',
      why: '',
      use: true,
    }) as Guess;
  const { delegation } = delegationFromGuesses([...guesses, asked('name'), asked('audience')], 'read');
  if (!delegation) throw new Error('no delegation');
  const said = (field: Guess['field']) => guesses.some((it) => it.use && it.field === field);
  const visit = guesses.find((it) => it.use && it.field === 'visit');
  const certainty = visit?.field === 'visit' ? (visit.value.certainty ?? 'firm') : 'unknown';
  return {
    received: received ?? null,
    name: said('name') ? delegation.name : null,
    audience: said('audience') ? delegation.audienceId : !country ? null : 'other',
    visit: { from: delegation.visit?.from ?? null, to: delegation.visit?.to ?? null, certainty },
    people: delegation.people,
    sectors: delegation.sectors,
    interests: delegation.interests,
    questions: delegation.questions,
    stops: delegation.itinerary.map((it) => ({
      ...it,
      place: it.place === 'To be confirmed' ? null : it.place,
    })),
  };
}
