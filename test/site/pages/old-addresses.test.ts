import { describe, expect, test } from 'vitest';
import type { Briefing, RetiredSegment } from '../../../src/model/edition.ts';
import { article, sideBySide } from '../../../src/site/pages/editions.ts';
import { briefing, unit } from '../briefing.ts';
import { site } from '../site.ts';
import { readElements } from '../well-formed.ts';

const text = (id: string) => ({
  id,
  texts: { en: `${id} en.`, ru: `${id} ru.`, be: `${id} be.`, tg: `${id} tg.` },
});

const document = briefing('dam', [
  unit({ kind: 'field', name: 'title' }, text('stitle01')),
  unit({ kind: 'field', name: 'description' }, text('slead001')),
  unit({ kind: 'field', name: 'keywords' }, text('swords01'), text('swords02')),
  unit({ kind: 'heading', level: 1 }, text('shead001')),
  unit({ kind: 'paragraph' }, text('stext001'), text('stext002')),
]);

const retired: readonly RetiredSegment[] = [
  { id: 'sold0001', became: ['stext001', 'stext002'], at: 'stext001' },
  { id: 'sold0002', became: [], at: 'stext002' },
  { id: 'sold0003', became: ['swords01'], at: 'swords01' },
];
const withRetired: Briefing = { ...document, retired };

const elementsOf = (html: string) => readElements(html);
const idsOf = (html: string) => elementsOf(html).flatMap(({ attributes }) => attributes['id'] ?? []);
const page = sideBySide.page(withRetired, site)[0]!.content;
const articles = article.page({ ...withRetired, complete: ['en', 'ru', 'be', 'tg'] }, site);

describe('sentences that the page does not show', () => {
  test('lead to the sentence it opens with, in every language', () => {
    const titles = [...page.matchAll(/<h1>.*?<\/h1>/gs)].map(([html]) => html);
    expect(titles).toHaveLength(4);
    titles.forEach((html, at) => {
      const tag = ['', '-ru', '-be', '-tg'][at];
      for (const id of ['stitle01', 'swords01', 'swords02']) expect(html).toContain(`id="s-${id}${tag}"`);
    });
  });

  test('one that is shown has no second anchor', () => {
    const ids = idsOf(page);
    expect(ids.filter((id) => id === 's-slead001')).toHaveLength(1);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('have an address in every article too', () => {
    expect(articles).toHaveLength(4);
    for (const { content } of articles) {
      const ids = idsOf(content);
      expect(ids).toEqual(expect.arrayContaining(['s-stitle01', 's-swords01', 's-swords02', 's-sold0003']));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  test('a page of nothing else is written nevertheless', () => {
    const bare = briefing('bare', [unit({ kind: 'field', name: 'keywords' }, text('swords01'))]);
    expect(sideBySide.page(bare, site)[0]?.content).toContain('<h1>bare</h1>');
  });
});

describe('a retired sentence', () => {
  test('leads to its first successor and names all of them, in the words of the page', () => {
    expect(page).toContain(
      '<span class="was" id="s-sold0001"><span>The sentence this link led to is now here: <a href="#s-stext001">3.1</a> <a href="#s-stext002">3.2</a></span></span>',
    );
    const tajik = articles.find(({ path }) => path.startsWith('tg/'))?.content;
    expect(tajik).toContain(
      '<span class="was" id="s-sold0001"><span>Ҷумлае, ки пайванд ба он мебурд, ҳоло ин ҷост:',
    );
  });

  test('without a successor leads to its neighbour, and says that it is gone', () => {
    expect(page).toMatch(
      /id="s-stext002">(?:(?!<\/td>).)*<span class="was" id="s-sold0002"><span>The sentence this link led to is no longer in the text\.<\/span>/s,
    );
  });

  test('goes on if its successor is not shown', () => {
    expect(idsOf(page)).toContain('s-sold0003');
  });

  test('has one anchor, whatever the number of languages', () => {
    expect(idsOf(page).filter((id) => id.startsWith('s-sold0001'))).toEqual(['s-sold0001']);
  });
});
