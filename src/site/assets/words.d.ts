/** The types of words.js, for the program and for the scripts of the site. */
export declare const word: RegExp;
export declare const wordsIn: (text: string) => readonly string[];
export declare const foldWord: (text: string) => string;
export declare const foldAccents: (text: string) => string;
export declare const isRelated: (a: string, b: string, endings: ReadonlySet<string>) => boolean;
