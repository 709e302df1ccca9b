import type { PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** Multiples of the usual length from which a target is too long. */
interface Options {
  readonly most: number;
  /** For a source of fewer than 80 characters. */
  readonly mostShort: number;
}

/** What is at fault, for `say`. */
interface Data {
  /** Of the usual length. */ readonly percent: number;
}

/** A target that is much longer than translations of such a sentence are: the next sentence, or a remark, is in it. */
export const targetTooLong: PairCheck<Data, Options> = {
  code: 'target/too-long',
  severity: 'warning',
  summary: 'The target is too long for its source.',
  since: '0.1.0',
  why: 'A translation that is much longer than usual may have the next sentence in it, or an explanation that the source does not give.',
  examples: {
    invalid: [
      {
        source: 'The ministers met on Tuesday in the capital.',
        target:
          'Министры встретились во вторник в столице страны. Они говорили о совместных учениях, о поставках техники и о планах на два ближайших года.',
      },
      {
        source: 'The ministers met on Tuesday in the capital.',
        target:
          'Міністры сустрэліся ў аўторак у сталіцы краіны. Яны гаварылі аб сумесных вучэннях, аб пастаўках тэхнікі і аб планах на два гады.',
        language: 'be',
      },
      {
        source: 'The ministers met on Tuesday in the capital.',
        target:
          'Вазирон рӯзи сешанбе дар пойтахти кишвар вохӯрданд. Онҳо дар бораи машқҳои муштарак, таъмини техника ва нақшаҳои ду соли оянда сухан гуфтанд.',
        language: 'tg',
      },
    ],
    valid: [
      {
        source: 'The ministers met on Tuesday in the capital of the country.',
        target: 'Министры встретились во вторник в столице страны.',
      },
      { source: 'Why?', target: 'З якой прычыны гэта адбылося?', language: 'be' },
      {
        source: 'The ministers met on Tuesday in the capital of the country.',
        target: 'Вазирон рӯзи сешанбе дар пойтахти кишвар бо ҳам мулоқот карданд.',
        language: 'tg',
      },
    ],
  },
  say: ({ percent }) => ({ text: 'target/too-long', values: { percent } }),
  options: { most: 1.95, mostShort: 2.2 },
  run: ({ target, plainSource, plainTarget, sourceProfile, targetProfile }, { most, mostShort }) => {
    const { expansion: ofSource } = sourceProfile.phrases;
    const { expansion: ofTarget } = targetProfile.phrases;
    if (plainSource.length < 40 || ofSource === undefined || ofTarget === undefined) return [];
    const usual = (plainSource.length * ofTarget) / ofSource;
    // Short sentences vary more.
    if (plainTarget.length < usual * (plainSource.length < 80 ? mostShort : most)) return [];
    return [
      {
        data: { percent: Math.round((100 * plainTarget.length) / usual) },
        span: markedSpan(target, {
          start: Math.min(plainTarget.length, Math.round(usual)),
          end: plainTarget.length,
        }),
      },
    ];
  },
};
