import type { MessageResources } from '../messages.ts';
import { content } from './ru/content.ts';
import { exchanged } from './ru/exchanged.ts';
import { form } from './ru/form.ts';
import { returned } from './ru/returned.ts';
import { source } from './ru/source.ts';
import { words } from './ru/words.ts';
import { workspace } from './ru/workspace.ts';

/** All that findings say in Russian. */
export const russian: MessageResources = {
  ...words,
  ...content,
  ...exchanged,
  ...form,
  ...returned,
  ...source,
  ...workspace,
};
