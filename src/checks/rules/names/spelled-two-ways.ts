import { termsIn } from '../../../glossary/hits.ts';
import { phoneticKey } from '../../../languages/engine/phonetic-key.ts';
import { sameWord } from '../../../languages/engine/same-word.ts';
import { languageOf } from '../../../languages/registry.ts';
import type { Span } from '../../../model/location.ts';
import { memoizeByWord, type WordMemo, wordsOf } from '../../../text/word-table.ts';
import type { CheckContext, Place, PlacedFault, SeriesCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly name: string;
  readonly usual: string;
}

/**
 * A name of the source that is written by different letters in different sentences. Two words of targets are renderings
 * of one name if they have its consonants; inflected forms of one word are one spelling. Where a sentence has two such
 * words, or the name begins a sentence, nothing is concluded.
 */
export const namesSpelledTwoWays: SeriesCheck<Data, readonly NameUse[]> = {
  code: 'names/spelled-two-ways',
  severity: 'note',
  summary: 'The target spells a name otherwise than most sentences that are checked with it.',
  since: '0.1.0',
  why: 'A name in two spellings reads as two people or places, and only one of them is found.',
  examples: {
    invalid: [
      {
        before: [{ source: 'He met Zhaparov.', target: 'Он встретил Жапарова.' }],
        source: 'He called Zhaparov.',
        target: 'Он позвонил Джапарову.',
      },
      {
        before: [{ source: 'He met Rahmon.', target: 'Ён сустрэў Рахмона.' }],
        source: 'He called Rahmon.',
        target: 'Ён патэлефанаваў Рагмону.',
        language: 'be',
      },
      {
        before: [{ source: 'He met Rahmon.', target: 'Ӯ бо Раҳмон вохӯрд.' }],
        source: 'He called Rahmon.',
        target: 'Ӯ ба Рахмон занг зад.',
        language: 'tg',
      },
    ],
    valid: [
      {
        before: [{ source: 'He met Zhaparov.', target: 'Он встретил Жапарова.' }],
        source: 'He called Zhaparov.',
        target: 'Он позвонил Жапарову.',
      },
      {
        before: [{ source: 'He met Rahmon.', target: 'Ён сустрэў Рахмона.' }],
        source: 'He called Rahman.',
        target: 'Ён патэлефанаваў Рагману.',
        language: 'be',
      },
      {
        before: [{ source: 'He met Rahmon.', target: 'Ӯ бо Раҳмон вохӯрд.' }],
        source: 'He called Rahmon.',
        target: 'Ӯ ба Раҳмонро занг зад.',
        language: 'tg',
      },
    ],
  },
  say: ({ found, name, usual }) => ({ text: 'names/spelled-two-ways', values: { found, name, usual } }),
  observe: (context) => {
    const uses = namesIn(context);
    return uses.length > 0 ? uses : undefined;
  },
  begin: () => {
    const names: Names = new Map();
    return {
      see: (place, observed = []) => {
        for (const use of observed) count(names, use, place);
      },
      end: () =>
        [...names.values()].flatMap((ofLanguage) =>
          [...ofLanguage.values()].flatMap(({ all }) => findRarer(all)),
        ),
    };
  },
};

/** One way in which a name is written, in all its forms. */
interface Spelling {
  readonly english: string;
  /** Different forms of it; a few are enough to know others by. */
  readonly forms: string[];
  count: number;
  readonly uses: { readonly place: Place; readonly span: Span }[];
}

/** Of one name. */
interface Spellings {
  readonly all: Spelling[];
  /** By a form met before: whether two words are forms of one costs far more than looking this up. */
  readonly ofForm: Map<string, Spelling>;
}

const mostForms = 12;
const mostUses = 100;
/** How many times as common the usual spelling must be for another one to be reported between documents. */
const clearly = 3;

/** By language and by the key of the name. */
type Names = Map<string, Map<string, Spellings>>;

/** A name of the source and its rendering. */
interface NameUse {
  readonly english: string;
  /** The keys of the name and of its translation, as words are compared. */
  readonly key: string;
  readonly form: string;
  /** Of the rendering, in the marked target. */
  readonly span: Span;
}

function namesIn(context: CheckContext): readonly NameUse[] {
  if (context.sourceProfile.script !== 'Latn' || context.targetProfile.script !== 'Cyrl') return [];
  const named = namesOf(context.plainSource, context.sourceLanguage).filter(
    ({ word }) => word.sounds.length > 1,
  );
  if (named.length === 0) return [];
  let targets: readonly Name[] | undefined;
  const uses: NameUse[] = [];
  for (const name of named) {
    if (isTerm(name, context)) continue;
    targets ??= namesOf(context.plainTarget, context.targetLanguage);
    const rendering = onlyTranscription(name, targets);
    if (!rendering) continue;
    const { text: english, key } = name.word;
    const span = markedSpan(context.target, { start: rendering.start, end: rendering.end });
    uses.push({ english, key, form: rendering.word.key, span });
  }
  return uses;
}

/** Whether a name is in a term of the glossary, which says how its own terms are written. */
function isTerm({ start, end }: Name, { sourceFacts, targetLanguage }: CheckContext): boolean {
  const concepts = sourceFacts.concepts();
  return (
    concepts.length > 0 &&
    concepts.some(
      ({ concept, hit }) =>
        hit.start <= start && hit.end >= end && termsIn(concept, targetLanguage).length > 0,
    )
  );
}

