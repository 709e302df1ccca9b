import { choice } from './script/choice.ts';
import { copying } from './script/copying.ts';
import { finding } from './script/finding.ts';
import { keyboard } from './script/keyboard.ts';
import { places } from './script/places.ts';
import { terms } from './script/terms.ts';

/**
 * The script that all pages of a site share: comfort only. Without it a page is whole, and what needs it stays hidden. It
 * asks for nothing, and keeps the reader's choices in the reader's own browser.
 */
export function writeScript(): string {
  return `'use strict';\n(() => {\n${[choice, places, copying, finding, terms, keyboard].join('\n')}})();\n`;
}
