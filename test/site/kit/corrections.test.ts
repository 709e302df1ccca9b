import { describe, expect, test } from 'vitest';
import type { Briefing, Correction, Publication } from '../../../src/model/edition.ts';
import { article, sideBySide } from '../../../src/site/pages/editions.ts';
import { briefing, unit } from '../briefing.ts';
import { siteIn } from '../site.ts';
import { readElements } from '../well-formed.ts';

const site = siteIn('en', 'ru', 'tg');
const text = (id: string, en: string, ru: string, tg: string) => ({ id, texts: { en, ru, tg } });
const dam = briefing(
  'dam',
  [
    unit({ kind: 'heading', level: 1 }, text('shead001', 'Dam', 'Плотина', 'Сарбанд')),
    unit(
      { kind: 'paragraph' },
      text('sone0001', 'It is 45 m high.', 'Её высота 45 м.', 'Баландии он 45 метр аст.'),
      text('stwo0001', 'It is <new>.', 'Она <новая>.', 'Он <нав> аст.'),
    ),
  ],
  ['en', 'ru', 'tg'],
);

const change = (each: Partial<Correction>): Correction => ({
  segment: 'sone0001',
  language: 'en',
  before: 'It is 40 m high.',
  after: 'It is 45 m high.',
  date: '2026-10-05',
  ...each,
});
const russian = { language: 'ru', before: 'Её высота 40 м.', after: 'Её высота 45 м.' };

function withCorrections(...corrections: readonly Correction[]): Briefing {
  const publication: Publication = { first: '2026-10-01', latest: '2026-10-05', version: 2, corrections };
  return { ...dam, publication, complete: ['en', 'ru', 'tg'] };
}

const rowsOf = (...corrections: readonly Correction[]) =>
  [
    ...(sideBySide.page(withCorrections(...corrections), site)[0]?.content ?? '').matchAll(
      /<tr class="row correction">.*?<\/tr>/gs,
    ),
  ].map(([row]) => row);

const articleIn = (language: string, ...corrections: readonly Correction[]) =>
  article.page(withCorrections(...corrections), site).find(({ path }) => path.startsWith(`${language}/`))!
    .content;

describe('a correction', () => {
  test('is listed once for all languages, with the words that changed', () => {
    expect(rowsOf(change({}), change(russian))).toEqual([
      '<tr class="row correction"><th class="label" scope="row"><a href="#s-sone0001" title="Link to sentence 2.1" aria-label="Link to sentence 2.1">2.1</a></th>' +
        '<td lang="en" data-name="English"><p><span class="key">Before:</span> It is <del>40</del> m high.</p><p><span class="key">Now:</span> It is <ins>45</ins> m high.</p></td>' +
        '<td lang="ru" data-name="Русский"><p><span class="key">Было:</span> Её высота <del>40</del> м.</p><p><span class="key">Стало:</span> Её высота <ins>45</ins> м.</p></td>' +
        '<td lang="tg" data-name="Тоҷикӣ"></td></tr>',
    ]);
  });

  test('of another sentence, of another day, or a second one of the same language has a row of its own', () => {
    expect(rowsOf(change({}), change({ ...russian, segment: 'stwo0001' }))).toHaveLength(2);
    expect(rowsOf(change({}), change({ ...russian, date: '2026-10-02' }))).toHaveLength(2);
    expect(rowsOf(change({}), change({ before: 'It is 4 m high.' }))).toHaveLength(2);
  });

  test('of a removed sentence has no link, and is listed once for all languages', () => {
    const gone = { segment: 'sgone001', after: '' };
    const rows = rowsOf(
      change({ ...gone, before: 'Gone.' }),
      change({ ...gone, language: 'ru', before: 'Ушло.' }),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('<td class="label"></td>');
    expect(rows[0]).toContain('<span class="key">Removed:</span> <del>Gone.</del>');
    expect(rows[0]).toContain('<span class="key">Исключено:</span> <del>Ушло.</del>');
  });

  test('of a sentence that came later says that it was added', () => {
    expect(rowsOf(change({ before: '', after: 'New.' }))[0]).toContain(
      '<span class="key">Added:</span> <ins>New.</ins>',
    );
  });

  test('of a record without ids is listed by itself', () => {
    expect(rowsOf(change({ segment: undefined }), change({ ...russian, segment: undefined }))).toHaveLength(
      2,
    );
  });

  test('is escaped', () => {
    const row = rowsOf(change({ before: '<script>alert(1)</script>', after: 'a & b' }))[0];
    expect(row).not.toContain('<script>');
    expect(row).toContain('&amp;');
  });

  test('is dated in each language, or by the last publication if it has no date yet', () => {
    const page = sideBySide.page(
      withCorrections(change({ date: undefined }), change({ ...russian, date: '2026-10-05' })),
      site,
    )[0]!.content;
    for (const day of [
      'after 5\u00a0October\u00a02026',
      'после 5\u00a0октября\u00a02026\u00a0года',
      '5\u00a0октябри\u00a0соли\u00a02026',
    ])
      expect(page).toContain(`<h3>${day}</h3>`);
  });
});

describe('in an article', () => {
  test('are the corrections of its language, and the head of the page leads there', () => {
    const page = articleIn('ru', change({}), change(russian));
    expect(page).toContain('<section class="corrections" id="corrections">\n<h2>Исправления</h2>');
    expect(page).toContain(
      '<a class="fixed" href="#corrections">Исправлено 5\u00a0октября\u00a02026\u00a0года</a>',
    );
    expect(page).toContain('<ins>45</ins> м.');
    expect(page).not.toContain('It is <ins>');
    expect(() => readElements(page)).not.toThrow();
  });

  test('is no word of them if the language has none', () => {
    const page = articleIn('tg', change({}));
    expect(page).not.toContain('#corrections');
    expect(page).toContain('Нахустин нашр: 1\u00a0октябри\u00a0соли\u00a02026');
  });
});