/** The one name of a target that may be a rendering of another, if there is one only. */
function onlyTranscription(name: Name, targets: readonly Name[]): Name | undefined {
  let found: Name | undefined;
  for (const target of targets) {
    if (!isTranscription(name.word, target.word)) continue;
    if (found) return undefined;
    found = target;
  }
  return found;
}

interface NameWord {
  readonly text: string;
  readonly key: string;
  /** Its consonants, as `phoneticKey` gives them. */
  readonly sounds: string;
  /** Whether it can be a rendering: in Cyrillic letters, and no adjective, which are words of their own: Армянский. */
  readonly isRendering: boolean;
}

interface Name extends Span {
  readonly word: NameWord;
}

/** What makes a word a possible name, by language. */
const namesBy = new Map<string, WordMemo<NameWord | 'none'>>();

function nameWords(tag: string): WordMemo<NameWord | 'none'> {
  const known = namesBy.get(tag);
  if (known) return known;
  const { everyday, grammatical } = languageOf(tag).frequentWords;
  const names = memoizeByWord<NameWord | 'none'>(({ text, key, capital, acronym }) => {
    const isName =
      capital && acronym === undefined && key.length >= 4 && !everyday.has(key) && !grammatical.has(key);
    if (!isName) return 'none';
    const isRendering = /^[\p{Script=Cyrillic}\p{M}']+$/u.test(key) && !/[сц]к\p{L}{2,4}$/u.test(key);
    return { text, key, sounds: phoneticKey(key), isRendering };
  }, 'none');
  namesBy.set(tag, names);
  return names;
}

/** Capitalised words inside sentences, long enough to be told from others. */
function namesOf(text: string, tag: string): Name[] {
  const names = nameWords(tag);
  const { count, bounds, ids } = wordsOf(text);
  const found: Name[] = [];
  for (let at = 1; at < count; at++) {
    const name = names.at(ids[at] as number);
    const start = bounds[2 * at] as number;
    if (name !== 'none' && isInside(text, bounds[2 * at - 1] as number, start)) {
      found.push({ word: name, start, end: bounds[2 * at + 1] as number });
    }
  }
  return found;
}

/** Whether only white space, quotation marks or a hyphen part a word from the one before it. */
function isInside(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text[from] === ' ') return true;
  const between = text.slice(from, to);
  return /^(?:[-‐‑]|[\s"«»„“”‟‹›'’‘‚]+)$/u.test(between) && !/\n\s*\n/.test(between);
}

/** Whether a word has the consonants of a name, and after them no more than an ending. */
function isTranscription(name: NameWord, { key, sounds, isRendering }: NameWord): boolean {
  return (
    isRendering &&
    sounds.length <= name.sounds.length + 1 &&
    // Nearly every other name ends here.
    sounds.charCodeAt(0) === name.sounds.charCodeAt(0) &&
    sounds.startsWith(name.sounds) &&
    Math.abs(key.length - name.key.length) <= 4
  );
}

function count(names: Names, { english, key, form, span }: NameUse, place: Place): void {
  const { targetLanguage: tag } = place.pair;
  const ofLanguage = names.get(tag) ?? new Map<string, Spellings>();
  names.set(tag, ofLanguage);
  let spellings = ofLanguage.get(key);
  if (!spellings) {
    spellings = { all: [], ofForm: new Map() };
    ofLanguage.set(key, spellings);
  }
  const spelling = spellings.ofForm.get(form) ?? addForm(spellings, english, form, tag);
  spelling.count++;
  if (spelling.uses.length < mostUses) spelling.uses.push({ place, span });
}

function addForm({ all, ofForm }: Spellings, english: string, form: string, tag: string): Spelling {
  const same = all.find(({ forms }) => forms.some((known) => sameWord(known, form, tag)));
  const spelling = same ?? { english, forms: [], count: 0, uses: [] };
  if (!same) all.push(spelling);
  if (spelling.forms.length < mostForms) spelling.forms.push(form);
  ofForm.set(form, spelling);
  return spelling;
}

/**
 * Within a document any other spelling is reported, once. Between documents, which other people may have translated, only one that
 * stands clearly against the rest.
 */
function findRarer(spellings: readonly Spelling[]): PlacedFault<Data>[] {
  const [usual, ...rarer] = [...spellings].sort((a, b) => b.count - a.count);
  const [example] = usual?.uses ?? [];
  if (!usual || !example || rarer.length === 0) return [];
  const documents = new Set(usual.uses.map(({ place }) => place.pair.document));
  const wanted = wordAt(example);
  return rarer.flatMap(({ english, count, uses }) =>
    firstOfEach(uses)
      .filter(({ place }) => usual.count >= clearly * count || documents.has(place.pair.document))
      .map((use) => ({
        place: use.place,
        fault: {
          data: { found: wordAt(use), name: english, usual: wanted },
          span: use.span,
        },
      })),
  );
}

/** The first use in each document: a person who fixes it looks for the others. */
function firstOfEach(uses: Spelling['uses']): Spelling['uses'] {
  const seen = new Set<string>();
  return uses.filter(({ place: { pair } }) => {
    const isFirst = !seen.has(pair.document);
    seen.add(pair.document);
    return isFirst;
  });
}

function wordAt({ place, span }: Spelling['uses'][number]): string {
  return place.pair.target.slice(span.start, span.end);
}
