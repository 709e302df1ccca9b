import { phoneticKey } from '../languages/engine/phonetic-key.ts';
import { languageOf } from '../languages/registry.ts';
import { compareTexts } from '../text/order.ts';
import { wordKey } from '../text/word-key.ts';
import { findTerm } from './match.ts';

/** The dictionary form of a name, with those of the given forms that belong to it. */
export interface Citation {
  readonly text: string;
  readonly forms: readonly string[];
}

/**
 * The dictionary form of a name that texts have in some inflected forms, the first of which it must explain. Of several it is
 * the one that explains most forms, then one that a text has, then one that ends as the name does in the source.
 */
export function citationOf(
  name: string,
  forms: readonly [string, ...string[]] | readonly string[],
  tag: string,
): Citation {
  const [first = ''] = forms;
  const candidates = [...new Set([...forms, ...guesses(first, tag)])].filter((candidate) =>
    isForm(first, candidate, tag),
  );
  const scored = candidates.map((text) => {
    const explained = forms.filter((form) => isForm(form, text, tag));
    return { text, forms: explained, rank: rankOf(text, name, forms) };
  });
  const [best] = scored.sort(
    (a, b) =>
      b.forms.length - a.forms.length ||
      b.rank - a.rank ||
      a.text.length - b.text.length ||
      compareTexts(a.text, b.text),
  );
  return best ? { text: best.text, forms: best.forms } : { text: first, forms: [first] };
}

/** Whether a text is a form of a name, and nothing else. */
export function isForm(form: string, citation: string, tag: string): boolean {
  const [hit] = findTerm(form, citation, tag);
  return hit !== undefined && hit.start === 0 && hit.end === form.length;
}

/** What each word may be in the dictionary: without one of the endings of the language, or with another of one letter. */
function guesses(form: string, tag: string): readonly string[] {
  const words = form.split(' ');
  let made: readonly string[] = [''];
  for (const word of words) {
    const bases = basesOf(word, tag);
    // Names of four words have few guesses each.
    made = made
      .flatMap((before) => bases.map((base) => (before === '' ? base : `${before} ${base}`)))
      .slice(0, 400);
  }
  return made;
}

const mostLetters = 4;

function basesOf(word: string, tag: string): readonly string[] {
  const { endings } = languageOf(tag).forms;
  const key = wordKey(word);
  const bases = new Set([word]);
  for (const ending of endings) {
    if (
      ending === '' ||
      ending.length > mostLetters ||
      !key.endsWith(ending) ||
      key.length - ending.length < 3
    )
      continue;
    const stem = word.slice(0, -ending.length);
    for (const last of ['', 'а', 'я', 'й', 'ь', 'ӣ', 'о', 'е', 'ая', 'ий']) bases.add(stem + last);
  }
  return [...bases];
}

/** How well a candidate matches the source: by its last letters, and by whether a text has it. */
function rankOf(text: string, name: string, forms: readonly string[]): number {
  const words = text.split(' ');
  const endings = name.split(' ');
  const fitting = words.filter((word, at) => endsAlike(word, endings[at] ?? '')).length;
  const sounds = words.filter((word, at) => phoneticKey(word) === phoneticKey(endings[at] ?? '')).length;
  return 4 * sounds + 2 * fitting + (forms.includes(text) ? 1 : 0);
}

const alike: readonly (readonly [latin: RegExp, cyrillic: RegExp])[] = [
  [/[bcdfghjklmnpqrstvwxz]$/, /[бвгғджзйкқлмнпрстфхҳцчҷшщь]$/],
  [/[bcdfghjklmnpqrstvwxz]e$/, /[бвгғджзйкқлмнпрстфхҳцчҷшщье]$/],
  [/a$/, /[ая]$/],
  [/o$/, /[оа]$/],
  [/[iy]$/, /[иійӣы]$/],
  [/[aeo][iy]$/, /[йи]$/],
  [/e$/, /[еэ]$/],
  [/u$/, /[уўӯ]$/],
];

function endsAlike(word: string, name: string): boolean {
  return alike.some(
    ([latin, cyrillic]) => latin.test(name.toLowerCase()) && cyrillic.test(word.toLowerCase()),
  );
}
