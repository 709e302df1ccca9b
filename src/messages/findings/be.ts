import type { MessageResources } from '../messages.ts';
import { content } from './be/content.ts';
import { exchanged } from './be/exchanged.ts';
import { form } from './be/form.ts';
import { returned } from './be/returned.ts';
import { source } from './be/source.ts';
import { words } from './be/words.ts';
import { workspace } from './be/workspace.ts';

/** All that findings say in Belarusian. */
export const belarusian: MessageResources = {
  ...words,
  ...content,
  ...exchanged,
  ...form,
  ...returned,
  ...source,
  ...workspace,
};
