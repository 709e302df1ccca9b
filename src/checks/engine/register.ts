import { readNames } from '../../facts/names.ts';
import type { WordFact } from '../../facts/words.ts';
import { type ConceptHit, isNamed, isProposed, isUsable, termsIn } from '../../glossary/hits.ts';
import { keepsForm } from '../../glossary/short-names.ts';
import { type Unit, unitsOf } from '../../glossary/units.ts';
import { keysOf } from '../../glossary/words.ts';
import { phoneticKey } from '../../languages/engine/phonetic-key.ts';
import { languageOf } from '../../languages/registry.ts';
import type { Concept } from '../../model/glossary.ts';
import type { Span } from '../../model/location.ts';
import { foldMarks } from '../../text/fold.ts';
import { findNearest } from '../../text/nearest.ts';
import type { CheckContext } from './check.ts';

/** A name of the register in the source, and what of it is wrong in the target. */
export interface NameFault {
  readonly kind: 'changed' | 'misspelt' | 'missing';
  /** As the source has it, and as the target should. */
  readonly source: string;
  readonly wanted: string;
  readonly sourceSpan: Span;
  /** Whether the source has the surname of a person alone, which another one may bear. */
  readonly isSurname: boolean;
  /** In the plain target: the other name, or the misspelt one. */
  readonly found?: Span;
}

/** The result for the latest context: three checks in a row ask for the same one. */
let last: { readonly context: CheckContext; readonly faults: readonly NameFault[] } | undefined;
const none: readonly NameFault[] = [];

/** The faults of the registered names in a source, one for each name. */
export function nameFaultsOf(context: CheckContext): readonly NameFault[] {
  if (context.glossary.concepts.length === 0) return none;
  if (last?.context !== context) last = { context, faults: findFaults(context) };
  return last.faults;
}

/** The names of the register in a source that the target language has a name for, the first place of each. */
function registeredNames(context: CheckContext): readonly ConceptHit[] {
  const { sourceFacts, targetLanguage, plainSource, sourceProfile } = context;
  const named = sourceFacts
    .concepts()
    .filter(
      ({ concept }) =>
        concept.kind !== undefined &&
        termsIn(concept, targetLanguage).length > 0 &&
        !isProposed(concept, targetLanguage),
    );
  const seen = new Set<unknown>();
  let names: readonly Span[] | undefined;
  return named.filter(({ concept, hit, term }) => {
    if (seen.has(concept)) return false;
    if (!/\s/.test(term.text)) {
      if (concept.kind === 'person' && isOfAnother(context, concept, hit)) return false;
      // One word may be another one: May, Brown at the beginning of a sentence.
      if (hit.start < 3 && isCommon(term.text, context)) {
        names ??= readNames(foldMarks(plainSource), sourceProfile);
        if (!names.some(({ start, end }) => start < hit.end && end > hit.start)) return false;
      }
    }
    seen.add(concept);
    return true;
  });
}

/**
 * Whether a surname in a source follows a given name that is not that of the person, or is itself the given name of another: Tim
 * Allen is no Janice Allen, and Martin Dumont no Mary Martin.
 */
function isOfAnother(context: CheckContext, concept: Concept, hit: Span): boolean {
  const { plainSource, sourceLanguage, sourceFacts } = context;
  const units = unitsOf(plainSource);
  const at = units.findIndex(({ start }) => start === hit.start);
  const before = units[at - 1];
  const after = units[at + 1];
  const isGivenName =
    after?.capital === true &&
    after.before === 'space' &&
    after.acronym === undefined &&
    after.start === hit.end + 1 &&
    !termsIn(concept, sourceLanguage).some(({ text }) => text.toLowerCase().includes(after.key));
  if (isGivenName && !isCommon(after.text, context)) return true;
  if (!before?.capital || units[at]?.before !== 'space' || before.acronym !== undefined) return false;
  const isTitle = sourceFacts
    .words()
    .some(({ start, word }) => start === before.start && word.rank !== undefined);
  const own = termsIn(concept, sourceLanguage).flatMap(({ text }) => unitsOf(text).map(({ key }) => key));
  // A name alone is all that is known; Mr. and Ms. have two letters.
  return (
    own.length > 1 &&
    !isTitle &&
    before.key.length > 3 &&
    !isCommon(before.text, context) &&
    !own.includes(before.key)
  );
}

