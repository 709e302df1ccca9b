import type { MessageResources } from '../messages.ts';
import { content } from './tg/content.ts';
import { exchanged } from './tg/exchanged.ts';
import { form } from './tg/form.ts';
import { returned } from './tg/returned.ts';
import { source } from './tg/source.ts';
import { words } from './tg/words.ts';
import { workspace } from './tg/workspace.ts';

/** All that findings say in Tajik. */
export const tajik: MessageResources = {
  ...words,
  ...content,
  ...exchanged,
  ...form,
  ...returned,
  ...source,
  ...workspace,
};
