/**
 * Endings of adjectives and ordinals in every gender, number and case: Український правопис (2019). Which
 * consonants take which: новий and перший are hard, суботній and третій soft.
 */

/** Those of новий, перший. */
export const hardAdjective = 'ий ого ому им ім а ої ій у ою е і их ими';

/** Those of суботній, третій. */
export const softAdjective = 'ій ього ьому ім я ьої ю ьою є і іх іми';

/** Those of masculine nouns in a hard consonant: долар, відсотк-. */
export const masculine = '- а у ові ом і и ів ам ами ах';

/** Those of feminine nouns in -а: хвилина. */
export const feminine = 'а и і у ою - ам ами ах';
