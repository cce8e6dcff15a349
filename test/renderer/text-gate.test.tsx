import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gateFields } from '../../src/renderer/state/text-gate.ts';
import { useToasts } from '../../src/renderer/state/toasts.ts';

/** A field whose owner keeps what it hears. */
function Field({ lines = false, most }: { readonly lines?: boolean; readonly most?: number }) {
  const [value, setValue] = useState('');
  const Kind = lines ? 'textarea' : 'input';
  return (
    <>
      <Kind
        aria-label="field"
        value={value}
        maxLength={most ?? -1}
        onChange={({ target }) => setValue(target.value)}
      />
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

let stop = () => {};
beforeEach(() => {
  stop = gateFields();
  useToasts.setState({ toasts: [] });
});
afterEach(() => {
  stop();
  cleanup();
});

test.each([
  ['a line', {}, 'One\vTwo\ufffe', 'One Two', 1],
  ['several lines', { lines: true }, 'One\vTwo\ud83d', 'One\nTwo', 1],
  ['a line that was right', {}, 'One Two', 'One Two', 0],
  ['line breaks alone, of which nothing is lost', { lines: true }, 'One\r\nTwo\u2028', 'One\nTwo\n', 0],
  ['more than the field takes', { lines: true, most: 4 }, 'One Two', 'One ', 1],
] as const)('%s: what the owner hears can be stored, and a loss is said', (_, props, typed, kept, said) => {
  render(<Field {...props} />);
  fireEvent.input(screen.getByLabelText('field'), { target: { value: typed } });
  expect(screen.getByRole('status').textContent).toBe(JSON.stringify(kept));
  expect(useToasts.getState().toasts).toHaveLength(said);
});
