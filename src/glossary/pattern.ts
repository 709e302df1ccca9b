import type { FormFacts } from '../languages/engine/forms.ts';
import { bareWord } from '../text/word-key.ts';
import type { Lexicon } from './lexicon.ts';
import { readMarks, variantsOf } from './marks.ts';
import { type Unit, unitsOf } from './units.ts';
import { acronymKey } from './words.ts';

/** A term to be looked for. */
export interface Sought {
  /** As the glossary writes it, with its marks. */
  readonly text: string;
  /** Forms given by hand, which may have marks too. */
  readonly forms?: readonly string[] | undefined;
  /** Whether one word alone must have its capital, however long it is. */
  readonly isProper?: boolean;
  /** Whether its words may be in any form, and of any case, as people type them; otherwise it is in its dictionary form. */
  readonly isInflected?: boolean;
}

/** What one word of a term asks of a word of the text. */
export interface Wanted {
  /**
   * What is before it in the term; `initials` before a surname: its stop, and perhaps another initial (А. Г. Лукашенко);
   * `surname` before an initial that follows one; `clause` before a participle, which may follow a comma.
   */
  readonly before: Unit['before'];
  /** The word itself, as a key. */
  readonly key: string;
  /** Its number in the lexicon, which the word of the text must answer; absent for a wildcard. */
  readonly number?: number;
  /** A wildcard: the beginning that is enough; of an acronym in its capitals. */
  readonly prefix?: string;
  /** A frozen word: its one form, as the language spells it. */
  readonly form?: string;
  /** An exact word: its very letters. */
  readonly letters?: string;
  /** The initial of a given name: one capital and a stop. */
  readonly initial?: string;
  /** An adjective before other words: only its full forms are meant. */
  readonly attribute?: true;
}

/** A term, ready to be looked for in one way of writing it. */
export interface Pattern {
  readonly words: readonly Wanted[];
  /** A name of one word. */
  readonly name: boolean;
  /**
   * A short name, which matches capitalised text only: Мир, Чад, Куба are other words in small letters. Longer ones hardly
   * are, and translators write Сенат and сенат.
   */
  readonly capitalised: boolean;
  readonly startsWithAcronym: boolean;
  readonly endsWithAcronym: boolean;
  /** Its words are next to each other, as they are. */
  readonly exact: boolean;
}

/** The patterns of a term: that of the term itself, and of each form given by hand. Without letters or digits there are none. */
export function makePatterns(
  { text, forms, isProper = false, isInflected = false }: Sought,
  facts: FormFacts,
  lexicon: Lexicon,
): Pattern[] {
  const written = [text, ...(forms ?? [])].flatMap(variantsOf);
  const patterns = written
    .map((each) => makePattern(each, facts, lexicon, { byHand: forms !== undefined, isInflected }))
    .map((pattern) => (isProper && pattern.name ? { ...pattern, capitalised: true } : pattern));
  const named = forms ? [] : patterns.flatMap((pattern) => withInitials(text.replace(/^~/, ''), pattern));
  const passive = forms ? [] : patterns.flatMap((pattern) => asPassive(pattern, facts, lexicon));
  return [...patterns, ...named, ...passive].filter(({ words }) => words.length > 0);
}

/** A full name with the initial of its given name, before the surname or after it: Э. Рахмон, Рахмон Э. for Эмомали Рахмон. */
function withInitials(text: string, pattern: Pattern): Pattern[] {
  const [given, ...others] = pattern.words;
  const surname = others.at(-1);
  if (!given || !surname || others.length > 2 || !/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u.test(text))
    return [];
  const initial: Wanted = { before: 'start', key: given.key, initial: text.charAt(0) };
  return [
    { ...pattern, words: [initial, { ...surname, before: 'initials' }] },
    {
      ...pattern,
      words: [
        { ...surname, before: 'start' },
        { ...initial, before: 'surname' },
      ],
    },
  ];
}

/** A verb with its object in the passive, where the object comes first: решение было принято, решение, принятое Советом. */
function asPassive(pattern: Pattern, facts: FormFacts, lexicon: Lexicon): Pattern[] {
  const [verb, object, ...others] = pattern.words;
  if (!verb || !object || pattern.exact || !facts.verbs?.isInfinitive(verb.key)) return [];
  const participles = facts.verbs.passive(verb.key);
  if (participles.length === 0) return [];
  const participle: Wanted = { before: 'clause', key: verb.key, number: lexicon.add(participles) };
  return [{ ...pattern, words: [{ ...object, before: 'start' }, ...others, participle] }];
}

