import { expect, test } from 'vitest';
import { titleOf } from '../../../src/site/kit/title.ts';
import { briefing, call, forum, strong, unit } from '../briefing.ts';

const rendition = (language: string) => forum.renditions.find((each) => each.language === language);
const field = unit({ kind: 'field', name: 'title' }, { id: 's0000000t', texts: { en: 'From the front' } });
const heading = unit(
  { kind: 'heading', level: 1 },
  { id: 's00000001', codes: [strong, call('1')], texts: { en: 'Two <1>sentences</1>.<2/>' } },
  { id: 's00000002', texts: { en: '\\<1> stays.' } },
);

test('the first heading of level 1, in the language asked for', () => {
  expect(titleOf(forum.document, rendition('tg'))).toBe(
    'Форуми кӯлҳои кӯҳӣ бо қабули барномаи муштарак анҷом ёфт',
  );
  expect(titleOf(forum.document)).toBe('Forum of Mountain Lakes closes with a shared programme');
});

test('all sentences of the heading, without markup and footnote calls', () => {
  expect(titleOf(briefing('a', [field, heading]).document)).toBe('Two sentences. <1> stays.');
});

test('else the title of the front matter, else the name', () => {
  expect(titleOf(briefing('a', [field]).document)).toBe('From the front');
  expect(titleOf(briefing('a/b', []).document)).toBe('a/b');
});
