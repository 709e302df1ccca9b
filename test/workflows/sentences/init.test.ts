import { describe, expect, it } from 'vitest';
import { planInit } from '../../../src/workflows/sentences/init.ts';

const options = { source: 'en', targets: ['ru', 'tg'] };

function plan(present: readonly string[], asked = options) {
  return planInit((file) => present.includes(file), '/desk', asked);
}

describe('a plan to make a workspace', () => {
  it('has the settings first, and all other files that are not there', () => {
    const all = ['barobar.json', '.gitignore', 'source/.gitkeep', 'glossary/terms.csv'];
    expect(plan([]).files).toEqual(all);
    expect([...(plan([]).created?.keys() ?? [])]).toEqual(all.map((file) => `/desk/${file}`));
    expect(plan(['/desk/.gitignore']).files).toEqual(all.filter((file) => file !== '.gitignore'));
  });

  it('keeps out of version control what commands write and npm installs', () => {
    expect(plan([]).created?.get('/desk/.gitignore')).toBe('dist/\nout/\n.barobar/tmp/\nnode_modules/\n');
  });

  it('has the languages in the settings and in the columns of the glossary', () => {
    const { created } = plan([]);
    expect(JSON.parse(created?.get('/desk/barobar.json') ?? '')).toMatchObject(options);
    expect(created?.get('/desk/glossary/terms.csv')).toBe(
      'concept,definition,note,en,en:admitted,en:forbidden,ru,ru:admitted,ru:forbidden,tg,tg:admitted,tg:forbidden\n',
    );
  });

  it.each([
    ['where there is one', ['/desk/barobar.json'], options, 'workspace-exists'],
    ['for what is no language tag', [], { ...options, source: 'english!' }, 'usage'],
    ['for a language that is given twice', [], { ...options, targets: ['ru', 'RU'] }, 'usage'],
    ['for the source language as a target', [], { ...options, targets: ['en'] }, 'usage'],
  ])('is refused %s', (_, present, asked, code) => {
    expect(() => plan(present, asked)).toThrow(expect.objectContaining({ code }));
  });
});
