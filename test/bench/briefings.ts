/** Briefings made up from a small vocabulary: the same on every run, no two sentences of a document alike. */

const subjects = [
  'The council',
  'The head of state',
  'The foreign minister',
  'Every member state',
  'The secretariat',
  'A joint group',
];
const verbs = ['discussed', 'approved', 'reviewed', 'postponed', 'welcomed', 'supported'];
const objects = [
  'the readiness of the collective rapid response forces',
  'a plan of joint exercises near the border',
  'the draft strategy for the coming years',
  'common standards for defense products',
  'the budget of the organization',
  'measures against illegal migration',
];
const endings = [
  'at the session',
  'in Dushanbe',
  'on 15 September',
  'with its allies',
  'without delay',
  'after a long debate',
];

/** A sequence of whole numbers below `limit`, the same for the same seed (Park and Miller 1988). */
export function makeNumbers(seed: number): (limit: number) => number {
  let state = (seed % 2147483646) + 1;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

/** A briefing of about 2.5 kB: a heading and five paragraphs with four sentences each. */
export function makeBriefing(seed: number): string {
  const next = makeNumbers(seed);
  const pick = (list: readonly string[]): string => list[next(list.length)] as string;
  const sentence = (): string =>
    `${pick(subjects)} ${pick(verbs)} ${pick(objects)} and ${pick(verbs)} ${next(9000) + 10} documents ${pick(endings)}.`;
  const paragraph = (): string => Array.from({ length: 4 }, sentence).join(' ');
  return `Session No. ${seed} of the council\n\n${Array.from({ length: 5 }, paragraph).join('\n\n')}\n`;
}
