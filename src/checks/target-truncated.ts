import type { LanguageProfile } from '../languages/profile.ts';
import type { LetterRun } from '../text/letters.ts';
import type { PairCheck } from './check.ts';
import { markedSpan } from './marked.ts';

/**
 * A target that is much shorter than translations of such a sentence are, or rather short and stops at a word that
 * something must follow: a preposition, an adjective, an ezafe. Short sentences vary too much to be judged by their length.
 */
export const targetTruncated: PairCheck = {
  code: 'target/truncated',
  severity: 'warning',
  summary: 'The target is too short for its source, or stops in the middle.',
  examples: {
    invalid: [
      {
        source:
          'The ministers of the six member states met in the capital and signed a declaration on joint exercises.',
        target: 'Министры шести государств-членов встретились.',
      },
      {
        source:
          'The ministers met in the capital on Tuesday and spoke of their common plans for the next two years.',
        target: 'Міністры сустрэліся ў сталіцы ў аўторак і гаварылі аб агульных планах на.',
        language: 'be',
      },
      {
        source:
          'The ministers met in the capital on Tuesday and spoke of their common plans with General Zhaparov.',
        target: 'Вазирон рӯзи сешанбе дар пойтахти кишвар вохӯрданд ва дар бораи нақшаҳои.',
        language: 'tg',
      },
    ],
    valid: [
      {
        source:
          'The ministers of the six member states met in the capital and signed a declaration on joint exercises.',
        target:
          'Министры шести государств-членов встретились в столице и подписали декларацию о совместных учениях.',
      },
      { source: 'He said no, and that was the end of it all.', target: 'Ён адмовіўся.', language: 'be' },
      {
        source:
          'The ministers met in the capital on Tuesday and spoke of their common plans with General Zhaparov.',
        target: 'Вазирон сешанбе дар пойтахт бо генерал Жапаров дар бораи нақшаҳо сухан гуфтанд.',
        language: 'tg',
      },
    ],
  },
  run: ({ target, plainSource, plainTarget, sourceProfile, targetProfile, targetFacts }) => {
    if (plainSource.length < 60 || !sourceProfile || !targetProfile) return [];
    const usual = (plainSource.length * targetProfile.expansion) / sourceProfile.expansion;
    const share = plainTarget.length / usual;
    if (share > 0.85) return [];
    const last = targetFacts.letters().runs().at(-1);
    if (!last) return [];
    const tied = isTied(plainTarget, last, share, targetProfile);
    if (!tied && share > shortFrom(plainSource.length)) return [];
    const percent = Math.round(share * 100);
    return [
      {
        message: tied
          ? `The target stops at "${last.text}", which something should follow, and has ${percent} % of the usual length.`
          : `The target has ${percent} % of the usual length.`,
        advice: 'See whether a part of the sentence is not translated.',
        span: markedSpan(target, last),
      },
    ];
  },
};

/** The share of the usual length from which a translation is credible. The longer the sentence, the surer. */
function shortFrom(length: number): number {
  if (length < 80) return 0.5;
  return length < 110 ? 0.65 : 0.67;
}

/** Whether the last word ties itself to another one that does not follow. */
function isTied(text: string, last: LetterRun, share: number, profile: LanguageProfile): boolean {
  if (/\p{N}/u.test(text.slice(last.end))) return false;
  if (profile.neverLast.has(last.text.toLowerCase())) return true;
  // Some sentences do end in an adjective.
  return share < 0.77 && profile.tyingEnding?.test(last.text) === true;
}
