import type { Download } from './download.ts';
import { resources } from './json.ts';
import { plainText } from './text.ts';

/** Every kind of download, in the order pages offer them. Adding one is its file, its line here and its name in the words of the editions. */
export const downloads: readonly Download[] = [plainText, resources];
