import type { Language } from '../languages/pack.ts';
import { languageOf } from '../languages/registry.ts';
import { findingOf } from '../messages/findings/say.ts';
import type { FindingText } from '../messages/findings/texts.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Concept, Glossary, Term } from '../model/glossary.ts';
import type { Phrase } from '../model/messages.ts';
import { codePoint } from '../text/letters.ts';
import { isUsable } from './hits.ts';
import { hasStrayMark, writtenTerm } from './marks.ts';
import { findTerm } from './match.ts';
import { unitsOf } from './units.ts';

/** Codes of what `validateGlossary` finds. */
export const glossaryCodes: readonly string[] = [
  'glossary/ambiguous',
  'glossary/contradictory',
  'glossary/duplicate',
  'glossary/unreachable',
  'glossary/alphabet',
];

/** A term with where it belongs. */
interface Entry {
  readonly concept: Concept;
  readonly language: string;
  readonly term: Term;
}

/**
 * What is wrong with a glossary that can be read, in the order of its rows: `glossary/ambiguous`, `/contradictory`,
 * `/duplicate`, `/unreachable` and `/alphabet`, each with the place of its term.
 */
export function validateGlossary(glossary: Glossary): readonly Finding[] {
  const entries = glossary.concepts.flatMap((concept) =>
    [...concept.terms].flatMap(([language, terms]) =>
      terms.map((term): Entry => ({ concept, language, term })),
    ),
  );
  const homonyms = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const found = [
      ...findTwin(entry),
      ...findContradiction(entry),
      ...findUnreachable(entry),
      ...findStrangers(entry),
    ];
    return [...findHomonym(entry, homonyms), ...found];
  });
}

/** The term as it is told from others: its words without case, but acronyms in theirs. */
function keyOf({ language, term }: Entry): string {
  const facts = languageOf(language).forms;
  const words = unitsOf(term.text).map(
    ({ before, acronym, key }) => `${before} ${acronym ?? facts.spell(key)}`,
  );
  return `${language}\n${words.join(' ')}`;
}

/** The same term of two concepts, unless their domains say that it is meant so. */
function findHomonym(entry: Entry, known: Map<string, Entry>): Finding[] {
  if (!isUsable(entry.term)) return [];
  const key = keyOf(entry);
  const first = known.get(key);
  if (!first) known.set(key, entry);
  if (!first || first.concept === entry.concept) return [];
  const [one, other] = [first.concept.domain, entry.concept.domain];
  if (one !== undefined && other !== undefined && one !== other) return [];
  return [
    finding(entry, 'warning', {
      text: 'glossary/ambiguous',
      values: {
        ...{ term: entry.term.text, concept: entry.concept.id },
        ...{ other: first.concept.id, place: placeOf(first.term) },
      },
    }),
  ];
}

/** The same term twice in one language of a concept. */
function findTwin(entry: Entry): Finding[] {
  const { concept, language, term } = entry;
  const first = concept.terms.get(language)?.find((each) => lettersOf(each) === lettersOf(term));
  if (!first || first === term) return [];
  const values = { term: term.text, first: first.status, second: term.status };
  if (isUsable(first) === isUsable(term))
    return [finding(entry, 'warning', { text: 'glossary/duplicate', values })];
  return [finding(entry, 'error', { text: 'glossary/contradictory', values: { ...values, tag: language } })];
}

function lettersOf(term: Term): string {
  return writtenTerm(term).normalize('NFC');
}

/** A rendering of what must not be translated. */
function findContradiction(entry: Entry): Finding[] {
  const { concept, term } = entry;
  if (!concept.doNotTranslate || !isUsable(term)) return [];
  const [first] = concept.terms.values();
  if (!first || first.some(({ text }) => text === term.text) || concept.terms.get(entry.language) === first)
    return [];
  return [
    finding(entry, 'error', {
      text: 'glossary/contradictory:not-translated',
      values: { concept: concept.id, term: term.text, tag: entry.language },
    }),
  ];
}

/** A term that no running text can have, since it has a mark in a place where the mark means nothing. */
function findUnreachable(entry: Entry): Finding[] {
  const { language, term } = entry;
  const written = writtenTerm(term);
  // A term without marks is always found in itself.
  const isFound = term.marked === undefined || findTerm(term.text, written, language).length > 0;
  if (isFound && !hasStrayMark(written)) return [];
  return [finding(entry, 'warning', { text: 'glossary/unreachable', values: { term: written } })];
}

/** Letters that the language does not write; what is forbidden or deprecated may be misspelt on purpose. */
function findStrangers(entry: Entry): Finding[] {
  const { concept, language, term } = entry;
  const profile = languageOf(language);
  if (
    profile.letters.alphabet === '' ||
    !isUsable(term) ||
    term.marked?.startsWith('=') ||
    concept.doNotTranslate
  )
    return [];
  const strangers = new Set(unitsOf(term.text).flatMap(({ text }) => strangersIn(text, profile)));
  if (strangers.size === 0) return [];
  const letters = [...strangers].map(
    (letter): Phrase => ({ text: 'letter', values: { letter, code: codePoint(letter) } }),
  );
  return [
    finding(entry, 'warning', {
      text: letters.length === 1 ? 'glossary/alphabet' : 'glossary/alphabet:several',
      values: { term: term.text, letters, language: profile.autonym },
    }),
  ];
}

function strangersIn(word: string, { letters: { alphabet }, script }: Language): string[] {
  // NATO, G20, XXI: what other languages write in Latin capitals stays so.
  if (/^[A-Z\p{N}]{2,}$/u.test(word)) return [];
  const letters = script === 'Latn' ? word.normalize('NFD').replace(/\p{M}/gu, '') : word.normalize('NFC');
  return [...letters].filter((letter) => /\p{L}/u.test(letter) && !alphabet.includes(letter.toLowerCase()));
}

function placeOf({ location: { path, line, column } }: Term): string {
  return `${path}:${line}:${column}`;
}

function finding({ language, term }: Entry, severity: Severity, text: FindingText): Finding {
  return { ...findingOf(severity, text), ...term.location, language };
}
