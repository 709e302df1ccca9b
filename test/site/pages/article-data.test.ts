import { describe, expect, test } from 'vitest';
import type { Code } from '../../../src/model/content.ts';
import type { Briefing, Publication } from '../../../src/model/edition.ts';
import { briefing, forum, unit } from '../briefing.ts';
import { site } from '../site.ts';
import { readElements } from '../well-formed.ts';
import { alternates, dataOf, finished, online, pageIn } from './articles.ts';

describe('what search engines are told', () => {
  test('finished languages name each other and the original as the default', () => {
    const expected = {
      en: 'https://press.example.org/news/en/lakes/forum/',
      ru: 'https://press.example.org/news/ru/lakes/forum/',
      'x-default': 'https://press.example.org/news/en/lakes/forum/',
    };
    expect(alternates(pageIn('en'))).toEqual(expected);
    expect(alternates(pageIn('ru'))).toEqual(expected);
  });

  test('an unfinished one names none, and the original replaces it', () => {
    const page = pageIn('be');
    expect(alternates(page)).toEqual({});
    expect(page).toContain('<link rel="canonical" href="https://press.example.org/news/en/lakes/forum/"/>');
    expect(page).toContain('<meta name="robots" content="noindex"/>');
    expect(pageIn('ru')).not.toContain('noindex');
  });

  test('a site without an address has relative alternates, and no canonical one', () => {
    const page = pageIn('ru', finished, site);
    expect(alternates(page)['en']).toBe('../../../en/lakes/forum/index.html');
    expect(page).not.toContain('rel="canonical"');
  });

  test('the original and its translations know each other', () => {
    const [en] = dataOf(pageIn('en'));
    const [ru] = dataOf(pageIn('ru'));
    expect(en?.['workTranslation']).toEqual([
      { '@type': 'NewsArticle', '@id': ru?.['@id'], url: ru?.['url'], inLanguage: 'ru' },
    ]);
    expect(ru?.['translationOfWork']).toMatchObject({ '@id': en?.['@id'], inLanguage: 'en' });
    expect(ru).toMatchObject({ inLanguage: 'ru', datePublished: '2026-11-20' });
  });

  const image: Code = {
    ...{ kind: 'image', paired: false, open: '', close: '' },
    picture: {
      path: 'dam.png',
      mediaType: 'image/png',
      width: 800,
      localised: new Map([['ru', { path: 'dam.ru.png', mediaType: 'image/png' }]]),
    },
  };
  const pictured: Briefing = {
    ...finished,
    document: {
      ...forum.document,
      units: [{ ...unit({ kind: 'paragraph' }), codes: [image] }, ...forum.document.units],
    },
    pictures: new Map([
      ['dam.png', new Uint8Array()],
      ['dam.ru.png', new Uint8Array()],
    ]),
  };

  test('an article says who published it, with its picture and the way to it', () => {
    const publisher = {
      '@type': 'Organization',
      name: 'Briefings',
      url: 'https://press.example.org/news/',
      logo: { '@type': 'ImageObject', url: 'https://press.example.org/news/look/crest.svg' },
    };
    const [work, way] = dataOf(pageIn('en', pictured, { ...online, look: { logo: 'look/crest.svg' } }));
    expect(work).toMatchObject({
      '@type': 'NewsArticle',
      mainEntityOfPage: 'https://press.example.org/news/en/lakes/forum/',
      image: ['https://press.example.org/news/lakes/forum/pictures/dam.png'],
      publisher,
      author: publisher,
    });
    expect(way).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Briefings', item: 'https://press.example.org/news/en/' },
        {
          '@type': 'ListItem',
          position: 2,
          name: 'Forum of Mountain Lakes closes with a shared programme',
          item: 'https://press.example.org/news/en/lakes/forum/',
        },
      ],
    });
  });

  test('a site without an address leaves out what asks for one', () => {
    const data = dataOf(pageIn('en', pictured, site));
    expect(data).toHaveLength(1);
    expect(data[0]).not.toHaveProperty('image');
    expect(data[0]).not.toHaveProperty('mainEntityOfPage');
  });

  test('a recorded correction is one of the language that has it', () => {
    const correction = { segment: 's00000011', language: 'ru', before: 'В среду.', after: 'В пятницу.' };
    const publication: Publication = {
      ...{ first: '2026-11-20', latest: '2026-11-28', version: 2 },
      corrections: [
        { ...correction, date: '2026-11-28' },
        { ...correction, date: undefined },
      ],
    };
    const corrected = { ...finished, publication };
    expect(dataOf(pageIn('ru', corrected))[0]).toMatchObject({
      dateModified: '2026-11-28',
      correction: [
        {
          '@type': 'CorrectionComment',
          inLanguage: 'ru',
          datePublished: '2026-11-28',
          text: 'Было: В среду. Стало: В пятницу.',
          url: 'https://press.example.org/news/ru/lakes/forum/#s-s00000011',
        },
      ],
    });
    expect(dataOf(pageIn('en', corrected))[0]).not.toHaveProperty('correction');
  });

  test('previews have the name of the site, and the picture of the language', () => {
    const metaOf = (page: string) =>
      Object.fromEntries(
        readElements(page)
          .filter(({ name }) => name === 'meta')
          .map(({ attributes }) => [attributes['property'] ?? attributes['name'], attributes['content']]),
      );
    expect(metaOf(pageIn('en', pictured))).toMatchObject({
      'og:site_name': 'Briefings',
      'og:image': 'https://press.example.org/news/lakes/forum/pictures/dam.png',
      'og:image:type': 'image/png',
      'og:image:width': '800',
      'twitter:card': 'summary_large_image',
    });
    expect(metaOf(pageIn('ru', pictured))['og:image']).toMatch(/dam\.ru\.png$/);
    for (const bare of [
      pageIn('en'),
      pageIn('en', pictured, site),
      pageIn('en', { ...pictured, pictures: new Map() }),
    ]) {
      expect(metaOf(bare)).not.toHaveProperty('og:image');
      expect(metaOf(bare)['twitter:card']).toBe('summary');
    }
  });

  test('no text can end the data', () => {
    const hostile = briefing('x', [
      unit(
        { kind: 'heading', level: 1 },
        { id: 's1', texts: { en: '</script><script>alert(1)</script>&\u2028' } },
      ),
    ]);
    const page = pageIn('en', { ...hostile, complete: ['en'] });
    expect(page).not.toContain('<script>alert');
    // The data and the script of the site.
    expect(page.match(/<script/g)).toHaveLength(2);
  });
});
