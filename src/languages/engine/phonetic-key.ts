/**
 * Classes of consonants that scripts and transcriptions take for each other: the sibilants, the hushers with what English
 * writes j, and so on. Longer spellings come first.
 */
const classes: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/дж|tch|sch|shch|zh|sh|ch|dj|[жшчщҷj]/g, 'J'],
  [/kh|gh|[гхҳғgh]/g, 'G'],
  [/ts|tz|c(?=[eiy])|[сзцsz]/g, 'S'],
  [/ks|x/g, 'KS'],
  [/ck|[кқkcq]/g, 'K'],
  [/ph|[вфvwf]/g, 'V'],
  [/[бпbp]/g, 'P'],
  [/th|[дтdt]/g, 'T'],
  [/[лl]/g, 'L'],
  [/[мm]/g, 'M'],
  [/[нn]/g, 'N'],
  [/[рr]/g, 'R'],
];

/**
 * The consonants of a word in Latin or Cyrillic letters as classes of like sounds, without doubles: `RGMN` for Rahmon,
 * Rakhmon, Рахмон and Раҳмон alike. A name keeps them through every transcription, whatever becomes of its vowels.
 */
export function phoneticKey(word: string): string {
  let sounds = word.toLowerCase().normalize('NFC').replaceAll('ў', 'в');
  for (const [spelling, sound] of classes) sounds = sounds.replace(spelling, sound);
  return sounds.replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1');
}
