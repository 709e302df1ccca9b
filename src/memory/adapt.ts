import { languageOf } from '../languages/registry.ts';
import type { MarkedText } from '../model/content.ts';

/** A number in digits with its inner signs. */
const number = /\d+(?:[.,:\u00a0\u202f]\d+)*/g;

/**
 * The translation of a known text with the numbers of the text that is asked for, if that is safe: the two texts differ in
 * nothing but numbers, and each number that changes occurs once in the known text and once, written the same, in its
 * translation, into `language`. Undefined elsewhere.
 */
export function adaptNumbers(
  known: MarkedText,
  asked: MarkedText,
  translation: MarkedText,
  language: string,
): MarkedText | undefined {
  const before = known.match(number) ?? [];
  const after = asked.match(number) ?? [];
  if (before.length !== after.length || before.length === 0) return undefined;
  if (known.replace(number, '0') !== asked.replace(number, '0')) return undefined;
  const { plural } = languageOf(language).numbers;
  const changes = new Map<string, string>();
  for (const [at, old] of before.entries()) {
    const now = after[at] as string;
    if (old === now) continue;
    const isAlone =
      before.filter((each) => each === old).length === 1 &&
      (translation.match(number) ?? []).filter((each) => each === old).length === 1;
    // Signs inside a number differ by language: 1,000 is not 1.000.
    if (!isAlone || !/^\d+$/.test(old) || !/^\d+$/.test(now)) return undefined;
    // The noun beside it may need another form.
    if (plural(Number(old)) !== plural(Number(now))) return undefined;
    changes.set(old, now);
  }
  if (changes.size === 0) return undefined;
  return translation.replace(number, (found) => changes.get(found) ?? found);
}
