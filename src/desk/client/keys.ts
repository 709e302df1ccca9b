/** An action with the keys that start it, such as `Ctrl+Enter`. */
export interface Binding {
  readonly action: string;
  readonly keys: string;
}

/** The keys as they come. Digits stand for themselves: `match3` is the third match. */
export const defaultBindings: readonly Binding[] = [
  { action: 'confirm', keys: 'Ctrl+Enter' },
  { action: 'approve', keys: 'Ctrl+Alt+Enter' },
  { action: 'next', keys: 'Alt+ArrowDown' },
  { action: 'previous', keys: 'Alt+ArrowUp' },
  { action: 'todo', keys: 'Ctrl+U' },
  ...[1, 2, 3, 4, 5].map((number) => ({ action: `match${number}`, keys: `Ctrl+${number}` })),
  { action: 'term', keys: 'Ctrl+Space' },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({ action: `code${number}`, keys: `Ctrl+Shift+${number}` })),
  { action: 'fix', keys: 'Ctrl+.' },
  { action: 'question', keys: 'Ctrl+/' },
  { action: 'newTerm', keys: 'Ctrl+Alt+T' },
  { action: 'find', keys: 'Ctrl+K' },
  { action: 'overview', keys: 'Alt+O' },
  { action: 'questions', keys: 'Alt+Q' },
  { action: 'glossary', keys: 'Alt+G' },
  { action: 'help', keys: '?' },
];

/**
 * The keys of an event as text. Letters, digits and signs go by their place on the keyboard, so that they work whatever
 * alphabet it types.
 */
export function keysOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  const sign: Readonly<Record<string, string>> = { Slash: '/', Period: '.', Comma: ',', Space: 'Space' };
  const isPlain = !ctrlKey && !metaKey && !altKey;
  if (isPlain && key.length === 1 && key !== ' ') return key;
  const name = letter ?? sign[code] ?? key;
  return [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', name]
    .filter((part) => part !== '')
    .join('+');
}

/** Keys as people read them: `Alt+↓`. */
export function showKeys(keys: string): string {
  const arrows: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };
  return keys.replace(/Arrow(Up|Down|Left|Right)$/, (_, way: string) => arrows[way] ?? way);
}

/** Whether keys are a single sign, which typing needs. */
export function isTyped(keys: string): boolean {
  return [...keys].length === 1;
}
