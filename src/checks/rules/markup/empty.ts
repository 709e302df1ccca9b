import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { locateTags } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly code: number;
}

/** A pair of codes around nothing, if the source has text in it: a link that nobody can follow, bold type of no word. */
export const markupEmpty: PairCheck<Data> = {
  code: 'markup/empty',
  severity: 'error',
  summary: 'A pair of codes has no text in it although it has some in the source.',
  since: '0.1.0',
  why: 'A link or emphasis around nothing cannot be seen or followed.',
  examples: {
    invalid: [
      { source: 'See <1>the treaty</1>.', target: 'См. договор<1></1>.' },
      { source: 'See <1>the treaty</1>.', target: 'Гл. дагавор<1> </1>.', language: 'be' },
      { source: '<1>Minsk</1> hosts it.', target: '<1></1>Минск онро қабул мекунад.', language: 'tg' },
    ],
    valid: [
      { source: 'See <1>the treaty</1>.', target: 'См. <1>договор</1>.' },
      { source: 'A place<1></1> to go', target: 'Месца<1></1>, куды ісці', language: 'be' },
      { source: 'See <1><2/></1>.', target: 'Нигаред <1><2/></1>.', language: 'tg' },
    ],
  },
  say: ({ code }) => ({ text: 'markup/empty', values: { code } }),
  run: ({ source, target }) => {
    if (!target.includes('<')) return [];
    const ofSource = new Set(emptyPairs(source).map(({ code }) => code));
    return emptyPairs(target)
      .filter(({ code }) => !ofSource.has(code))
      .slice(0, mostFaults)
      .map(
        ({ code, start, end }): Fault<Data> => ({
          data: { code },
          span: { start, end },
        }),
      );
  },
};

/** Pairs with nothing but white space in them. */
function emptyPairs(
  marked: string,
): { readonly code: number; readonly start: number; readonly end: number }[] {
  const tags = locateTags(marked);
  return tags.flatMap(({ part, end, start }, at) => {
    const next = tags[at + 1];
    if (part.type !== 'open' || next?.part.type !== 'close' || next.part.code !== part.code) return [];
    if (marked.slice(end, next.start).trim() !== '') return [];
    return [{ code: part.code, start, end: next.end }];
  });
}
