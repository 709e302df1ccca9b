import type { FormFacts } from '../languages/engine/forms.ts';
import { acronymOf, bareWord } from '../text/word-key.ts';
import { memoizeByWord, type Word, type WordMemo } from '../text/word-table.ts';

const keysBy = new WeakMap<FormFacts, WordMemo<readonly string[]>>();

const mostTexts = 3;
const longestText = 2_000;

/** A function of texts that remembers the last few: several checks in a row ask for the same source and target. */
export function memoizeRecent<Value>(work: (text: string) => Value): (text: string) => Value {
  const recent: { readonly text: string; readonly value: Value }[] = [];
  return (text) => {
    for (const known of recent) if (known.text === text) return known.value;
    const value = work(text);
    if (text.length > longestText) return value;
    recent.unshift({ text, value });
    if (recent.length > mostTexts) recent.pop();
    return value;
  };
}

/** Everything a word could be a form of. An acronym is a word of its own and, in a heading in capitals, may be any word. */
export function readKeys(
  { text, key }: Word,
  facts: FormFacts,
  isStem?: (stem: string) => boolean,
): readonly string[] {
  const acronym = acronymOf(bareWord(text), facts.endsAcronym);
  const analyses = facts.analyses(key, isStem);
  return acronym === undefined ? analyses : [acronymKey(acronym), ...analyses];
}

/** The same, remembered. */
export function keysOf(word: Word, facts: FormFacts): readonly string[] {
  let keys = keysBy.get(facts);
  if (!keys) {
    keys = memoizeByWord((each) => readKeys(each, facts));
    keysBy.set(facts, keys);
  }
  return keys.of(word);
}

/** The key of an acronym, which is no form of any other word. */
export function acronymKey(acronym: string): string {
  return `#${acronym}`;
}
