import { defaults } from '../../languages/engine/defaults.ts';
import { languageOf } from '../../languages/registry.ts';
import { escapeAttribute, escapeText } from '../../xml/serialize.ts';
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
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
${lists.map(({ name, rules }) => formatList(name, rules)).join('')}    </languagerules>
    <maprules>
${lists.map(({ name, pattern }) => `      <languagemap languagepattern="${escapeAttribute(pattern)}" languagerulename="${name}"/>\n`).join('')}    </maprules>
  </body>
</srx>
`;
}

function formatList(name: string, rules: readonly PlainRule[]): string {
  return `      <languagerule languagerulename="${name}">
${rules.map(formatRule).join('')}      </languagerule>
`;
}

function formatRule({ break: isBreak, before, after }: PlainRule): string {
  return `        <rule break="${isBreak ? 'yes' : 'no'}">
          <beforebreak>${escapeText(before)}</beforebreak>
          <afterbreak>${escapeText(after)}</afterbreak>
        </rule>
`;
}
