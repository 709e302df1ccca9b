/** Abbreviations that stay in Latin letters in Cyrillic texts: titles and firms in names. */
export const latinTitles = 'mr mrs ms dr prof st mt vs v P.S';

export const latinFirms = 'inc co corp ltd llc plc bros jr sr';
