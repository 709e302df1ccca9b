import { explainHit } from '../../../glossary/explain.ts';
import { type ConceptHit, isNamed } from '../../../glossary/hits.ts';
import { unitsOf } from '../../../glossary/units.ts';
import { languageOf } from '../../../languages/registry.ts';
import type { CheckContext, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

const glossary = [
  'concept,kind,en,ru,be,tg',
  'rahmon,person,Emomali Rahmon,Эмомали Рахмон,Эмамалі Рахмон,Эмомалӣ Раҳмон',
  'tokayev,person,Kassym-Jomart Tokayev,Касым-Жомарт Токаев,Касым-Жамарт Такаеў,Қосим-Ҷомарт Тоқаев',
].join('\n');

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly source: string;
}

/**
 * Words that the source has from one person of the register and the target from another, where both name both. The speaker is
 * the one after `according to`, or next to the only verb that says so, in the nominative; if that is not clear nothing is
 * concluded.
 */
export const namesSpeaker: PairCheck<Data> = {
  code: 'names/speaker',
  severity: 'warning',
  summary: 'The target gives the words of one person of the register to another.',
  since: '0.1.0',
  why: 'A quotation under the wrong name is denied by both persons, and the publication with it.',
  examples: {
    invalid: [
      {
        source: '“We agree,” Rahmon said after the talks with Tokayev.',
        target: '«Мы согласны», — сказал Токаев после переговоров с Рахмоном.',
        glossary,
      },
      {
        source: 'Rahmon told Tokayev that the talks are over.',
        target: 'Такаеў сказаў Рахмону, што перамовы скончаны.',
        language: 'be',
        glossary,
      },
      {
        source: '“We agree,” said Tokayev after the talks with Rahmon.',
        target: '«Мо розӣ ҳастем», – гуфт Раҳмон баъди гуфтушунид бо Тоқаев.',
        language: 'tg',
        glossary,
      },
    ],
    valid: [
      {
        source: '“We agree,” Rahmon said after the talks with Tokayev.',
        target: 'После переговоров с Токаевым Рахмон сказал: «Мы согласны».',
        glossary,
      },
      {
        source: 'Rahmon told Tokayev that the talks are over.',
        target: 'Рахмон сказаў Такаеву, што перамовы скончаны.',
        language: 'be',
        glossary,
      },
      {
        source: '“We agree,” said Tokayev after the talks with Rahmon.',
        target: '«Мо розӣ ҳастем», – гуфт Тоқаев баъди гуфтушунид бо Раҳмон.',
        language: 'tg',
        glossary,
      },
    ],
  },
  say: ({ found, source }) => ({ text: 'names/speaker', values: { found, source } }),
  run: (context) => {
    const { plainSource, plainTarget, sourceLanguage, targetLanguage } = context;
    const persons = context.sourceFacts.concepts().filter(isPerson);
    if (new Set(persons.map(({ concept }) => concept)).size < 2) return [];
    const source = speakerIn(plainSource, persons, sourceLanguage);
    const target =
      source && speakerIn(plainTarget, context.targetConcepts().filter(isPerson), targetLanguage);
    if (!source || !target || target.concept === source.concept) return [];
    const isNamedToo = persons.some(({ concept }) => concept === target.concept);
    if (!isNamedToo || !isInTarget(context, source)) return [];
    return [
      {
        data: {
          found: plainTarget.slice(target.hit.start, target.hit.end),
          source: plainSource.slice(source.hit.start, source.hit.end),
        },
        span: markedSpan(context.target, target.hit),
        sourceSpan: markedSpan(context.source, source.hit),
      },
    ];
  },
};

function isPerson({ concept }: ConceptHit): boolean {
  return concept.kind === 'person';
}

function isInTarget(
  { plainTarget, glossary, targetLanguage }: CheckContext,
  { concept }: ConceptHit,
): boolean {
  return isNamed(plainTarget, glossary, targetLanguage, (each) => each === concept);
}

/** Most words between a name and its verb: "said the President of Tajikistan Emomali Rahmon". */
const reach = 4;

/** UTF-16 units that a phrase such as `according to` is looked for in, with the title after it. */
const longestAttribution = 60;

/** The person whom a phrase names, or who is next to the one verb of a text that says who said something. */
function speakerIn(text: string, persons: readonly ConceptHit[], tag: string): ConceptHit | undefined {
  const { reporting, forms, attribution } = languageOf(tag);
  const attributed = persons.filter(({ hit }) =>
    attribution?.test(text.slice(Math.max(0, hit.start - longestAttribution), hit.start)),
  );
  if (attributed.length > 0) return attributed.length === 1 ? attributed[0] : undefined;
  const units = unitsOf(text);
  const verbs = units.flatMap(({ key }, at) => (reporting.has(key) ? [at] : []));
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) return undefined;
  const near = persons
    .filter((person) => isSubject(person, tag))
    .map((person) => ({ person, words: wordsBetween(person) }))
    .filter(({ words }) => words <= reach)
    .sort((a, b) => a.words - b.words);
  const [first, second] = near;
  if (!first || !second || first.words !== second.words) return first?.person;
  // If no case distinguishes them, the one before the verb is the subject: Rahmon told Tokayev.
  return forms.cases
    ? undefined
    : [first.person, second.person].find(({ hit }) => hit.end <= (units[verb]?.start ?? 0));

  /** How many words are between a name and the verb; without end where a mark is. */
  function wordsBetween({ hit }: ConceptHit): number {
    const start = units.findIndex((unit) => unit.start >= hit.start);
    let end = start;
    while (end + 1 < units.length && (units[end + 1]?.start ?? 0) < hit.end) end++;
    const [from, to] = end < (verb as number) ? [end + 1, verb as number] : [(verb as number) + 1, start];
    for (let at = from; at <= to; at++)
      if (units[at]?.before !== 'space' && units[at]?.before !== 'hyphen') return Number.POSITIVE_INFINITY;
    return to - from;
  }
}

/** Whether a name is in the nominative, or in a form that has no name. */
function isSubject({ term, hit }: ConceptHit, tag: string): boolean {
  const { name } = explainHit(term.text, hit, tag);
  return name === undefined || name.includes('nominative');
}
