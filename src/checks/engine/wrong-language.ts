import { languageOf } from '../../languages/registry.ts';
import type { MarkedText } from '../../model/content.ts';
import { plainText } from '../../text/markup.ts';
import { readTargetFacts } from './target-facts.ts';

/** What most of several texts is in, instead of their own language. */
export interface WrongLanguage {
  /** Undefined for a language that is not one of those we know. */
  readonly tag: string | undefined;
  /** The beginning of a passage in it. */
  readonly passage: string;
}

/** Letters in another language from which something is concluded: a sentence, or a few headings. */
const fewestLetters = 40;

/** Characters that are looked at: a page of each of ten briefings. */
const mostCharacters = 30_000;

/**
 * The other language that more than half of some translations is in, taken together; undefined if that is not certain. The
 * source text that was left where a translation should be is none: other checks report it. The texts should be in the language `tag`,
 * and were translated from `source`. Of 1,065 sentences of news in ru, be and tg each, none is taken for another language; of the same
 * in a file for another of the three, at least 975 are, and every run of five sentences is. Linear time.
 */
export function findWrongLanguage(
  targets: readonly MarkedText[],
  { tag, source }: { readonly tag: string; readonly source: string },
): WrongLanguage | undefined {
  let text = '';
  for (const target of targets) {
    const plain = plainText(target).trim();
    if (plain !== '' && text.length < mostCharacters) text += `${plain}${/[.!?…]$/.test(plain) ? ' ' : '. '}`;
  }
  const facts = readTargetFacts(text, tag, languageOf(tag));
  const lettersIn = (start: number, end: number): number =>
    facts
      .letters()
      .runs()
      .reduce((sum, run) => (run.start >= start && run.end <= end ? sum + run.text.length : sum), 0);
  const sourceTag = languageOf(source).tag;
  const strange = facts.strangePassages().filter((passage) => passage.tag !== sourceTag);
  const [first] = strange;
  if (!first) return undefined;
  const letters = strange.reduce((sum, { start, end }) => sum + lettersIn(start, end), 0);
  if (letters < fewestLetters || 2 * letters <= lettersIn(0, text.length)) return undefined;
  return { tag: first.tag, passage: text.slice(first.start, first.end) };
}
