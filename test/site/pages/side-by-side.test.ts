import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMessages } from '../../../src/messages/messages.ts';
import type { Block, Unit } from '../../../src/model/document.ts';
import type { Briefing, BriefingSummary } from '../../../src/model/edition.ts';
import { titleOf } from '../../../src/site/kit/title.ts';
import { editions, sideBySide } from '../../../src/site/pages/registry.ts';
import { plainText } from '../../../src/text/markup.ts';
import { briefing, call, emphasis, forum, link, strong, unit } from '../briefing.ts';
import { assets, resourcesOf, site } from '../site.ts';
import { readElements, textOf } from '../well-formed.ts';

const paragraph: Block = { kind: 'paragraph' };
const heading = (level: number): Block => ({ kind: 'heading', level });
const text = (id: string, en: string): { id: string; texts: Record<string, string> } => ({
  id,
  texts: { en, ru: `${en} (ru)` },
});
const pageOf = (units: readonly Unit[], meta: Record<string, string> = {}): string =>
  write(briefing('doc', units, ['en', 'ru'], meta));
const write = (each: Briefing): string => sideBySide.page(each, site)[0]!.content;

const summary: BriefingSummary = {
  name: forum.document.name,
  date: '2026-11-20',
  titles: new Map(forum.renditions.map((each) => [each.language, titleOf(forum.document, each)])),
  completeness: new Map([
    ['en', 1],
    ['ru', 1],
    ['be', 17 / 18],
    ['tg', 17 / 18],
  ]),
};

describe.each(editions)('the edition $name', (edition) => {
  test('gives the same bytes every time, with LF and a final newline, at relative paths', () => {
    const files = [...edition.page(forum, site), ...edition.index([summary], site)];
    expect([...edition.page(forum, site), ...edition.index([summary], site)]).toEqual(files);
    for (const { path, content } of files) {
      expect(path).toMatch(/^[^/\\.][^\\]*$/);
      expect(content).toMatch(/\n$/);
      expect(content).not.toContain('\r');
    }
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });
});

describe('the files', () => {
  test('of a briefing: one page, at its name', async () => {
    const [page, ...more] = sideBySide.page(forum, site);
    expect([page?.path, more]).toEqual(['lakes/forum/index.html', []]);
    await expect(page?.content).toMatchFileSnapshot('golden/forum.html');
  });

  test('of the site: the list and the style sheet', async () => {
    const files = sideBySide.index([summary], site);
    expect(files.map(({ path }) => path)).toEqual(['index.html', 'edition.css', 'edition.js', 'favicon.svg']);
    await expect(files[0]?.content).toMatchFileSnapshot('golden/index.html');
  });

  test('lead to each other from any depth', () => {
    expect(write(forum)).toContain('href="../../edition.css"');
    expect(write(forum)).toContain('href="../../en/index.html"');
    expect(pageOf([])).toContain('href="../edition.css"');
  });
});

