import type { CaseName, FormFacts, PhraseForms } from '../languages/engine/forms.ts';
import { languageOf } from '../languages/registry.ts';
import { append } from '../text/multimap.ts';

/** The cases of the forms, in the order in which people are offered them. */
const caseNames: readonly CaseName[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

type Gender = 'masculine' | 'feminine' | 'neuter';

/** A noun in the number that it stands in: its form in each case. */
interface Numbered {
  readonly gender: Gender;
  readonly number: 'singular' | 'plural';
  readonly forms: ReadonlyMap<CaseName, string>;
}

/**
 * The forms of a term in the cases, in the number that it stands in: `в` + `Коллективные силы` → `Коллективных силах`. Its first
 * noun and the adjectives before that are declined, what follows stays. Only forms that are certain: none for a word that could be
 * declined in two ways, and none in a language without cases.
 */
export function inflectTerm(text: string, tag: string): ReadonlyMap<CaseName, string> {
  const { forms: facts } = languageOf(tag);
  const rules = facts.cases?.phrases;
  const words = text.split(' ');
  if (!rules) return new Map();
  let phrase: { readonly at: number; readonly nouns: readonly Numbered[] } | undefined;
  // The last word that can be the noun of all before it: учение could be an adjective, and is none in совместное учение.
  for (let at = 0; at < words.length && isPlain(words[at]!); at++) {
    const nouns = declineNoun(words[at]!, words.slice(0, at), facts, rules);
    if (nouns.length > 0) phrase = { at, nouns };
    if (!isAdjective(words[at]!, rules)) break;
  }
  const [noun] = phrase?.nouns ?? [];
  if (!phrase || !noun || facts.conjunctions.has(words[phrase.at + 1] ?? '')) return new Map();
  const { at, nouns } = phrase;
  const adjectives = words.slice(0, at).map((word) => openAdjective(word, facts, rules));
  const declined = new Map<CaseName, string>();
  for (const name of caseNames) {
    const forms = new Set(nouns.map((each) => each.forms.get(name)));
    const [form] = forms;
    const before = adjectives.map((each) => each(name, noun));
    if (form === undefined || forms.size > 1 || before.includes(undefined)) continue;
    declined.set(name, [...before, form, ...words.slice(at + 1)].join(' '));
  }
  return declined;
}

function isAdjective(word: string, { citations }: PhraseForms): boolean {
  return Object.values(citations).some((ending) => ending.test(word.toLowerCase()));
}

/** The case that the words before a place ask for, by the last of them; undefined if that is no preposition. */
export function caseAfter(before: string, tag: string): CaseName | undefined {
  const word = /([\p{L}-]{1,20})\s+$/u.exec(before.slice(-40))?.[1];
  return word === undefined
    ? undefined
    : languageOf(tag).forms.cases?.phrases?.governed.get(word.toLowerCase());
}

/** A word of letters that has at most its first one as a capital: acronyms and words with hyphens are declined otherwise. */
function isPlain(word: string): boolean {
  return /^\p{L}\p{Ll}{2,}$/u.test(word);
}

/** All ways to decline a noun that go with the adjectives before it: in the singular or, if it has none, in the plural. */
function declineNoun(
  word: string,
  adjectives: readonly string[],
  facts: FormFacts,
  rules: PhraseForms,
): readonly Numbered[] {
  const key = facts.spell(word.toLowerCase());
  const { inflections, wordClass } = facts.cases!;
  const decline = (analysis: string, number: Numbered['number']): readonly Numbered[] => {
    const gender = genderOf(analysis);
    const isNamed = inflections(key, analysis).includes(`nominative ${number}`);
    if (!gender || !isNamed || wordClass(analysis) !== 'noun') return [];
    // составляющая is declined as an adjective.
    if (rules.citations.feminine.test(key) || rules.citations.neuter.test(key)) return [];
    if (/ь$/.test(key) && rules.softFeminine.test(key) !== (gender === 'feminine')) return [];
    const agreed = rules.citations[number === 'plural' ? 'plural' : gender];
    if (!adjectives.every((each) => agreed.test(each.toLowerCase()))) return [];
    // Whether its last vowel stays is not known: договора, but конца.
    const isFleeting = number === 'singular' && gender === 'masculine' && rules.fleeting.test(key);
    const forms = new Map<CaseName, string>();
    const all = isFleeting ? new Map() : formsIn(word, analysis, facts);
    for (const name of caseNames) {
      const isKnown = name !== 'accusative' || (number === 'singular' && gender !== 'masculine');
      const form = isKnown ? oneOf(all.get(`${name} ${number}`), word, rules) : undefined;
      if (form !== undefined) forms.set(name, form);
    }
    return [{ gender, number, forms }];
  };
  const analyses = facts.citationAnalyses(key);
  const singular = analyses.flatMap((analysis) => decline(analysis, 'singular'));
  return singular.length > 0 ? singular : analyses.flatMap((analysis) => decline(analysis, 'plural'));
}

function genderOf(analysis: string): Gender | undefined {
  const genders: Readonly<Record<string, Gender>> = { m: 'masculine', f: 'feminine', n: 'neuter' };
  return genders[analysis[0] ?? ''];
}

/** An adjective in the case and number of its noun. */
type AdjectiveForms = (name: CaseName, noun: Numbered) => string | undefined;

function openAdjective(word: string, facts: FormFacts, rules: PhraseForms): AdjectiveForms {
  const all = facts
    .citationAnalyses(facts.spell(word.toLowerCase()))
    .filter((analysis) => facts.cases!.wordClass(analysis) === 'adjective')
    .map((analysis) => formsIn(word, analysis, facts));
  return (name, { number, gender }) => {
    const endings = rules.singular[gender === 'feminine' ? 'feminine' : 'masculine'];
    const ending = number === 'plural' ? undefined : endings[name];
    const found = all.flatMap((forms) => oneOf(forms.get(`${name} ${number}`), word, rules, ending) ?? []);
    return new Set(found).size === 1 ? found[0] : undefined;
  };
}

/** The forms of a word in an analysis, by what they are: `genitive plural`. */
function formsIn(word: string, analysis: string, facts: FormFacts): ReadonlyMap<string, readonly string[]> {
  const key = word.toLowerCase();
  // A stem may be written otherwise in its key; most endings of a dictionary form have one letter.
  const stems = [(analysis.split(':')[1] ?? '').length, key.length - 1].map((length) => key.slice(0, length));
  const found = new Map<string, string[]>();
  for (const form of new Set(stems.flatMap((stem) => facts.endings.map((ending) => stem + ending)))) {
    const spelled = facts.spell(form);
    const names = facts.cases!.inflections(spelled, analysis);
    if (names.length === 0 || !facts.analyses(spelled).includes(analysis)) continue;
    for (const name of names) append(found, name, form);
  }
  return found;
}

/** The one form among several; undefined if there is none, or more than one. With `ending`, only forms that end so. */
function oneOf(
  forms: readonly string[] = [],
  word: string,
  rules: PhraseForms,
  ending?: RegExp,
): string | undefined {
  const found = ending ? forms.filter((form) => ending.test(form)) : forms;
  const isUsual = (form: string): boolean =>
    !rules.rare.test(form) && !(ending && rules.rareAdjective.test(form));
  const usual = found.length > 1 ? found.filter(isUsual) : found;
  const [form, another] = usual;
  if (form === undefined || another !== undefined) return undefined;
  return /^\p{Lu}/u.test(word) ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
}