function isInCapitals(units: readonly Unit[]): boolean {
  const words = units.filter(({ text }) => text.length > 1);
  return (
    words.some(({ acronym, text }) => acronym === undefined && /^\p{Lu}{2}/u.test(text)) &&
    words.every(({ text }) => text === text.toUpperCase())
  );
}

const longestShortName = 4;

/** Whether a unit belongs to the first word, parts of a word with hyphens together. */
function isFirstWord(units: readonly Unit[], at: number): boolean {
  return units.slice(1, at + 1).every(({ before }) => before === 'hyphen');
}

function makePattern(
  marked: string,
  facts: FormFacts,
  lexicon: Lexicon,
  { byHand, isInflected }: { readonly byHand: boolean; readonly isInflected: boolean },
): Pattern {
  const { text, exact, wildcards, head } = readMarks(marked);
  const written = unitsOf(text);
  // In a term all in capitals, СОВЕТ БЕЗОПАСНОСТИ, nothing is known to be an acronym.
  const units = isInCapitals(written) ? written.map((unit) => ({ ...unit, acronym: undefined })) : written;
  const words = units.map((unit, at): Wanted => {
    const { before, key } = unit;
    if (wildcards.has(unit.end)) return { before, key, prefix: unit.acronym ?? facts.spell(unit.key) };
    const isCitation = facts.endsPhrases ? at === units.length - 1 : isFirstWord(units, at);
    const analyses = !exact && !isInflected && isCitation ? facts.citationAnalyses : facts.analyses;
    const verbs = verbAnalyses(key, facts, isInflected);
    const keys = unit.acronym === undefined ? [...analyses(key), ...verbs] : [acronymKey(unit.acronym)];
    const number = lexicon.add([...new Set(keys)]);
    if (exact) return { before, key, number, letters: lettersOf(unit) };
    const isFrozen =
      byHand || (head !== undefined && unit.start > head && !(facts.endsPhrases && at === units.length - 1));
    if (isFrozen) return { before, key, number, form: facts.spell(key) };
    const isAttribute = at < units.length - 1 && facts.attributes?.citation.test(key);
    return { before, key, number, ...(isAttribute && { attribute: true as const }) };
  });
  const count = units.filter((unit) => unit.before !== 'hyphen').length;
  const name = count === 1 && units[0]?.capital === true;
  return {
    words,
    name,
    capitalised: name && !isInflected && (units[0] as Unit).key.length <= longestShortName,
    startsWithAcronym: units[0]?.acronym !== undefined,
    endsWithAcronym: units.at(-1)?.acronym !== undefined,
    exact: exact || byHand,
  };
}

/** The analyses of a word of a term as a verb: in the infinitive only, unless its words may be in any form. */
function verbAnalyses(key: string, { verbs }: FormFacts, isInflected: boolean): readonly string[] {
  if (!verbs) return [];
  if (verbs.isInfinitive(key)) return [...verbs.analyses(key), ...verbs.passive(key)];
  return isInflected ? verbs.analyses(key) : [];
}

/** Whether a word of a text is what is wanted. */
export function accepts(wanted: Wanted, unit: Unit, facts: FormFacts, lexicon: Lexicon): boolean {
  const { number, prefix, form, letters, attribute, initial } = wanted;
  if (initial !== undefined) return unit.text.charAt(0) === initial && isInitials(unit);
  if (number === undefined) return startsWithPrefix(unit, prefix ?? '', facts);
  if (!lexicon.answers(unit.word).includes(number)) return false;
  if (attribute && !facts.attributes?.full.test(unit.key)) return false;
  if (letters !== undefined) return lettersOf(unit) === letters;
  return form === undefined || facts.spell(unit.key) === form;
}

/** One capital, or several with stops: А, А.Г. */
export function isInitials({ text }: Unit): boolean {
  return /^\p{Lu}(?:\.\p{Lu})*\.?$/u.test(text);
}

function startsWithPrefix(unit: Unit, prefix: string, facts: FormFacts): boolean {
  return facts.spell(unit.key).startsWith(prefix) || bareWord(unit.text).startsWith(prefix);
}

function lettersOf(unit: Unit): string {
  return unit.text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[’ʼ‘ʹ`´]/g, "'");
}
