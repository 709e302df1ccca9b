import type { BreakFacts } from '../../languages/engine/breaks.ts';

/** A rule as SRX has it. */
export interface PlainRule {
  readonly break: boolean;
  readonly before: string;
  readonly after: string;
}

const stop = '[.!?…‼⁇⁈⁉؟۔।॥։።]';
/** What closes after a stop: marks, note calls in brackets and raised ones. */
const closing = '(?:["\'”’»›“)\\]*¹²³⁰-⁹]|\\[\\p{Nd}{1,3}\\])*';
/** White space with the marks that open after it. */
const opening = '\\s+["\'«“„‘(\\[¿¡]*';
const dash = '[-–—]';
/** The start of a sentence: of the text, or after another whose last word is too long for an abbreviation. */
const fresh = '(?:^|(?:[\\p{Ll}\\p{Nd}]{5}\\.|[!?…])["\'”’»)]*\\s)\\s*["\'«“„‘(\\[]*';
/** Before the first letter of a word. */
const wordStart = '(?<![\\p{L}\\p{Nd}])';
const wordEnd = '(?![\\p{L}\\p{Nd}])';
const roman = `[IVXLC]{1,6}${wordEnd}`;

/** The built-in rules, as far as SRX can say them: at a place the first that matches decides. */
export function plainRules(facts: BreakFacts): readonly PlainRule[] {
  const starters = listWords([...facts.starters].map(capitalise));
  // "A." is an initial; "A." as a sentence of its own is rarer.
  const starts = starters === undefined ? '(?!)' : `${starters}(?![\\p{L}\\p{Nd}.])`;
  const notStarter = `${opening}(?!${starts})`;
  const name = `${notStarter}[\\p{Lu}\\p{Lt}\ufffc]`;
  return [
    ...afterMarks(facts, starts),
    ...afterAbbreviations(facts, notStarter),
    // The number of an item is no sentence: "1. Scope", "IV. Scope", "Article 5. Rights".
    no(`${fresh}(?:\\p{Nd}+(?:\\.\\p{Nd}+)*|[IVXLC]+|\\p{L})\\.\\)?`, '\\s'),
    ...ofWords([...facts.labels].flatMap(bothCases), (labels) => [
      no(`${fresh}${labels}\\s(?:\\p{Nd}+(?:\\.\\p{Nd}+)*|[IVXLC]+|\\p{L})\\.`, '\\s'),
    ]),
    // "D.C. Он": letters of two scripts are no name.
    yes(`${wordStart}\\p{sc=Latin}\\.`, `${opening}\\p{sc=Cyrillic}`),
    no(`${wordStart}\\p{Lu}\\.`, name),
    no(`${wordStart}(?:\\p{L}{1,2}\\.-?){1,10}\\p{L}{1,2}\\.`, name),
    // "ended.They went": a forgotten space.
    ...ofWords([...facts.starters].filter((word) => word.length > 1).map(capitalise), (words) => [
      yes(`${wordStart}(?:\\p{Ll}{2,}|\\p{Nd}[\\p{Nd},]{2,})[.!?]`, `${words}[\\s,]`),
    ]),
    yes(`${stop}+${closing}`, '\\s'),
    // "Stop! ” She" and "Oui ! » dit-il": a closing mark set apart.
    no(`${stop}+\\s+[”»)]+`, `${opening}(?:${dash}+\\s*)?\\p{Ll}`),
    yes(`${stop}+\\s+[”»)]+`, '\\s'),
    yes('[。．！？｡][。．！？｡.!?…"\'”’»）」』)\\]]*', '[^。．！？｡.!?…"\'”’»）」』)\\]]'),
  ];
}

/** What marks and case decide, whatever the word. */
function afterMarks(facts: BreakFacts, starts: string): readonly PlainRule[] {
  return [
    yes('[!?]{2,}', '\\s+\\p{Ll}'),
    yes('\\p{Ll}{7}[.!?]', '\\s+(?:https?://|www\\.)'),
    ...ofWords([...facts.starters], (words) => [yes(`(?<!${stop})\\?`, `\\s+${words}${wordEnd}`)]),
    no(`${stop}${closing}`, `${opening}(?:${dash}+\\s*)?${opening.slice(3)}\\p{Ll}`),
    // "[...]" and "(?)" speak about the words before.
    no(`[\\[(]${stop}+[\\])]`, '\\s'),
    // "The house (built in 1900. Restored twice.) is for sale."
    no(`[^\\s(]\\s*\\([^()]*${stop}${closing}`, `\\s[^()]*\\)\\s*(?:\\p{Ll}|[,;:]|${dash})`),
    no(`${stop}${closing}`, '\\s+#[^\\s#]+(?:\\s+#[^\\s#]+)*\\s*$'),
    // "compounds. . . . The": the first dot ends the sentence.
    yes('[^\\s.]\\.', '\\s+\\.\\s*\\.\\s*\\.\\s+\\p{Lu}'),
    no('[^\\s.]\\.\\s+\\.\\s*\\.\\s*\\.', '\\s+\\p{Lu}'),
    no(stop, `\\s+${stop}+${closing}(?:\\s|$)`),
    no('\\s\\.\\s\\.\\s\\.', `${opening}(?!${starts})`),
    no(stop, '\\s+[”»)]+(?:\\s|$)'),
    // “Why?” – Tom asked.
    no('[!?…]["”’»]+', `\\s+${dash}+\\s*\\p{Lu}`),
    ...ofWords([...facts.speech], (verbs) => [
      no('[!?…]["”’»\']+', `\\s+(?!${starts})(?:\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?\\s+){1,3}${verbs}${wordEnd}`),
    ]),
  ];
}

