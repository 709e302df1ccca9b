import type { Pair } from '../../src/checks/engine/check.ts';
import { findConcepts, isUsable, termsIn } from '../../src/glossary/hits.ts';
import { sameWord } from '../../src/languages/engine/same-word.ts';
import { languageOf } from '../../src/languages/registry.ts';
import type { Concept, Glossary, TermHit } from '../../src/model/glossary.ts';
import { wordKey } from '../../src/text/word-key.ts';
import { numberWords, otherWords } from './seed-words.ts';

/** A translation with one wrong term. */
export interface Seed {
  readonly kind: 'synonym' | 'derived adjective' | 'forbidden variant' | 'abbreviation' | 'number word';
  readonly language: string;
  readonly segment: string;
  /** What stood there, and what stands there now. */
  readonly right: string;
  readonly wrong: string;
  readonly target: string;
}

type Change = readonly [kind: Seed['kind'], wrong: string];

/** Every error that can be put into some translations of one language, one at a time, in reading order. */
export function seedErrors(pairs: readonly Pair[], glossary: Glossary): readonly Seed[] {
  return pairs.flatMap((pair) => [...seedTerms(pair, glossary), ...seedNumbers(pair)]);
}

function seedTerms(pair: Pair, glossary: Glossary): Seed[] {
  const { target, targetLanguage: tag } = pair;
  const meant = new Set(
    findConcepts(pair.source, glossary, pair.sourceLanguage).map(({ concept }) => concept),
  );
  // Markup inside a term would have to be kept: such places are left alone.
  return findConcepts(target, glossary, tag)
    .filter(({ concept, hit, term }) => meant.has(concept) && isUsable(term) && isWhole(target, hit))
    .flatMap(({ concept, term, hit }, at) => {
      const changes: Change[] = [
        ...otherWord(term.text, hit, concept, tag, at),
        ...derivedAdjective(term.text, hit, tag),
        ...wrongTerms(term.text, hit, concept, tag),
        ...abbreviations(target, hit, concept, glossary, tag),
      ];
      return changes.map(([kind, wrong]) => seedOf(pair, hit, kind, wrong));
    });
}

function isWhole(target: string, { start, end, forms }: TermHit): boolean {
  return (
    target
      .slice(start, end)
      .replace(/[«»\s]+/gu, ' ')
      .trim() === forms.join(' ')
  );
}

function seedOf(
  pair: Pair,
  { start, end }: { start: number; end: number },
  kind: Seed['kind'],
  wrong: string,
): Seed {
  const { target, targetLanguage: language, segment } = pair;
  return {
    kind,
    language,
    segment,
    right: target.slice(start, end),
    wrong,
    target: target.slice(0, start) + wrong + target.slice(end),
  };
}

/** The word `other` in the form that `form` is of `citation`; none where they are not inflected alike. */
export function inflectLike(other: string, citation: string, form: string, tag: string): string | undefined {
  const facts = languageOf(tag).forms;
  const [a, f, b] = [citation, form, other].map((word) => facts.spell(wordKey(word))) as [
    string,
    string,
    string,
  ];
  const forms = new Set(facts.analyses(f));
  for (const analysis of facts.analyses(a)) {
    const [mark, stem] = stemOf(analysis);
    // Where a vowel or consonant of the stem alternates, the ending cannot simply be taken over.
    if (!forms.has(analysis) || a.slice(0, stem.length) !== f.slice(0, stem.length)) continue;
    const ending = a.slice(stem.length);
    if (!b.endsWith(ending)) continue;
    const otherStem = b.slice(0, b.length - ending.length);
    // Tajik endings depend on whether a vowel stands before them.
    if (tag === 'tg' && endsInVowel(otherStem) !== endsInVowel(stem)) continue;
    const isAlike = facts.analyses(b).some((each) => {
      const [otherMark, { length }] = stemOf(each);
      return otherMark === mark && length === otherStem.length;
    });
    if (isAlike) return likeCase(otherStem + f.slice(stem.length), form);
  }
  return undefined;
}

/** The mark of a paradigm, which Tajik has none of, and the stem as a key. */
function stemOf(analysis: string): readonly [mark: string, stem: string] {
  const [mark = '', stem] = analysis.split(':');
  return stem === undefined ? ['', mark] : [mark, stem];
}

function endsInVowel(stem: string): boolean {
  return /[аеёиоуэюяӣӯ]$/.test(stem);
}

function likeCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** One word of the term for another one that is inflected as it is. */
function otherWord(term: string, hit: TermHit, concept: Concept, tag: string, at: number): Change[] {
  const words = term.split(' ');
  if (words.length !== hit.forms.length || /^[\p{Lu}\p{N}]+$/u.test(term)) return [];
  const taken = termsIn(concept, tag).map(({ text }) => wordKey(text));
  const list = otherWords[tag] ?? [];
  return words.flatMap((word, which): Change[] => {
    for (let turn = 0; turn < list.length; turn++) {
      const other = list[(at + which + turn) % list.length] as string;
      // Of a person the surname is enough, of an agenda the first word: that would be no error.
      if (
        staysRight(
          hit.forms.filter((_, index) => index !== which),
          concept,
          tag,
        )
      )
        return [];
      // A word that any of the right terms has would not be wrong.
      if (taken.some((text) => text.includes(other.slice(0, 4)))) continue;
      const wrong = inflectLike(other, word, hit.forms[which] as string, tag);
      if (wrong !== undefined)
        return [['synonym', hit.forms.map((form, index) => (index === which ? wrong : form)).join(' ')]];
    }
    return [];
  });
}

/** Whether some words are a right term of the concept by themselves. */
function staysRight(forms: readonly string[], concept: Concept, tag: string): boolean {
  return termsIn(concept, tag)
    .filter(isUsable)
    .some(({ text }) => text.split(' ').every((word) => forms.some((form) => sameWord(word, form, tag))));
}

const relational: Readonly<Record<string, readonly [suffix: string, endings: RegExp]>> = {
  ru: ['ский', /[аяьйоеыи]+$/],
  be: ['скі', /[аяьйоеыі]+$/],
  tg: ['ӣ', /[аиӣ]$/],
};

/** The noun of the term as an adjective: Беларусь, беларусский; Тоҷикистон, тоҷикистонӣ. */
function derivedAdjective(term: string, hit: TermHit, tag: string): Change[] {
  const [suffix, endings] = relational[tag] ?? [];
  if (suffix === undefined || endings === undefined || /^[\p{Lu}\p{N}]+$/u.test(term)) return [];
  const words = term.split(' ');
  if (words.length !== hit.forms.length || words.length > 2) return [];
  const stem = (words.at(-1) as string).replace(endings, '');
  // What ends in ӣ is an adjective already.
  if (stem.length < 3 || (tag === 'tg' && term.endsWith('ӣ'))) return [];
  return [['derived adjective', [...hit.forms.slice(0, -1), stem.toLowerCase() + suffix].join(' ')]];
}

/** The deprecated and forbidden terms of the concept, inflected as the right one where they are built alike. */
function wrongTerms(term: string, hit: TermHit, concept: Concept, tag: string): Change[] {
  const words = term.split(' ');
  return termsIn(concept, tag)
    .filter((each) => !isUsable(each))
    .map(({ text }): Change => {
      const forms = text.split(' ').map((word, at) => {
        const [citation, form] = [words[at], hit.forms[at]];
        return citation === undefined || form === undefined || /^\p{Lu}{2,}$/u.test(word)
          ? word
          : (inflectLike(word, citation, form, tag) ?? word);
      });
      return ['forbidden variant', forms.join(' ')];
    });
}

/** An acronym with a letter replaced, with two letters swapped, in small letters, and as another language has it. */
function abbreviations(
  target: string,
  hit: TermHit,
  concept: Concept,
  glossary: Glossary,
  tag: string,
): Change[] {
  const right = target.slice(hit.start, hit.end);
  if (!/^\p{Lu}{3,}$/u.test(right)) return [];
  const known = new Set(glossary.concepts.flatMap((each) => termsIn(each, tag).map(({ text }) => text)));
  const foreign = [...concept.terms].flatMap(([language, terms]) =>
    language === tag || language === 'en' ? [] : terms.map(({ text }) => text),
  );
  const letters = [...right];
  const next = String.fromCharCode((letters[1] as string).charCodeAt(0) + 1);
  return [
    [letters[0], next, ...letters.slice(2)].join(''),
    [letters[0], letters[2], letters[1], ...letters.slice(3)].join(''),
    right.toLowerCase(),
    ...foreign.filter((text) => /^\p{Lu}{3,}$/u.test(text)),
  ]
    .filter((wrong, at, all) => wrong !== right && !known.has(wrong) && all.indexOf(wrong) === at)
    .map((wrong) => ['abbreviation', wrong]);
}

/** A number in digits for the word of another number. */
function seedNumbers(pair: Pair): Seed[] {
  const words = numberWords[pair.targetLanguage] ?? [];
  return [...pair.target.matchAll(/(?<![\p{L}\p{N}<.,/-])\d{1,4}(?![\p{L}\p{N}>.,-]|\/>)/gu)].flatMap(
    ({ 0: digits, index }) => {
      const other = words.find(([value]) => value !== Number(digits) && !pair.source.includes(String(value)));
      if (!other || !pair.source.includes(digits)) return [];
      return [seedOf(pair, { start: index, end: index + digits.length }, 'number word', other[1])];
    },
  );
}
