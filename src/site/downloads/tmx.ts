import { writeParallelTmx } from '../../exchange/tmx/write.ts';
import type { Download } from './download.ts';
import { fitDocument, fitSets } from './redact-for-readers.ts';

/** The sentences of all languages as one memory (TMX 1.4b): a unit a sentence, a variant a language. */
export const memory: Download = {
  kind: 'tmx',
  format: 'TMX',
  mediaType: 'application/x-tmx+xml',
  write: (briefing) => [
    { ending: '.tmx', content: writeParallelTmx(fitDocument(briefing.document), fitSets(briefing)) },
  ],
};
