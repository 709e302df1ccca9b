import type { Download } from './download.ts';

/**
 * Every language as i18next takes it (`resources`): by language, then by document, the texts by id with numbered tags, as
 * in the workspace. A sentence that is not translated is left out. The search of the site reads it too.
 */
export const resources: Download = {
  kind: 'json',
  format: 'JSON',
  mediaType: 'application/json',
  write: ({ document, renditions }) => {
    const languages = renditions.map(({ language, segments }) => {
      const own = [...segments.values()].filter((shown) => shown.progress !== 'missing');
      return [
        language,
        { [document.name]: Object.fromEntries(own.map(({ id, text }) => [id, text])) },
      ] as const;
    });
    return [{ ending: '.json', content: `${JSON.stringify(Object.fromEntries(languages), null, 2)}\n` }];
  },
};