/** Places for the number before an abbreviation: `2014 г.`, `80-х гг.`, `XX в.`; the look-behinds have one length each. */
const notAfterNumber = '(?<!\\p{Nd}\\s)(?<!\\p{Nd}-\\p{L}\\s)(?<!\\p{Nd}-\\p{L}{2}\\s)(?<![IVXLCМІХ]\\s)';
const afterNumber = '(?:\\p{Nd}\\s?|\\p{Nd}-\\p{L}{1,2}\\s|[IVXLCМІХ]\\s)';

function afterAbbreviations(facts: BreakFacts, notStarter: string): readonly PlainRule[] {
  const closes = (before: string): readonly PlainRule[] => [
    no(before, `\\s+${dash}`),
    no(before, `${opening}\\p{Nd}`),
    ...ofWords([...facts.continues], (words) => [no(before, `${opening}${words}${wordEnd}`)]),
    yes(before, '\\s'),
  ];
  return [
    ...ofWords([...facts.closes].flatMap(spellings), (words) => [
      ...openingPhrase(facts, words, notStarter),
      ...closes(`${wordStart}${words}\\.`),
    ]),
    ...ofWords([...facts.afterNumber, ...facts.units].flatMap(spellings), (words) =>
      closes(`${afterNumber}${words}\\.`),
    ),
    ...ofWords([...facts.beforeNumber].flatMap(spellings), (words) => [
      no(`${wordStart}${words}\\.`, `${opening}(?:\\p{Nd}|(?!I${wordEnd})${roman})`),
    ]),
    ...ofWords([...facts.afterNumber].flatMap(spellings), (words) => [
      no(`${wordStart}${notAfterNumber}${words}\\.`, '\\s'),
    ]),
    ...ofWords([...facts.neverEnds].flatMap(spellings), (words) => [
      no(`${wordStart}${words}\\.\\)?`, '\\s'),
    ]),
    ...ofWords([...facts.mayEnd].flatMap(spellings), (words) => [
      no(`${wordStart}${words}\\.\\)?`, notStarter),
    ]),
  ];
}

/** "At 5 a.m. Mr Smith left": a sentence that holds only a phrase of time has no verb yet. */
function openingPhrase(facts: BreakFacts, closes: string, notStarter: string): readonly PlainRule[] {
  return ofWords([...facts.timeWords].flatMap(bothCases), (words) => [
    no(
      `${fresh}(?:(?:${words}|[\\p{Nd}:.,]*\\p{Nd}(?:-\\p{L}{1,2})?),?\\s)+${closes}\\.`,
      `${notStarter}[\\p{Lu}\ufffc]`,
    ),
  ]);
}

/** The rules for a list of words, or none for an empty list. */
function ofWords(
  words: readonly string[],
  make: (list: string) => readonly PlainRule[],
): readonly PlainRule[] {
  const list = listWords(words);
  return list === undefined ? [] : make(list);
}

/** `(?:dr|mr)`, with white space after inner full stops where authors may write it. */
function listWords(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const forms = [...new Set(words)].map((word) =>
    word.replace(/\.(?=\p{L})/gu, '\\.\\s?').replace('.-', '\\.-'),
  );
  return `(?:${forms.join('|')})`;
}

/** As the built-in rules read an entry: with a capital too, unless it has one, is one letter or holds a full stop. */
function spellings(entry: string): readonly string[] {
  const isFixed = entry.length === 1 || entry.includes('.') || entry !== entry.toLowerCase();
  return isFixed ? [entry] : bothCases(entry);
}

function bothCases(word: string): readonly string[] {
  return [word, capitalise(word)];
}

function capitalise(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

function yes(before: string, after: string): PlainRule {
  return { break: true, before, after };
}

function no(before: string, after: string): PlainRule {
  return { break: false, before, after };
}
