import { describe, expect, test } from 'vitest';
import type { Site } from '../../../src/model/edition.ts';
import { markDirections } from '../../../src/site/kit/direction.ts';
import { trustedHtml } from '../../../src/site/kit/html.ts';
import { article, sideBySide } from '../../../src/site/pages/editions.ts';
import { expectLinear } from '../../linear.ts';
import { briefing, forum, unit } from '../briefing.ts';
import { assets, site } from '../site.ts';

describe('the direction of writing follows the language', () => {
  test.each([
    ['<p lang="ru">a</p>', 'en', '<p lang="ru">a</p>'],
    ['<p lang="ar">a</p>', 'en', '<p lang="ar" dir="rtl">a</p>'],
    ['<p lang="ar"><b lang="ar">a</b></p>', 'en', '<p lang="ar" dir="rtl"><b lang="ar">a</b></p>'],
    [
      '<p lang="ar"><br/><i>b</i><b class="c" lang="en">a</b></p><p lang="ru">c</p>',
      'en',
      '<p lang="ar" dir="rtl"><br/><i>b</i><b class="c" lang="en" dir="ltr">a</b></p><p lang="ru">c</p>',
    ],
    ['<p>a</p><p lang="en">b</p>', 'he', '<p>a</p><p lang="en" dir="ltr">b</p>'],
    ['<a hreflang="ar" title=" lang=">a</a>', 'en', '<a hreflang="ar" title=" lang=">a</a>'],
    ['<p lang="kk-Arab">a</p>', 'kk', '<p lang="kk-Arab" dir="rtl">a</p>'],
  ])('%s around %s', (markup, around, marked) => {
    expect(String(markDirections(trustedHtml(markup), around))).toBe(marked);
  });

  test('marking takes linear time', () => {
    expectLinear(4000, (size) => {
      const markup = '<p lang="ar" title="<">'.repeat(size) + '</p>'.repeat(size);
      expect(String(markDirections(trustedHtml(markup), 'en'))).toContain('dir="rtl"');
    });
  });
});

describe('a page with a language that is written from right to left', () => {
  const units = [unit({ kind: 'paragraph' }, { id: 's1', texts: { en: 'A dam.', ar: 'سد' } })];
  const english = site.messages.get('en')!;
  const page = (languages: readonly string[], more: Partial<Site> = {}): string =>
    sideBySide.page(briefing('dam', units, languages), {
      assets,
      languages,
      messages: new Map([
        ['en', english],
        ['ar', english],
      ]),
      ...more,
    })[0]!.content;

  test('has its columns so, and the page where it is the first', () => {
    const [after, before] = [page(['en', 'ar']), page(['ar', 'en'])];
    expect(after).toContain('<html lang="en">');
    expect(after).toContain('<td lang="ar" dir="rtl" data-name="العربية">');
    expect(after).toContain('<td lang="en" data-name="English">');
    expect(before).toContain('<html lang="ar" dir="rtl">');
    expect(before).toContain('<td lang="ar" data-name="العربية">');
    expect(before).toContain('<td lang="en" dir="ltr" data-name="English">');
  });

  test('has the text so in a template without a place for it', () => {
    const template =
      '<!DOCTYPE html>\n<html lang="{{language}}"><head>{{head}}</head><body class="b{{columns}}">{{bar}}{{main}}</body></html>\n';
    const own = page(['ar', 'en'], { look: { template } });
    expect(own).toContain('<html lang="ar">');
    expect(own).toContain('<main id="text" tabindex="-1" dir="rtl">');
  });

  test('leaves other pages as they are', () => {
    expect(sideBySide.page(forum, site)[0]!.content).not.toContain(' dir=');
  });
});

describe('an Arabic and a Chinese edition', () => {
  const cell = (row: number, column: number) => ({ kind: 'cell', table: 0, row, column }) as const;
  const units = [
    unit(
      { kind: 'paragraph' },
      { id: 's1', texts: { en: 'A dam.', ar: 'سد.', zh: '水坝。', tg: 'Сарбанд.' } },
      { id: 's2', texts: { en: 'It is high.', ar: 'إنه مرتفع.', zh: '很高。', tg: 'Баланд аст.' } },
    ),
    ...[0, 1, 2].map((column) =>
      unit(cell(0, column), { id: `t${column}`, texts: { en: 'Year', ar: 'سنة', zh: '年', tg: 'Сол' } }),
    ),
  ];
  const languages = ['en', 'ar', 'zh', 'tg'];
  const dam = briefing('dam', units, languages);
  const on = { assets, languages, messages: new Map([['en', site.messages.get('en')!]]) };
  const articleIn = (language: string): string =>
    article.page(dam, on).find(({ path }) => path.startsWith(`${language}/`))!.content;

  test('names its languages as they name themselves', () => {
    const page = sideBySide.page(dam, on)[0]!.content;
    for (const name of ['العربية', '中文', 'Тоҷикӣ']) expect(page).toContain(`>${name}</option>`);
  });

  test('has no space between sentences if the language has none', () => {
    const between = (language: string): string | undefined =>
      /<\/span>( ?)<span class="s n2"/.exec(articleIn(language))?.[1];
    expect(languages.map(between)).toEqual([' ', ' ', '', ' ']);
  });

  test('has its tables in the direction of its text, although their names are English', () => {
    const page = articleIn('ar');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    const table = page.slice(page.indexOf('class="scroll"'), page.indexOf('</table>'));
    expect(table).not.toContain('dir="ltr"');
    expect(page).toContain('<span lang="en" dir="ltr">5 sentences</span>');
  });
});