describe('anchors', () => {
  const page = write(forum);
  const ids = readElements(page).flatMap(({ attributes }) => attributes['id'] ?? []);

  test('every id stands once', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('every sentence has one in every language, plain in the first', () => {
    for (const { id } of forum.document.units.flatMap(({ segments }) => segments)) {
      expect(ids.filter((each) => each.startsWith(`s-${id}`))).toEqual([
        `s-${id}`,
        `s-${id}-ru`,
        `s-${id}-be`,
        `s-${id}-tg`,
      ]);
    }
  });

  test('every link within the page leads somewhere', () => {
    const targets = readElements(page).flatMap(({ attributes }) => attributes['href'] ?? []);
    const inside = targets.filter((href) => href.startsWith('#'));
    expect(inside.length).toBeGreaterThan(30);
    expect(inside.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test('a sentence is cited by row and place', () => {
    expect(page).toContain(
      'href="#s-s00000013-be" title="Спасылка на сказ 3.3" aria-label="Спасылка на сказ 3.3">3</a>',
    );
  });
});

describe('progress', () => {
  const page = write(forum);

  test('a missing sentence comes in the source language, and says so', () => {
    expect(page).toContain(
      '<span class="mark">яшчэ не перакладзена</span> <span lang="en">Participants confirmed',
    );
  });

  test('a stale one is shown, and says so', () => {
    expect(page).toContain('<span class="mark">таҳрири пешинаи матн</span> Иштирокчиён');
  });

  test('a complete one says nothing', () => {
    expect(textOf(page, 's-s00000011-ru')).toBe(
      'В\u00a0пятницу в\u00a0городе Верхние Ключи завершил работу Форум горных озёр.',
    );
  });

  test('is counted in words of each language, and only where something is missing', () => {
    const states = readElements(page).filter(
      ({ name, attributes }) => name === 'tr' && attributes['class'] === 'row state',
    );
    expect(states[0]?.text).toBe(
      [
        'Original18 sentencesRead this language only',
        'Перевод18 предложенийЧитать только на этом языке',
        'Пераклад18 сказаўгатова на 94\u00a0%яшчэ не перакладзена: 1Чытаць толькі на гэтай мове',
        'Тарҷума18 ҷумла94\u00a0фоиз омодааз таҳрири пешина тарҷума шудааст: 1Танҳо ба ин забон хондан',
      ].join(''),
    );
  });

  test('is told in full where the site shows it', () => {
    const all = sideBySide.page(forum, { ...site, show: new Set(['state', 'version']) })[0]!.content;
    expect(all).toContain('ещё не проверено: 18');
    expect(all).toContain('Версия исходного текста: drt0q77z');
    expect(page).not.toContain('ещё не проверено');
    expect(page).not.toContain('Версия исходного текста');
  });

  test('a sentence the rendition does not know is missing, not lost; several in a row say so once', () => {
    const { document } = forum;
    const [first] = [...forum.renditions[1]!.segments].slice(1);
    const poor = { language: 'ru', segments: new Map([first!]) };
    const bare = write({ document, renditions: [forum.renditions[0]!, poor] });
    expect(bare.match(/class="s n?\d* missing"|class="s n\d+ missing"/g)).toHaveLength(17);
    expect(bare.match(/ещё не переведено<\/span>/g)).toHaveLength(14);
    expect(bare).toContain('готово на 5\u00a0%');
  });

  test('a language without a word of its own has no column, and is named in the picker', () => {
    const { document } = forum;
    const empty = { language: 'ru', segments: new Map() };
    const bare = write({
      document,
      renditions: [...forum.renditions.slice(0, 1), empty, forum.renditions[2]!],
    });
    expect(bare).not.toContain('<td lang="ru"');
    expect(bare).toContain('<option disabled="disabled" lang="ru">Русский – Готовится перевод</option>');
    expect(write(forum)).not.toContain('disabled');
  });

  test('a language without words of its own borrows the first one’s, marked as such', () => {
    const units = [
      unit(paragraph, { id: 's0', texts: { en: 'O.', tt: 'О.' } }),
      unit(paragraph, text('s1', 'A.')),
    ];
    const page = sideBySide.page(briefing('a', units, ['en', 'tt']), site)[0]!;
    expect(page.content).toContain('<td lang="tt" data-name="tt">');
    expect(page.content).toContain(
      '<span class="mark" lang="en">not translated yet</span> <span lang="en">A.',
    );
  });
});

test('a language that the UI strings do not name yet is named as it names itself', () => {
  const { language: _, ...older } = resourcesOf('en');
  const units = [unit(paragraph, { id: 's1', texts: { en: 'A.', kk: 'А.' } })];
  const [page] = sideBySide.page(briefing('a', units, ['en', 'kk']), {
    assets,
    languages: ['en', 'kk'],
    messages: new Map([['en', makeMessages('en', { ...older, language: { en: 'English' } })]]),
  });
  expect(page!.content).toContain('<caption>The text side by side: English, Қазақша</caption>');
});

describe('the head of a page', () => {
  test('has a title and a description in the first language', () => {
    const page = pageOf([unit(heading(1), text('s1', 'A & B')), unit(paragraph, text('s2', 'C "d".'))]);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<title>A &amp; B – Briefings</title>');
    expect(page).toContain('<meta name="description" content="C &quot;d&quot;."/>');
  });

  test('a title of the front matter is the heading where the document has none', () => {
    const field = unit({ kind: 'field', name: 'title' }, text('s1', 'Front'));
    expect(pageOf([field, unit(heading(2), text('s2', 'Part'))])).toMatch(/<h1><span [^>]*>Front</);
    expect(pageOf([field, unit(heading(1), text('s2', 'Own'))])).not.toContain('Front');
  });

  test('a document with neither is headed by its name', () => {
    expect(pageOf([unit(paragraph, text('s1', 'A.'))])).toContain('<h1>doc</h1>');
  });

  test('a description is the lead, below the title', () => {
    const page = pageOf([
      unit({ kind: 'field', name: 'description' }, text('s1', 'Lead.')),
      unit({ kind: 'field', name: 'keywords' }, text('s2', 'unseen')),
      unit(heading(1), text('s3', 'Title')),
    ]);
    expect(page.indexOf('Lead.</span></p>')).toBeGreaterThan(page.indexOf('</h1>'));
    expect(page).not.toContain('unseen');
  });

  test.each([
    ['2026-11-23', '<time datetime="2026-11-23">23\u00a0ноября\u00a02026\u00a0года</time>'],
    ['2026-11-23T10:00:00Z', '<time datetime="2026-11-23">23\u00a0ноября\u00a02026\u00a0года</time>'],
    ['2026-02-30', '<span class="date">2026-02-30</span>'],
    ['<April>', '<span class="date">&lt;April&gt;</span>'],
  ])('the date %s', (date, expected) => {
    expect(pageOf([unit(paragraph, text('s1', 'A.'))], { date })).toContain(expected);
  });

  test('loads nothing but the style sheet and the script of its site', () => {
    const page = write(forum);
    const loading = readElements(page).filter(
      ({ name, attributes }) =>
        'src' in attributes ||
        'style' in attributes ||
        name === 'script' ||
        // A browser does not load what says the same in another form.
        (name === 'link' && attributes['rel'] !== 'alternate'),
    );
    expect(loading.map(({ attributes }) => attributes['href'] ?? attributes['src'])).toEqual([
      '../../favicon.svg',
      '../../edition.css',
      '../../edition.js',
    ]);
    expect(page).toContain(`content="default-src 'none'; script-src 'self'; style-src 'self';`);
    expect(page).not.toMatch(/<script>|<style|\son[a-z]+=/);
    expect(sideBySide.index([], site)[1]!.content).not.toMatch(/url\(|@import/);
  });
});

describe('blocks', () => {
  test('headings never skip a level downwards', () => {
    const page = pageOf([1, 3, 4, 2, 6].map((level, at) => unit(heading(level), text(`s${at}`, 'H'))));
    const levels = readElements(page).filter(({ name }) => /^h\d$/.test(name));
    expect(levels.map(({ name }) => name)).toEqual([1, 2, 3, 2, 3].flatMap((n) => [`h${n}`, `h${n}`]));
  });

  test('rows that hold text are numbered from 1', () => {
    const page = pageOf([
      unit(heading(1), text('s1', 'A')),
      unit({ kind: 'rule' }),
      unit({ kind: 'literal', text: '<x>' }),
      unit(paragraph, text('s2', 'B.'), text('s3', 'C.')),
    ]);
    expect([...page.matchAll(/ class="label".*?>(\d+)<\/a>/g)].map(([, label]) => label)).toEqual(['1', '2']);
    expect(page).toContain('<pre><code>&lt;x&gt;</code></pre>');
    expect(page).toContain('<hr/>');
  });

  test('an ordered list keeps its numbers', () => {
    const item: Block = { kind: 'item', ordered: true, number: 7, depth: 2 };
    expect(pageOf([unit(item, text('s1', 'A.'))])).toMatch(
      /depth-2.*\n.*<ol start="7"><li data-n="7"><span [^>]*>A\.</,
    );
  });

  test('a task shows whether it is done, in words too', () => {
    const item = (task?: 'open' | 'done'): Block => ({
      kind: 'item',
      ordered: false,
      number: 1,
      depth: 1,
      ...(task && { task }),
    });
    const page = pageOf([unit(item('done'), text('s1', 'A.')), unit(item('open'), text('s2', 'B.'))]);
    expect(page).toContain('<li class="task"><span class="tick done" role="img" aria-label="Done:"></span>');
    expect(page).toContain('<span class="tick open" role="img" aria-label="Не сделано:"></span>');
    expect(pageOf([unit(item(), text('s1', 'A.'))])).not.toContain('tick');
  });

  test('quotations nest', () => {
    const page = pageOf([unit({ kind: 'paragraph', quoted: 2 }, text('s1', 'A.'))]);
    expect(page).toContain('<blockquote><blockquote><p>');
  });

  test('each table has its own row; a cell without words shows what it holds', () => {
    const cell = (table: number, row: number, column: number): Block => ({
      kind: 'cell',
      table,
      row,
      column,
    });
    const figure: Unit = {
      ...unit(cell(0, 1, 1)),
      inlines: [{ type: 'text', text: '14', verbatim: true, start: 0, end: 2 }],
    };
    const page = pageOf([unit(cell(0, 0, 0), text('s1', 'A')), figure, unit(cell(1, 0, 0), text('s2', 'B'))]);
    expect(page.match(/<table>/g)).toHaveLength(4);
    expect(page).toMatch(/<th scope="col"><span [^>]*>A<\/span><\/th><td><\/td><\/tr><\/thead>/);
    expect(page).toContain('<tr><td></td><td>14</td></tr>');
  });

  test('a table too wide for columns has its languages one below another', () => {
    const cells = Array.from({ length: 5 }, (_, column) =>
      unit({ kind: 'cell', table: 0, row: 0, column }, text(`s${column}`, 'A')),
    );
    expect(pageOf(cells.slice(0, 4))).not.toContain('class="cell"');
    expect(pageOf(cells)).toMatch(/<div class="cell" lang="ru" data-name="Русский">.*<table>/);
  });
});

describe('a table of figures', () => {
  const cell = (row: number, column: number): Block => ({ kind: 'cell', table: 0, row, column });
  const table = (figure: Readonly<Record<string, string>>): string =>
    pageOf([
      unit(cell(0, 0), { id: 's00', texts: { en: 'Measure', ru: 'Показатель' } }),
      unit(cell(0, 1), { id: 's01', texts: { en: '2026', ru: '2026' } }),
      unit(cell(1, 0), { id: 's10', texts: { en: 'Water', ru: 'Вода' } }),
      unit(cell(1, 1), { id: 's11', texts: figure }),
    ]);

  test('is one for all languages, with a column of labels for each', () => {
    const page = table({ en: '5,600 m³', ru: '5600 м³' });
    expect(page.match(/<table class="merged">/g)).toHaveLength(1);
    expect(page).toMatch(/<th scope="row" lang="en"[^>]*>.*Water.*<th scope="row" lang="ru"[^>]*>.*Вода/);
    expect(page).toContain('id="s-s11-ru"');
    expect(page.match(/class="figure"/g)).toHaveLength(2);
  });

  test.each([
    ['another figure', { en: '5,600 m³', ru: '5800 м³' }],
    ['words', { en: 'much', ru: 'много' }],
    ['a figure that is not translated yet, of another number', { en: '1', ru: '~2' }],
  ])('is not where there is %s', (_, figure) => {
    expect(table(figure)).not.toContain('class="merged"');
  });
});

describe('footnotes', () => {
  const note = (label: string, id: string) => unit({ kind: 'footnote', label }, text(id, `Note ${label}.`));
  const calling = {
    id: 's1',
    codes: [call('a"b'), call('lost')],
    texts: { en: 'Text.<1/> Again.<1/> And.<2/>', ru: 'Текст.' },
  };

  test('call and note lead to each other, in each language', () => {
    const page = pageOf([unit(paragraph, calling), note('a"b', 's2')]);
    expect(page).toContain(
      '<a class="call" id="call-1-en" href="#note-1-en" aria-label="Footnote a&quot;b">',
    );
    expect(page.match(/id="call-1-en"/g)).toHaveLength(1);
    expect(page).toContain('<p id="note-1-en">');
    expect(page).toContain('href="#call-1-en" aria-label="Back to the text"');
  });

  test('a translation that dropped the call has no way back to it', () => {
    expect(pageOf([unit(paragraph, calling), note('a"b', 's2')])).not.toContain('#call-1-ru');
  });

  test('labels are the same whatever their case', () => {
    const mixed = { id: 's1', codes: [call('A'), call('a')], texts: { en: 'One<1/> two<2/>.', ru: 'x' } };
    const page = pageOf([unit(paragraph, mixed), note('a', 's2')]);
    expect(page.match(/href="#note-1-en"/g)).toHaveLength(2);
    expect(page.match(/id="call-1-en"/g)).toHaveLength(1);
  });

  test('a call without a note is no link', () => {
    expect(pageOf([unit(paragraph, calling), note('a"b', 's2')])).toContain('<sup>lost</sup>');
  });

  test('come last, under their own heading, wherever the document has them', () => {
    const page = pageOf([note('a"b', 's2'), unit(paragraph, calling)]);
    expect(page.indexOf('<h2>Сноски</h2>')).toBeGreaterThan(page.indexOf('Текст.'));
    expect(pageOf([unit(paragraph, calling)])).not.toContain('Сноски');
  });

  test('a note of two paragraphs has one id', () => {
    const page = pageOf([unit(paragraph, calling), note('a"b', 's2'), note('a"b', 's3')]);
    expect(page.match(/id="note-1-en"/g)).toHaveLength(1);
  });
});

test('any texts give a well-formed page with the plain text of every sentence', () => {
  const fragments = [
    '<1>',
    '</1>',
    '<2/>',
    '</2>',
    '<3>',
    '</3>',
    '</style>',
    '"',
    '&lt;',
    ']]>',
    'ӯ',
    '😀',
    ' ',
    '\\',
  ];
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4 })), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const blocks: readonly Block[] = [
    paragraph,
    heading(2),
    { kind: 'item', ordered: false, number: 1, depth: 1 },
    { kind: 'cell', table: 0, row: 1, column: 0 },
    { kind: 'footnote', label: '1' },
  ];
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom(...blocks), (en, ru, block) => {
      const codes = [strong, emphasis, link('javascript:alert(1)')];
      const page = pageOf([unit(block, { id: 's1', codes, texts: { en: `x${en}`, ru: `x${ru}` } })]);
      // Pages tie some words by spaces that do not break.
      const read = (id: string): string => textOf(page, id).replaceAll('\u00a0', ' ');
      expect(read('s-s1')).toBe(seen(`x${en}`).replaceAll('\u00a0', ' '));
      expect(read('s-s1-ru')).toBe(seen(`x${ru}`).replaceAll('\u00a0', ' '));
      expect(page).not.toContain('javascript:');
    }),
    { numRuns: 300 },
  );
});

function seen(marked: string): string {
  return plainText(marked)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
}
