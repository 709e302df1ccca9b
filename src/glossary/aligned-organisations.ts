import { languageOf } from '../languages/registry.ts';
import type { Glossary } from '../model/glossary.ts';
import { compareTexts } from '../text/order.ts';
import { citationOf, isForm } from './citation.ts';
import { isNominative } from './explain.ts';
import { findConcepts } from './hits.ts';
import type { AlignedSentence, NameProposal } from './name-proposals.ts';
import { type Unit, unitsOf } from './units.ts';

/** A phrase of translations, and the sentences that have it, by number. */
interface Phrase {
  readonly forms: Map<string, number>;
  readonly sentences: Set<number>;
}

/** Least number of sentences that must agree: one sentence does not prove a translation by words. */
const leastSentences = 2;
const mostWords = 8;

/**
 * Organisations that the glossary lacks and that translations render by words: of the phrases with a capital, the one that comes
 * with the name and seldom without it. A name is words with a capital of which one says that it is an organisation: `Human Rights
 * Council`. Linear in the sentences.
 */
export function proposeOrganisations(
  sentences: readonly AlignedSentence[],
  glossary: Glossary,
  source: string,
  least: number = leastSentences,
): readonly NameProposal[] {
  const named = new Map<string, Set<number>>();
  sentences.forEach(({ text }, at) => {
    for (const name of organisationsIn(text, glossary, source))
      named.set(name, (named.get(name) ?? new Set()).add(at));
  });
  const proposals = new Map<string, NameProposal>();
  for (const language of new Set(sentences.map((each) => each.language))) {
    const own = (numbers: Iterable<number>): number[] =>
      [...numbers].filter((at) => sentences[at]?.language === language);
    const wanted = [...named].map(([name, numbers]) => [name, own(numbers)] as const);
    const phrases = phrasesOf(
      sentences,
      own(sentences.keys()),
      new Set(wanted.flatMap(([, of]) => of)),
      language,
    );
    for (const [name, numbers] of wanted) {
      if (numbers.length < Math.max(least, leastSentences)) continue;
      const best = bestPhrase(numbers, phrases);
      if (!best) continue;
      const forms = [...best.forms]
        .sort(([a, m], [b, n]) => n - m || compareTexts(a, b))
        .map(([form]) => form);
      const text = citationOfPhrase(name, forms, language);
      const found = numbers.filter((at) => best.sentences.has(at));
      const before = proposals.get(name);
      const all = [...(before?.sentences ?? []), ...found.map((at) => sentences[at] as AlignedSentence)];
      const renderings = new Map(before?.renderings);
      renderings.set(language, [{ text, forms, count: found.length }]);
      const count = new Set(all.map(({ document, segment }) => `${document} ${segment}`)).size;
      proposals.set(name, { name, kind: 'organisation', count, renderings, sentences: all });
    }
  }
  return [...proposals.values()];
}