function isCommon(word: string, { sourceProfile }: CheckContext): boolean {
  const { dates, frequentWords, breaks } = sourceProfile;
  const key = word.toLowerCase();
  return dates.months.has(key) || frequentWords.everyday.has(key) || breaks.starters.has(key);
}

function findFaults(context: CheckContext): readonly NameFault[] {
  const names = registeredNames(context);
  if (names.length === 0) return none;
  const { plainSource, targetLanguage, sourceFacts } = context;
  const meant = sourceFacts.concepts();
  const others = context
    .targetConcepts()
    .filter(({ concept, hit }) => concept.kind !== undefined && !isAccountedFor(context, hit, meant));
  const sounds = soundsOf(plainSource);
  const free = others.filter(
    ({ hit }) =>
      !unitsOf(context.plainTarget).some(
        ({ start, end, key }) => start >= hit.start && end <= hit.end && sounds.has(phoneticKey(key)),
      ),
  );
  return names.flatMap((name): NameFault[] => {
    const { concept, hit } = name;
    const preferred = termsIn(concept, targetLanguage)[0]!;
    const fault = {
      source: plainSource.slice(hit.start, hit.end),
      wanted: preferred.text,
      sourceSpan: { start: hit.start, end: hit.end },
      isSurname:
        concept.kind === 'person' &&
        !/\s/.test(name.term.text) &&
        termsIn(concept, context.sourceLanguage).some(({ text }) => /\s/.test(text)),
    };
    const meanings = meant.filter((use) => use.hit.start === hit.start && use.hit.end === hit.end);
    const isThere = isNamed(context.plainTarget, context.glossary, targetLanguage, (each) =>
      meanings.some((use) => use.concept === each),
    );
    const spelt = findMisspelt(context, name, isThere);
    if (spelt) return [{ ...fault, kind: 'misspelt', found: spelt }];
    if (isThere || isDerived(context, concept)) return [];
    const other = free.find((each) => each.concept.kind === concept.kind) ?? free[0];
    if (!other) return [{ ...fault, kind: 'missing' }];
    free.splice(free.indexOf(other), 1);
    // Two countries are for the check of countries.
    if (namesCountry(sourceFacts.words(), hit) && namesCountry(context.targetFacts.words(), other.hit))
      return [];
    return [{ ...fault, kind: 'changed', found: other.hit }];
  });
}

/** Whether a word within a span is sure to name a country. */
function namesCountry(words: readonly WordFact[], { start, end }: Span): boolean {
  return words.some(
    (fact) =>
      fact.start >= start && fact.end <= end && fact.word.country?.some(({ isWeak }) => !isWeak) === true,
  );
}

/** Whether what a target has at a place is a name that the source has too, if only as one of several meanings. */
function isAccountedFor(context: CheckContext, { start, end }: Span, meant: readonly ConceptHit[]): boolean {
  return context
    .targetConcepts()
    .some(
      ({ concept, hit }) =>
        hit.start < end &&
        hit.end > start &&
        (meant.some((use) => use.concept === concept) ||
          isNamed(context.plainSource, context.glossary, context.sourceLanguage, (each) => each === concept)),
    );
}

/** Whether a target has a word that is made of the name: лондонский for London. */
function isDerived({ plainTarget, targetLanguage: tag }: CheckContext, concept: Concept): boolean {
  const stems = wordsToSpell(concept, tag)
    .map(({ key }) => key.replace(/[аеёиоуыэюяіӣйь]$/, ''))
    .filter((stem) => stem.length >= 4);
  return (
    stems.length > 0 && unitsOf(plainTarget).some(({ key }) => stems.some((stem) => key.startsWith(stem)))
  );
}

