import { describe, expect, test } from 'vitest';
import type { Briefing, BriefingSummary } from '../../../src/model/edition.ts';
import { writeBriefingData } from '../../../src/site/api/briefing-data.ts';
import type { BriefingData, IndexData } from '../../../src/site/api/data.ts';
import { writeIndexes } from '../../../src/site/api/index-data.ts';
import { writeEmbeds } from '../../../src/site/api/oembed.ts';
import { briefing, call, forum, html, link, strong, unit } from '../briefing.ts';
import { siteIn } from '../site.ts';
import { readElements } from '../well-formed.ts';

const site = { ...siteIn('en', 'ru', 'be', 'tg'), url: 'https://press.example.org/news/' };
const { url: _, ...nowhere } = site;
const dataOf = (each: Briefing, where = site as typeof nowhere): BriefingData =>
  JSON.parse(String(writeBriefingData(each, where).content));
const finished: Briefing = { ...forum, complete: ['en', 'ru'] };

describe('briefing.json', () => {
  test('is next to the page, and says where everything is', () => {
    expect(writeBriefingData(forum, site).path).toBe('lakes/forum/briefing.json');
    const data = dataOf(finished);
    expect(data).toMatchObject({
      $schema: 'https://press.example.org/news/briefing.schema.json',
      name: 'lakes/forum',
      url: 'https://press.example.org/news/lakes/forum/',
      index: 'https://press.example.org/news/index.json',
      language: 'en',
      date: '2026-11-20',
    });
    expect(data.languages['ru']).toEqual({
      name: 'Русский',
      direction: 'ltr',
      site: 'Брифинги',
      title: 'Форум горных озёр завершился принятием общей программы',
      description: 'Девятнадцать делегаций согласовали единый календарь измерений на высокогорных озёрах.',
      url: 'https://press.example.org/news/ru/lakes/forum/',
      complete: true,
      dateText: '20\u00a0ноября\u00a02026\u00a0года',
    });
    expect(data.languages['tg']?.complete).toBe(false);
  });

  test('has ways instead of addresses if the site has none', () => {
    const data = dataOf(forum, nowhere);
    expect(data.url).toBe('../../lakes/forum/index.html');
    expect(data.languages['ru']?.url).toBe('../../ru/lakes/forum/index.html');
  });

  test('has the text in order, as blocks of sentences', () => {
    const { blocks } = dataOf(forum);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      ...['heading', 'lead', 'paragraph', 'heading', 'paragraph', 'item', 'item', 'item', 'paragraph'],
      ...['heading', 'table', 'rule', 'literal', 'note'],
    ]);
    expect(blocks[2]).toEqual({ kind: 'paragraph', sentences: ['s00000011', 's00000012', 's00000013'] });
    expect(blocks[8]).toMatchObject({ quoted: 1 });
    expect(blocks[10]).toEqual({
      kind: 'table',
      rows: [
        [{ sentences: ['s00000051'] }, { sentences: ['s00000052'] }],
        [{ sentences: ['s00000053'] }, { sentences: [], text: '14' }],
        [{ sentences: ['s00000054'] }, { sentences: [], text: '9' }],
      ],
    });
  });

  test('has each sentence plain and as HTML, and leaves out languages that lack it', () => {
    const { sentences } = dataOf(forum);
    expect(sentences['s00000012']).toMatchObject({ label: '3.2' });
    expect(sentences['s00000012']?.texts['en']).toEqual({
      text: 'The agenda included more than 15 issues, from early warning to the training of observers.',
      html: 'The agenda included <strong>more than 15 issues</strong>, from early warning to the training of observers.<sup>1</sup>',
    });
    expect(Object.keys(sentences['s00000013']?.texts ?? {})).toEqual(['en', 'ru', 'tg']);
    expect(sentences['s00000013']?.texts['tg']).toMatchObject({ stale: true });
    expect(sentences['s00000013']?.texts['ru']).not.toHaveProperty('stale');
  });

  test('says how far translations are only where the site shows it', () => {
    const text = (where: typeof site) => dataOf(forum, where).sentences['s00000011']?.texts;
    expect(text(site)?.['ru']).not.toHaveProperty('state');
    const shown = text({ ...site, show: new Set(['state'] as const) } as typeof site);
    expect(shown?.['ru']).toHaveProperty('state', 'translated');
    expect(shown?.['en']).not.toHaveProperty('state');
  });

  test('holds no markup of its author but what formats', () => {
    const text = 'A <1/>b <2>c</2> & d.<3/>';
    const codes = [html('<img src=x onerror=alert(1)>'), link('javascript:alert(1)'), call('1')];
    const { sentences } = dataOf(
      briefing('a', [unit({ kind: 'paragraph' }, { id: 's1', codes, texts: { en: text } })]),
    );
    expect(sentences['s1']?.texts['en']?.html).toBe('A b c &amp; d.<sup>1</sup>');
    const bold = { id: 's1', codes: [strong], texts: { en: '<1>A</1> < b' } };
    expect(
      dataOf(briefing('a', [unit({ kind: 'paragraph' }, bold)])).sentences['s1']?.texts['en']?.html,
    ).toBe('<strong>A</strong> &lt; b');
  });

  test('says where old ids lead, and what was corrected', () => {
    const correction = { segment: 's00000011', language: 'ru', before: 'Было.', after: 'Стало.' };
    const data = dataOf({
      ...forum,
      retired: [{ id: 's000000ff', became: [], at: 's00000011' }],
      publication: {
        ...{ first: '2026-11-20', latest: '2026-11-25', version: 2 },
        corrections: [
          { ...correction, date: '2026-11-25' },
          { ...correction, date: undefined },
        ],
      },
    });
    expect(data.retired).toEqual({ s000000ff: 's00000011' });
    expect(data.published).toBe('2026-11-20');
    expect(data.languages['ru']?.corrected).toBe('2026-11-25');
    // What is not recorded yet has no day to be told by.
    expect(data.corrections).toEqual([
      {
        ...{ date: '2026-11-25', language: 'ru', sentence: 's00000011', before: 'Было.', after: 'Стало.' },
        label: 'Исправлено 25\u00a0ноября\u00a02026\u00a0года',
      },
    ]);
  });
});

