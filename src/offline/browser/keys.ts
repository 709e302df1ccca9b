/** What a key does, and for some which of several. By the place of digits on the keyboard, whatever they type. */
export function actionFor(event: KeyboardEvent): readonly [name: string, number: number] | undefined {
  const { key, code, altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const digit = Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? Number.NaN);
  const isText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  if (key === 'F1' || (key === '?' && !isText)) return ['help', 0];
  if (control && !altKey) {
    if (key === 'Enter') return ['next', 0];
    if (code === 'KeyS') return ['save', 0];
    if (code === 'KeyK') return ['search', 0];
    if (code === 'Slash') return ['wrong', 0];
    if (shiftKey && digit > 0) return ['code', digit];
  }
  if (altKey && !control && !shiftKey) {
    if (key === 'ArrowDown') return ['down', 0];
    if (key === 'ArrowUp') return ['up', 0];
    if (code === 'KeyN') return ['note', 0];
    if (code === 'KeyT') return ['term', 0];
    if (digit === 0) return ['source', 0];
    if (digit > 0) return ['suggestion', digit];
  }
  return undefined;
}
