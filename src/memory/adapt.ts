import { languageOf } from '../languages/registry.ts';
import type { MarkedText, Tag } from '../model/content.ts';
import { formatMarkup, parseMarkup, plainText } from '../text/markup.ts';
import { isSameText } from '../text/normalise.ts';

/** A number in digits with its inner signs. */
const number = /\d+(?:[.,:\u00a0\u202f]\d+)*/g;

/**
 * The translation of a known text with the numbers of the text that is asked for, if that is safe: the two texts differ in
 * nothing but numbers, and each number that changes occurs once in the known text and once, written the same, in its
 * translation, into `language`, where no other word depends on it. Undefined elsewhere.
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
  const there = [...translation.matchAll(number)];
  const changes = new Map<string, string>();
  for (const [at, old] of before.entries()) {
    const now = after[at] as string;
    if (old === now) continue;
    // Signs inside a number differ by language: 1,000 is not 1.000.
    if (!/^\d+$/.test(old) || !/^\d+$/.test(now)) return undefined;
    const [place, ...others] = there.filter(([each]) => each === old);
    if (!place || others.length > 0 || before.filter((each) => each === old).length > 1) return undefined;
    const around = {
      left: translation.slice(0, place.index),
      right: translation.slice(place.index + old.length),
    };
    if (isBound(around, [Number(old), Number(now)], language)) return undefined;
    changes.set(old, now);
  }
  if (changes.size === 0) return undefined;
  return translation.replace(number, (found) => changes.get(found) ?? found);
}

/** Whether what is around a number may need another form if it changes: the noun after it, its own ending (5-я, 40-ум), a preposition. */
function isBound(
  { left, right }: { readonly left: string; readonly right: string },
  values: readonly [old: number, now: number],
  language: string,
): boolean {
  const { plural, altersPreposition } = languageOf(language).numbers;
  return (
    plural(values[0]) !== plural(values[1]) ||
    /^[-‐‑]?\p{L}/u.test(right) ||
    values.some((value) => altersPreposition?.(left, value) ?? false)
  );
}

/**
 * The translation of a known text with the codes of the text that is asked for, if that is safe: the two texts differ in nothing but paired
 * codes, and the one that is asked for has such only around all of it. Undefined elsewhere.
 */
export function adaptCodes(
  known: MarkedText,
  asked: MarkedText,
  translation: MarkedText,
): MarkedText | undefined {
  const [before, after, target] = [known, asked, translation].map(parseMarkup) as [Parts, Parts, Parts];
  if (![...before, ...after].some(isTag) || isSameText(known, asked)) return undefined;
  // A code that stands alone is a part of what is said: a picture, a variable.
  if ([before, after, target].flat().some((part) => isTag(part) && part.type === 'empty')) return undefined;
  if (!isSameText(plainText(known), plainText(asked))) return undefined;
  const text = after.findIndex((part) => !isTag(part));
  const [left, right] = [after.slice(0, text), after.slice(text + 1)];
  return text >= 0 && isPaired(left, right)
    ? formatMarkup([...left, ...target.filter((part) => !isTag(part)), ...right])
    : undefined;
}

type Parts = readonly (string | Tag)[];

function isTag(part: string | Tag): part is Tag {
  return typeof part !== 'string';
}

/** Whether the parts before a text are tags that those after it close, in turn. */
function isPaired(left: Parts, right: Parts): boolean {
  return (
    left.length === right.length &&
    left.every((part, at) => {
      const other = right.at(-1 - at) as string | Tag;
      return (
        isTag(part) &&
        isTag(other) &&
        part.type === 'open' &&
        other.type === 'close' &&
        part.code === other.code
      );
    })
  );
}
