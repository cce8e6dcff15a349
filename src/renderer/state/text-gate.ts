import { type GateChange, MOST_OF_A_LINE, MOST_OWN_WORDS, storable } from '../../shared/text/storable.ts';
import { strings } from '../strings.ts';
import { showToast } from './toasts.ts';

/** Tells the officer what the gate changed in their text. */
export function tellGate(changes: readonly GateChange[], most = MOST_OWN_WORDS): void {
  if (changes.includes('taken-out')) showToast(strings.frame.takenOut);
  if (changes.includes('cut')) showToast(strings.frame.cut(most));
}

const LINES = new Set(['text', 'search', 'url', 'email', 'tel']);

type Field = HTMLInputElement | HTMLTextAreaElement;

function fieldOf(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && LINES.has(target.type) ? target : null;
}

/** How much the field takes. A letter is pasted into a field without a limit: main judges its length. */
const mostOf = (field: Field): number =>
  field.maxLength > 0 ? field.maxLength : field instanceof HTMLInputElement ? MOST_OF_A_LINE : Infinity;

/** Past React's own setter, which would take the new value for one that it knows. */
function setValue(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
}

/**
 * Holds every field of the window to text that can be stored, however it came in: typed, pasted, dropped, composed,
 * taken back. It hears an input before whoever owns the field. @returns the function that stops it
 */
export function gateFields(): () => void {
  const onInput = ({ target }: Event): void => {
    const field = fieldOf(target);
    if (!field) return;
    const lines = field instanceof HTMLTextAreaElement ? 'some-lines' : 'one-line';
    const most = mostOf(field);
    const { text, changes } = storable(field.value, lines, most);
    if (text === field.value) return;
    const caret = storable(field.value.slice(0, field.selectionEnd ?? undefined), lines, most).text.length;
    setValue(field, text);
    field.setSelectionRange(caret, caret);
    tellGate(changes, most);
  };
  /** The field itself cuts what is too long, and says nothing. */
  const onBeforeInput = (event: InputEvent): void => {
    const field = fieldOf(event.target);
    if (!field || (event.inputType !== 'insertFromPaste' && event.inputType !== 'insertFromDrop')) return;
    const chosen = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const coming = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const most = mostOf(field);
    if (field.value.length - chosen + coming.length > most) tellGate(['cut'], most);
  };
  document.addEventListener('input', onInput, true);
  document.addEventListener('beforeinput', onBeforeInput, true);
  return () => {
    document.removeEventListener('input', onInput, true);
    document.removeEventListener('beforeinput', onBeforeInput, true);
  };
}
