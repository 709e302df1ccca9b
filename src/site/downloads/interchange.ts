import { writeParallelTmx } from '../../exchange/tmx/write.ts';
import { writeXliff } from '../../exchange/xliff/write.ts';
import type { Download } from './download.ts';
import { fitDocument, fitSets } from './redact-for-readers.ts';

/** The sentences of all languages as one memory (TMX 1.4b): a unit a sentence, a variant a language. */
export const memory: Download = {
  kind: 'tmx',
  format: 'TMX',
  mediaType: 'application/x-tmx+xml',
  group: 'translate',
  write: (briefing) => [
    { ending: '.tmx', content: writeParallelTmx(fitDocument(briefing.document), fitSets(briefing)) },
  ],
};

/** Each translation beside its original, as XLIFF 1.2, which every tool reads. */
export const bilingual: Download = {
  kind: 'xliff',
  format: 'XLIFF',
  mediaType: 'application/xliff+xml',
  group: 'translate',
  write(briefing) {
    const document = fitDocument(briefing.document);
    return fitSets(briefing).map((set) => ({
      ending: `.${set.language}.xlf`,
      language: set.language,
      content: writeXliff(document, set),
    }));
  },
};
