import { content } from './en/content.ts';
import { form } from './en/form.ts';
import { returned } from './en/returned.ts';
import { words } from './en/words.ts';

/** All that findings say in English, the language that the others follow. */
export const english: typeof words & typeof content & typeof form & typeof returned = {
  ...words,
  ...content,
  ...form,
  ...returned,
};