describe('index.json', () => {
  const summary = (name: string, date: string, ...languages: readonly string[]): BriefingSummary => ({
    name,
    date,
    titles: new Map([
      ['en', `${name} in English`],
      ['ru', `${name} по-русски`],
    ]),
    completeness: new Map([
      ['en', 1],
      ['ru', languages.includes('ru') ? 1 : 0.5],
    ]),
    tags: [{ kind: 'topics', text: 'Lakes' }],
  });
  const files = new Map(
    writeIndexes([summary('a', '2026-01-02', 'ru'), summary('b', '2026-03-04')], site).map((file) => [
      file.path,
      JSON.parse(file.content) as IndexData,
    ]),
  );

  test('lists the briefings, the newest first, with the addresses of their data', () => {
    const all = files.get('index.json');
    expect(all?.briefings.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(all?.briefings[1]).toEqual({
      name: 'a',
      url: 'https://press.example.org/news/a/',
      data: 'https://press.example.org/news/a/briefing.json',
      date: '2026-01-02',
      tags: { topics: ['Lakes'] },
      languages: {
        en: { title: 'a in English', url: 'https://press.example.org/news/en/a/' },
        ru: { title: 'a по-русски', url: 'https://press.example.org/news/ru/a/' },
      },
    });
    expect(Object.keys(all?.languages ?? {})).toEqual(['en', 'ru', 'be', 'tg']);
    expect(all?.languages['ru']?.data).toBe('https://press.example.org/news/ru/index.json');
  });

  test('of a language has what is finished in it, and nothing else', () => {
    const own = files.get('ru/index.json');
    expect(own?.briefings.map(({ name, languages }) => [name, Object.keys(languages)])).toEqual([
      ['a', ['ru']],
    ]);
    expect(Object.keys(own?.languages ?? {})).toEqual(['ru']);
    expect(files.get('tg/index.json')?.briefings).toEqual([]);
    expect(files.get('index.json')?.briefings[0]?.languages).not.toHaveProperty('ru');
  });
});

describe('oEmbed', () => {
  const files = new Map(writeEmbeds(forum, site).map(({ path, content }) => [path, JSON.parse(content)]));

  test('gives the page and each article as a quotation with a link', () => {
    expect([...files.keys()]).toEqual([
      'lakes/forum/oembed.json',
      ...['en', 'ru', 'be', 'tg'].map((language) => `${language}/lakes/forum/oembed.json`),
    ]);
    expect(files.get('ru/lakes/forum/oembed.json')).toMatchObject({
      ...{ version: '1.0', type: 'rich', width: 600, height: 240 },
      title: 'Форум горных озёр завершился принятием общей программы',
      provider_name: 'Брифинги',
      provider_url: 'https://press.example.org/news/ru/',
    });
    const elements = readElements(files.get('ru/lakes/forum/oembed.json').html);
    expect(elements.map(({ name }) => name)).toEqual(['blockquote', 'p', 'a', 'p', 'p']);
    expect(elements[0]?.attributes).toEqual({
      cite: 'https://press.example.org/news/ru/lakes/forum/',
      lang: 'ru',
    });
    expect(elements[2]?.attributes['href']).toBe('https://press.example.org/news/ru/lakes/forum/');
    expect(elements[4]?.text).toBe('Брифинги, 20\u00a0ноября\u00a02026\u00a0года');
  });

  test('needs an address', () => {
    expect(writeEmbeds(forum, nowhere)).toEqual([]);
  });
});
