import { type Chance, makeWord, pick } from './texts.ts';

/** A sentence on its way through edits, with the ids of the old sentences that its words come from. */
export interface Tracked {
  readonly text: string;
  readonly ancestors: readonly string[];
  /** Ids of the sentence it was written after, where it was put in as a variation of another one. */
  readonly model?: readonly string[];
  /** Last edit that touched it; none where it stands as it stood. */
  readonly edit?: Edit;
}

type Edit =
  | 'insert'
  | 'repeat'
  | 'move'
  | 'swap'
  | 'split'
  | 'merge'
  | 'retype'
  | 'rework'
  | 'reformat'
  | 'delete';

const edits: readonly Edit[] = [
  'insert',
  'repeat',
  'move',
  'swap',
  'split',
  'merge',
  'retype',
  'retype',
  'retype',
  'rework',
  'reformat',
  'delete',
];

/**
 * The sentences after `count` random edits, each at a sentence that no edit has touched yet; fewer where none is left.
 * `write` gives new sentences.
 */
export function editText(
  before: readonly Tracked[],
  count: number,
  chance: Chance,
  write: (chance: Chance) => string,
): readonly Tracked[] {
  const sentences: Tracked[][] = before.map((sentence) => [sentence]);
  const isFresh = (at: number): boolean =>
    sentences[at]?.length === 1 && sentences[at][0]?.edit === undefined;
  for (let done = 0; done < count; done++) {
    const at = chance(Math.max(1, sentences.length));
    const edit = sentences.length === 0 ? 'insert' : pick(chance, edits);
    const [sentence] = sentences[at] ?? [];
    if (edit === 'insert' || !sentence) {
      sentences.splice(at, 0, [{ ...inserted(before, chance, write), edit }]);
    } else if (edit === 'repeat') {
      const copy = pick(chance, before.length > 0 ? before : [sentence]);
      sentences.splice(at, 0, [{ text: copy.text, ancestors: [], edit }]);
    } else if (!isFresh(at)) {
    } else if (edit === 'delete') {
      sentences.splice(at, 1);
    } else if (edit === 'move') {
      sentences.splice(at, 1);
      sentences.splice(chance(sentences.length + 1), 0, [{ ...sentence, edit }]);
    } else if (edit === 'rework') {
      sentences.splice(at, 1);
      const text = retype(sentence.text, chance);
      sentences.splice(chance(sentences.length + 1), 0, [{ ...sentence, text, edit }]);
    } else if (edit === 'swap' && isFresh(at + 1)) {
      const [next] = sentences[at + 1] as [Tracked];
      sentences.splice(at, 2, [{ ...next, edit }], [{ ...sentence, edit }]);
    } else if (edit === 'merge' && isFresh(at + 1)) {
      const [next] = sentences[at + 1] as [Tracked];
      sentences.splice(at, 2, [
        {
          text: merge(sentence.text, next.text),
          ancestors: [...sentence.ancestors, ...next.ancestors],
          edit,
        },
      ]);
    } else if (edit === 'split') {
      sentences[at] = split(sentence.text, chance).map((text) => ({ ...sentence, text, edit }));
    } else if (edit === 'retype') {
      sentences[at] = [{ ...sentence, text: retype(sentence.text, chance), edit }];
    } else if (edit === 'reformat') {
      sentences[at] = [{ ...sentence, text: reformat(sentence.text, chance), edit }];
    }
  }
  return sentences.flat();
}

/** A new sentence; one in four is another one with a word changed. */
function inserted(
  before: readonly Tracked[],
  chance: Chance,
  write: (chance: Chance) => string,
): Pick<Tracked, 'text' | 'ancestors' | 'model'> {
  if (before.length === 0 || chance(4) > 0) return { text: write(chance), ancestors: [] };
  const { text, ancestors } = pick(chance, before);
  return { text: retype(text, chance), ancestors: [], model: ancestors };
}

/** One word in four changed at most, one at least: replaced, left out, put in. */
function retype(text: string, chance: Chance): string {
  const words = text.split(' ');
  const most = 1 + chance(Math.max(1, words.length >> 2));
  for (let done = 0; done < most; done++) {
    const at = chance(words.length);
    const act = chance(3);
    if (act === 0) words.splice(at, 0, makeWord(chance));
    else if (act === 1 && words.length > 1) words.splice(at, 1);
    else words[at] = makeWord(chance);
  }
  return words.join(' ');
}

function reformat(text: string, chance: Chance): string {
  const act = chance(5);
  if (act === 0) return text.replaceAll('“', '"').replaceAll('”', '"').replaceAll('’', "'");
  if (act === 1) return text.replace(/ (?=\S+$)/, '\u00a0');
  if (act === 2) return text.replace(/\.$/, '');
  if (act === 3) return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return text.replace(/ (?=\S)/, '  ').replaceAll(' – ', ' — ');
}

/** Two sentences from one, the second with a capital; a sentence of few words stays whole. */
function split(text: string, chance: Chance): readonly string[] {
  const words = text.split(' ');
  if (words.length < 6) return [text];
  const at = 2 + chance(words.length - 4);
  const [first, second] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return [`${first.replace(/[,;]$/, '')}.`, second.charAt(0).toUpperCase() + second.slice(1)];
}

function merge(first: string, second: string): string {
  const open = first.replace(/\.$/, '');
  return chanceOfName(second)
    ? `${open}; ${second}`
    : `${open}, ${second.charAt(0).toLowerCase()}${second.slice(1)}`;
}

function chanceOfName(text: string): boolean {
  return /^\p{Lu}{2}|^I\b/u.test(text);
}
