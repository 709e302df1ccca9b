import { type Meant, readMeanings } from '../../../facts/meanings.ts';
import { isRank } from '../../../facts/words.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { findExchanged } from '../../engine/exchanged.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  /** The word of the target; none if one of the source is missing. */
  readonly found?: string;
  /** The word of the source; none if the target has one too many. */
  readonly source?: string;
}

/** Words that lower or end a title, and whether other words often mean the same. */
const steps: ReadonlyMap<string, { readonly isDoubtful: boolean }> = new Map([
  ['deputy', { isDoubtful: false }],
  ['former', { isDoubtful: false }],
  ['assistant', { isDoubtful: true }],
  ['acting', { isDoubtful: true }],
]);

/**
 * A title that the target lowers or raises: a deputy, former, acting or assistant before it that the source does not have,
 * or has alone, and another title in place of one of the source (colonel for general).
 */
export const ranksChanged: PairCheck<Data> = {
  code: 'ranks/changed',
  severity: 'error',
  mild: {
    severity: 'warning',
    where:
      'a word such as deputy is lost, or "assistant" or "acting" is added, which other words can say too',
  },
  summary: 'The target gives a person another rank or title than the source.',
  since: '0.1.0',
  why: 'A minister who becomes a deputy minister, or a former one, is another person to readers, and takes offence.',
  examples: {
    invalid: [
      { source: 'The minister of defence spoke.', target: 'Выступил заместитель министра обороны.' },
      { source: 'President Smith arrived.', target: 'Прыбыў былы прэзідэнт Сміт.', language: 'be' },
      { source: 'Colonel Rahimov reported.', target: 'Генерал Раҳимов маърӯза кард.', language: 'tg' },
      { source: 'Deputy Minister Smith came.', target: 'Прибыл министр Смит.' },
    ],
    valid: [
      { source: 'The vice president spoke.', target: 'Выступил заместитель президента.' },
      { source: 'The ex-president arrived.', target: 'Прыбыў былы прэзідэнт.', language: 'be' },
      { source: 'The Prime Minister spoke.', target: 'Сарвазир сухан гуфт.', language: 'tg' },
      { source: 'The foreign minister’s aide called.', target: 'Позвонил помощник министра.' },
    ],
  },
  say: ({ found, source = '' }) => {
    if (found === undefined) return { text: 'ranks/changed:lost', values: { source } };
    return source === ''
      ? { text: 'ranks/changed:added', values: { found } }
      : { text: 'ranks/changed', values: { found, source } };
  },
  run: (context) => {
    const { plainSource, plainTarget, sourceFacts, targetFacts } = context;
    if (((sourceFacts.traits() | targetFacts.traits()) & isRank) === 0) return [];
    const sources = readMeanings(plainSource, sourceFacts.words(), 'rank');
    const targets = readMeanings(plainTarget, targetFacts.words(), 'rank');
    const isKept = ({ start, end }: Meant): boolean => plainTarget.includes(plainSource.slice(start, end));
    return [
      ...addedSteps(sources, targets, plainTarget).map(({ target, isDoubtful }) =>
        faultOf(context, undefined, target, isDoubtful),
      ),
      ...lostSteps(sources, targets).map((source) => faultOf(context, source, undefined, true)),
      ...findExchanged(titlesOf(sources), titlesOf(targets), isKept).flatMap(
        ({ source, target, isDoubtful }) => (isDoubtful ? [] : [faultOf(context, source, target, false)]),
      ),
    ];
  },
};

function titlesOf(all: readonly Meant[]): readonly Meant[] {
  return all.filter(({ meanings }) => !meanings.some(({ value }) => steps.has(value)));
}

function stepOf({ meanings }: Meant): string | undefined {
  return meanings.find(({ value, isWeak }) => !isWeak && steps.has(value))?.value;
}

/** Steps that the language of the source may not know are not added: if it has no words for ranks, none can be missed. */
function addedSteps(
  sources: readonly Meant[],
  targets: readonly Meant[],
  text: string,
): readonly { readonly target: Meant; readonly isDoubtful: boolean }[] {
  return targets.flatMap((target) => {
    const step = stepOf(target);
    if (step === undefined || hasMeaning(sources, step) || !standsBeforeWord(text, target)) return [];
    return [{ target, isDoubtful: steps.get(step)?.isDoubtful ?? true }];
  });
}

/** `вице-президент`, `заместитель министра`; not the end of a clause (`памочніка, які`), nor a participle (`бывшая в Минске`). */
function standsBeforeWord(text: string, { end }: Meant): boolean {
  return /^[\s\u00a0‑-]\p{L}{3}/u.test(text.slice(end, end + 4));
}

function lostSteps(sources: readonly Meant[], targets: readonly Meant[]): readonly Meant[] {
  return sources.filter((source, at) => {
    const step = stepOf(source);
    const next = sources[at + 1];
    return (
      step !== undefined &&
      !hasMeaning(targets, step) &&
      next !== undefined &&
      next.start === source.end + 1 &&
      next.meanings.some(({ value, isWeak }) => !isWeak && !steps.has(value))
    );
  });
}

function hasMeaning(all: readonly Meant[], wanted: string): boolean {
  return all.some(({ meanings }) => meanings.some(({ value }) => value === wanted));
}

function faultOf(
  { source, target, plainSource, plainTarget }: CheckContext,
  stated: Meant | undefined,
  found: Meant | undefined,
  isDoubtful: boolean,
): Fault<Data> {
  return {
    data: {
      ...(found && { found: plainTarget.slice(found.start, found.end) }),
      ...(stated && { source: plainSource.slice(stated.start, stated.end) }),
    },
    ...(found && { span: markedSpan(target, found) }),
    ...(stated && { sourceSpan: markedSpan(source, stated) }),
    ...(isDoubtful && { isMild: true as const }),
  };
}
