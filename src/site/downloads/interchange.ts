import { writeParallelTmx } from '../../exchange/tmx/write.ts';
import { writeXliff } from '../../exchange/xliff/write.ts';
import type { Briefing, Site } from '../../model/edition.ts';
import type { TranslationSet } from '../../model/translation.ts';
import type { Download } from './download.ts';
import { fitDocument, fitSets } from './redact-for-readers.ts';

/** The sentences of all languages as one memory (TMX 1.4b): one unit for each sentence, one variant for each language; none if nothing is translated. */
export const memory: Download = {
  kind: 'tmx',
  format: 'TMX',
  mediaType: 'application/x-tmx+xml',
  group: 'translate',
  write(briefing, site) {
    const sets = filledSets(briefing, site);
    if (sets.length === 0) return [];
    return [{ ending: '.tmx', content: writeParallelTmx(fitDocument(briefing.document), sets) }];
  },
};

/** Each translation beside its original, as XLIFF 1.2, which every tool reads. */
export const bilingual: Download = {
  kind: 'xliff',
  format: 'XLIFF',
  mediaType: 'application/xliff+xml',
  group: 'translate',
  write(briefing, site) {
    const document = fitDocument(briefing.document);
    return filledSets(briefing, site).map((set) => ({
      ending: `.${set.language}.xlf`,
      language: set.language,
      content: writeXliff(document, set),
    }));
  },
};

/** Those of the translations that say anything to readers: an empty file is none to take away. */
function filledSets(briefing: Briefing, site: Site): readonly TranslationSet[] {
  return fitSets(briefing, site).filter(({ entries }) => entries.size > 0);
}
