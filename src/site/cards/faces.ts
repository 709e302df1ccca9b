/** A face as a painter takes it. */
export interface Face {
  readonly family: string;
  readonly bytes: Uint8Array;
}

/** A file of a face; those of one family are the weights of the same letters. */
export interface FaceFile {
  readonly family: string;
  readonly name: string;
}

/** The alphabets that the face of cards comes in. */
const alphabets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;

/** Source Serif 4 (SIL Open Font License), which has every letter of our languages, as `@fontsource/source-serif-4` has it. */
export const faceFiles: readonly FaceFile[] = alphabets.flatMap((alphabet) =>
  [400, 600].map((weight) => ({
    family: alphabet,
    name: `source-serif-4-${alphabet}-${weight}-normal.woff2`,
  })),
);
