import { hasBracket } from '../../../text/kinds.ts';
import { matchesOf } from '../../../text/matches.ts';
import { mostFaults, type PlacedFault, type SeriesCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';
import { makeParagraphs, type Observed } from '../../engine/paragraphs.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly mark: string;
}

/** Brackets that have no partner in their paragraph, while those of the source have: `1)` and `:)` are no pairs. */
export const bracketsUnpaired: SeriesCheck<Data, Brackets> = {
  code: 'brackets/unpaired',
  severity: 'warning',
  summary: 'A bracket of the target has no partner in its paragraph.',
  since: '0.1.0',
  why: 'Without its partner a bracket leaves open where the remark in it ends.',
  examples: {
    invalid: [
      { source: 'The CSTO (founded in 1992) met.', target: 'ОДКБ (основана в 1992 году провела сессию.' },
      { source: 'The council (see above) met.', target: 'Савет гл. вышэй) сабраўся.', language: 'be' },
      { source: 'The council [of six] met.', target: 'Шӯро [аз шаш нафар) ҷамъ омад.', language: 'tg' },
    ],
    valid: [
      { source: 'The CSTO (founded in 1992) met.', target: 'ОДКБ (основана в 1992 году) провела сессию.' },
      { source: 'a) the council', target: 'а) савет', language: 'be' },
      {
        before: [{ source: 'It met (in Dushanbe.', target: 'Он ҷамъ омад (дар Душанбе.' }],
        source: 'In autumn).',
        target: 'Тирамоҳ).',
        paragraph: true,
        language: 'tg',
      },
    ],
  },
  say: ({ mark }) => ({
    text: mark in partners ? 'brackets/unpaired:unopened' : 'brackets/unpaired:unclosed',
    values: { mark },
  }),
  observe: ({ plainSource, plainTarget, targetFacts }) =>
    (targetFacts.kinds & hasBracket) === 0
      ? undefined
      : { source: bracketsOf(plainSource), target: bracketsOf(plainTarget) },
  begin: () => makeParagraphs(findUnpaired),
};

/** The brackets of a sentence. */
interface Brackets {
  readonly source: readonly Bracket[];
  readonly target: readonly Bracket[];
}

type Sentence = Observed<Brackets>;

interface Bracket {
  readonly at: number;
  readonly mark: string;
}

const brackets = /[()[\]{}]/g;
const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

function bracketsOf(text: string): readonly Bracket[] {
  return matchesOf(brackets, text).map(({ 0: mark, index: at }) => ({ at, mark }));
}

function findUnpaired(sentences: readonly Sentence[]): readonly PlacedFault<Data>[] {
  const [only] = sentences;
  // Nearly always one sentence, with a pair of brackets.
  if (sentences.length === 1 && only && unpairedOf(only.target).length === 0) return [];
  const all = sentences.flatMap(({ place, target }) => target.map((bracket) => ({ ...bracket, place })));
  const single = unpairedOf(all);
  // A list item, a face: what the source does the target may.
  if (single.length === 0 || unpairedOf(sentences.flatMap(({ source }) => source)).length > 0) return [];
  return single.slice(0, mostFaults).map(({ at, mark, place }) => ({
    place,
    fault: {
      data: { mark },
      span: markedSpan(place.pair.target, { start: at, end: at + 1 }),
    },
  }));
}

function unpairedOf<Item extends Bracket>(all: readonly Item[]): readonly Item[] {
  const open: Item[] = [];
  const single: Item[] = [];
  for (const bracket of all) {
    const partner = partners[bracket.mark];
    if (partner === undefined) open.push(bracket);
    else if (open.at(-1)?.mark === partner) open.pop();
    else single.push(bracket);
  }
  return [...single, ...open];
}