/** Names of organisations in a source, each once, without those that the glossary has a term in. */
function organisationsIn(text: string, glossary: Glossary, tag: string): readonly string[] {
  const { organisations, frequentWords } = languageOf(tag);
  if (organisations.size === 0) return [];
  const known = findConcepts(text, glossary, tag).map(({ hit }) => hit);
  const names = new Set<string>();
  let run: Unit[] = [];
  const close = (): void => {
    while (run.length > 0 && !run.at(-1)?.capital) run.pop();
    const [first, last] = [run[0], run.at(-1)];
    const isNamed =
      run.some(({ key }) => organisations.has(key)) && run.filter(({ capital }) => capital).length > 1;
    const isKnown = known.some(({ start, end }) => first && last && start < last.end && end > first.start);
    if (first && last && isNamed && !isKnown)
      names.add(text.slice(first.start, last.end).replace(/['’]s$/, ''));
    run = [];
  };
  for (const unit of unitsOf(text)) {
    const isInside = unit.before === 'space' || unit.before === 'hyphen';
    const goesOn = unit.capital || (run.length > 0 && frequentWords.linking.has(unit.key));
    if (!isInside || !goesOn || run.length === mostWords) close();
    // A word may have a capital only because it begins a sentence: The Human Rights Council.
    const isGrammatical = run.length === 0 && frequentWords.grammatical.has(unit.key);
    if (goesOn && !isGrammatical && (unit.capital || run.length > 0)) run.push(unit);
  }
  close();
  return [...names];
}

/** Phrases that begin with a capital, by the part that their forms share; only those in the sentences given. */
function phrasesOf(
  sentences: readonly AlignedSentence[],
  numbers: readonly number[],
  inQuestion: ReadonlySet<number>,
  tag: string,
): ReadonlyMap<string, Phrase> {
  const phrases = new Map<string, Phrase>();
  const ordered = [...numbers].sort((a, b) => Number(inQuestion.has(b)) - Number(inQuestion.has(a)));
  for (const at of ordered) {
    const { target } = sentences[at] as AlignedSentence;
    for (const [key, form] of capitalPhrases(target, tag)) {
      const known = phrases.get(key);
      if (!known && !inQuestion.has(at)) continue;
      const phrase = known ?? { forms: new Map<string, number>(), sentences: new Set<number>() };
      phrases.set(key, phrase);
      phrase.sentences.add(at);
      if (inQuestion.has(at)) phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
    }
  }
  return phrases;
}

function* capitalPhrases(text: string, tag: string): Generator<readonly [key: string, form: string]> {
  const { phrases } = languageOf(tag);
  const units = unitsOf(text);
  for (let from = 0; from < units.length; from++) {
    if (!units[from]?.capital || units[from]?.acronym !== undefined) continue;
    let key = '';
    for (let to = from; to < Math.min(units.length, from + mostWords); to++) {
      const unit = units[to] as Unit;
      if (to > from && unit.before !== 'space' && unit.before !== 'hyphen') break;
      key += `${stemOf(unit.key)} `;
      if (to === from || phrases.neverLast.has(unit.key)) continue;
      yield [key, text.slice((units[from] as Unit).start, unit.end)];
    }
  }
}

/** The part that the forms of one word share, roughly. */
function stemOf(key: string): string {
  return key.length < 5 ? key : key.slice(0, Math.max(4, key.length - 3));
}

/** The longest of the phrases that are in most of the sentences of a name, and in few others. */
function bestPhrase(numbers: readonly number[], phrases: ReadonlyMap<string, Phrase>): Phrase | undefined {
  const found = [...phrases.values()].flatMap((phrase) => {
    const together = numbers.filter((at) => phrase.sentences.has(at)).length;
    const isBound =
      together >= leastSentences && 2 * together > numbers.length && 3 * together > 2 * phrase.sentences.size;
    return isBound ? [{ phrase, together }] : [];
  });
  const most = Math.max(...found.map(({ together }) => together));
  return found
    .filter(({ together }) => together >= 0.8 * most)
    .sort((a, b) => lengthOf(b.phrase) - lengthOf(a.phrase))[0]?.phrase;
}

function lengthOf({ forms }: Phrase): number {
  const [[form] = ['']] = forms;
  return form.split(' ').length;
}

/** The dictionary form of a phrase: of its forms, or of those that it can be a form of, a nominative that explains most. */
function citationOfPhrase(name: string, forms: readonly string[], tag: string): string {
  const isInflected = languageOf(tag).forms.cases !== undefined;
  const [first = ''] = forms;
  const rank = (text: string): number =>
    forms.filter((form) => isForm(form, text, tag)).length +
    (isInflected && isNominative(text, tag) ? 100 : 0);
  const candidates = [...new Set([...forms, citationOf(name, [first], tag).text])];
  return candidates.sort((a, b) => rank(b) - rank(a))[0] ?? first;
}