/** The words by which a misspelt name is recognised: the surname of a person, or the one word of another name. */
function wordsToSpell(concept: Concept, tag: string): readonly Unit[] {
  return termsIn(concept, tag)
    .filter(isUsable)
    .flatMap(({ text }): readonly Unit[] => {
      const units = unitsOf(text);
      if (concept.kind === 'person') return units.slice(-1);
      return units.length === 1 ? units : [];
    })
    .filter(({ acronym, capital, key }) => acronym === undefined && capital && key.length >= 4);
}

/** Whether a word of a text is a form of a word of a name. */
function isFormOf(unit: Unit, word: Unit, { kind, gender }: Concept, tag: string): boolean {
  if (unit.key === word.key) return true;
  if (kind === 'person' && keepsForm(word.text, gender, tag)) return false;
  const { forms } = languageOf(tag);
  const known = keysOf(word.word, forms);
  return keysOf(unit.word, forms).some((key) => known.includes(key));
}

/**
 * A word of the target that is nearly a word of the name and no form of it: by its consonants or all but a letter. Where the
 * name is there too, only one with its consonants is meant.
 */
function findMisspelt(context: CheckContext, { concept }: ConceptHit, isThere: boolean): Span | undefined {
  const { plainTarget, plainSource, targetLanguage: tag, targetProfile } = context;
  const words = wordsToSpell(concept, tag);
  if (words.length === 0) return undefined;
  const hits = context.targetConcepts();
  let sounds: ReadonlySet<string> | undefined;
  return unitsOf(plainTarget).find((unit, at) => {
    if (!unit.capital || unit.acronym !== undefined || unit.key.length < 4) return false;
    // A name in the letters of the source has no spelling of its own.
    if (targetProfile.script === 'Cyrl' && /[a-z]/.test(unit.key)) return false;
    if (hits.some(({ hit }) => unit.start < hit.end && unit.end > hit.start)) return false;
    if (words.some((word) => isFormOf(unit, word, concept, tag))) return false;
    const near = words.find((word) => isNearly(unit.key, word.key, isThere || at === 0));
    if (!near || (adjective.test(unit.key) && !adjective.test(near.key))) return false;
    // Another name of the source that sounds alike is meant: Clinton, Clifton.
    sounds ??= soundsOf(plainSource);
    const own = phoneticKey(unit.key);
    const wanted = phoneticKey(near.key);
    return ![...sounds].some((each) => each !== wanted && each.length > 1 && own.startsWith(each));
  });
}

/** Adjectives are words of their own: берлинский. */
const adjective = /[сц]к\p{L}{1,4}$/u;

function isNearly(key: string, wanted: string, isStrict: boolean): boolean {
  const sounds = phoneticKey(wanted);
  const own = phoneticKey(key);
  if (Math.abs(key.length - wanted.length) > 4) return false;
  if (sounds.length > 2 && own.startsWith(sounds) && isEnding(own.slice(sounds.length))) return true;
  if (isStrict || wanted.length < 5) return false;
  const most = wanted.length < 8 ? 1 : 2;
  return findNearest(key.slice(0, wanted.length), [wanted], most) !== undefined;
}

/** The consonants that endings have, in the classes of `phoneticKey`: -ом, -ов, -ах; Tajik -он, -ро. */
function isEnding(sounds: string): boolean {
  return /^[MVGNR]?$/.test(sounds);
}

/** The consonants of the capitalised words of a source. */
function soundsOf(source: string): ReadonlySet<string> {
  return new Set(
    unitsOf(source)
      .filter(({ capital, acronym, key }) => capital && acronym === undefined && key.length >= 4)
      .map(({ key }) => phoneticKey(key)),
  );
}
