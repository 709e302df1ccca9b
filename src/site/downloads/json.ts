import type { Download } from './download.ts';
import { readyText } from './redact-for-readers.ts';

/**
 * Every language as i18next takes it (`resources`): by language, then by document, the texts by id with numbered tags, as
 * in the workspace. A sentence that is not translated, or whose source text has changed since, is left out.
 */
export const resources: Download = {
  kind: 'json',
  format: 'JSON',
  mediaType: 'application/json',
  group: 'reuse',
  write: ({ document, renditions }) => {
    const languages = renditions.map((rendition) => {
      const own = [...rendition.segments.keys()].flatMap((id): [string, string][] => {
        const text = readyText(rendition, id);
        return text === undefined ? [] : [[id, text]];
      });
      return [rendition.language, { [document.name]: Object.fromEntries(own) }] as const;
    });
    return [{ ending: '.json', content: `${JSON.stringify(Object.fromEntries(languages), null, 2)}\n` }];
  },
};
