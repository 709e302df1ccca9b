import { content } from './en/content.ts';
import { exchanged } from './en/exchanged.ts';
import { form } from './en/form.ts';
import { returned } from './en/returned.ts';
import { source } from './en/source.ts';
import { words } from './en/words.ts';
import { workspace } from './en/workspace.ts';

/** All that findings say in English, the language that the others follow. */
export const english: typeof words &
  typeof content &
  typeof exchanged &
  typeof form &
  typeof returned &
  typeof source &
  typeof workspace = {
  ...words,
  ...content,
  ...exchanged,
  ...form,
  ...returned,
  ...source,
  ...workspace,
};
