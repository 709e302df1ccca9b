import { wordKey } from '../../text/word-key.ts';

/** Words as the search takes them: runs of letters and digits, with apostrophes inside. */
const word = /[\p{L}\p{N}\p{M}]+(?:['’ʼ‘`][\p{L}\p{M}]+)*/gu;

/** Longer ones are no words that anybody types. */
const longest = 40;

/** The words of a text, folded. Linear time. */
export function searchWords(text: string): readonly string[] {
  return (text.match(word) ?? []).filter((each) => each.length <= longest).map(foldWord);
}

/**
 * A word as the index has it, in any language: ё is е and ў at the beginning у, as people write them in a hurry. The
 * script of the search page folds in the same way.
 */
function foldWord(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const form = wordKey(text).replaceAll('ё', 'е').replace(/^ў/, 'у');
  if (folded.size >= mostFolded) folded.clear();
  folded.set(text, form);
  return form;
}

// Running text repeats its words, and looking one up costs far less than folding it. Nothing of this can be seen from outside.
const folded = new Map<string, string>();
const mostFolded = 100_000;

/** Shorter stems are shared by words that have nothing in common. */
const shortestStem = 3;

/** Whether both are one stem with endings of the language. The script of the search page asks the same. */
export function isRelated(a: string, b: string, endings: ReadonlySet<string>): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  for (let at = same; at >= shortestStem; at--)
    if (endings.has(a.slice(at)) && endings.has(b.slice(at))) return true;
  return a === b;
}
