import { defaults } from '../../languages/engine/defaults.ts';
import { languageOf } from '../../languages/registry.ts';
import { type BuiltElement, buildIndentedXml, element } from '../../xml/build.ts';
import { type PlainRule, plainRules } from './built-in.ts';

/**
 * The built-in rules for some languages as an SRX 2.0 file, for a CAT tool; its last list is for all other languages. What
 * looks further than one place stays behind: numbering of lists in running text, hashtags, and texts without capitals.
 */
export function writeSrx(tags: readonly string[]): string {
  const lists = [
    ...tags
      .filter((tag) => languageOf(tag).breaks !== defaults.breaks)
      .map((tag) => ({
        name: tag,
        pattern: `${[...tag].map((letter) => `[${letter.toUpperCase()}${letter}]`).join('')}(?:[-_].*)?`,
        rules: plainRules(languageOf(tag).breaks),
      })),
    { name: 'other', pattern: '.*', rules: plainRules(defaults.breaks) },
  ];
  return buildIndentedXml(
    element(
      'srx',
      { xmlns: 'http://www.lisa.org/srx20', version: '2.0' },
      element(
        'header',
        { segmentsubflows: 'yes', cascade: 'no' },
        element('formathandle', { type: 'start', include: 'no' }),
        element('formathandle', { type: 'end', include: 'yes' }),
        element('formathandle', { type: 'isolated', include: 'no' }),
      ),
      element(
        'body',
        {},
        element('languagerules', {}, ...lists.map(({ name, rules }) => formatList(name, rules))),
        element(
          'maprules',
          {},
          ...lists.map(({ name, pattern }) =>
            element('languagemap', { languagepattern: pattern, languagerulename: name }),
          ),
        ),
      ),
    ),
  );
}

function formatList(name: string, rules: readonly PlainRule[]): BuiltElement {
  return element('languagerule', { languagerulename: name }, ...rules.map(formatRule));
}

function formatRule({ break: isBreak, before, after }: PlainRule): BuiltElement {
  return element(
    'rule',
    { break: isBreak ? 'yes' : 'no' },
    element('beforebreak', {}, before),
    element('afterbreak', {}, after),
  );
}
