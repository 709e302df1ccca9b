import { describe, expect, it } from 'vitest';
import { both, codes, startWith } from './gated-session.ts';

describe('check --gate', () => {
  it('shows every rule of every document and language at once', async () => {
    const session = await startWith(
      {
        gate: { state: 'reviewed', findings: 'error', embargo: '2026-07-01T10:00:00+05:00' },
        overrides: [
          { languages: ['tg'], gate: { complete: false, reviewer: 'other', embargo: '2026-06-01T10:00Z' } },
        ],
      },
      [{ target: '45 м.' }],
      [{ target: '40 м.', state: 'final', by: 'anna' }],
    );
    const { code, out, err } = await session.run('check', '--gate');
    expect(code).toBe(1);
    expect(
      out
        .split('\n')
        .slice(0, 3)
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['document', 'language', 'gate', 'complete', 'state', 'reviewer', 'findings', 'embargo'],
      [
        'lake',
        'ru',
        'closed',
        '1 missing',
        '1 below reviewed',
        '–',
        '1 finding',
        'until 2026-07-01T10:00:00+05:00',
      ],
      ['lake', 'tg', 'closed', 'gaps marked', 'ok', '1 not reviewed', 'ok', 'ok'],
    ]);
    expect(codes(err)).toEqual([
      'gate/embargo',
      'gate/unready',
      'gate/missing',
      'gate/findings',
      'gate/unreviewed',
      'gate/partial',
    ]);
    // The same finding is told once.
    expect(err.match(/\[numbers\/missing\]/g)).toHaveLength(1);
  });

  it('is quiet if the gate is open', async () => {
    const session = await startWith({}, both({}));
    const { code, out } = await session.run('check', '--gate');
    expect(code).toBe(0);
    expect(out).toMatch(/lake {2,}ru {2,}open {2,}ok/);
    expect(out).toMatch(/No findings\.\n$/);
  });
});

describe('check', () => {
  it.each([
    ['error', [], 0],
    ['warning', [], 1],
    ['warning', ['--fail-on', 'error'], 0],
    ['warning', ['--lang', 'tg'], 0],
    ['note', ['--fail-on', 'never'], 0],
  ])('fails on what closes the gate, with findings: %s and %j', async (findings, argv, code) => {
    const session = await startWith(
      { overrides: [{ languages: ['ru'], gate: { findings } }], checks: { 'numbers/*': 'warning' } },
      [{ target: 'Высота 45 м.' }, { target: 'Стоит.' }],
      [{ target: 'Баландӣ 45 м.' }, { target: 'Меистад.' }],
    );
    expect((await session.run('check', ...argv)).code).toBe(code);
  });
});

describe('levels of checks', () => {
  it('are those of the settings, by language and document', async () => {
    const wrong = [{ target: '45 м.' }, { target: '!.' }];
    const session = await startWith(
      { checks: { 'numbers/missing': 'note' }, overrides: [{ languages: ['tg'], checks: { '*': 'off' } }] },
      wrong,
      wrong,
    );
    const { code, out } = await session.run('check', '--format', 'json');
    expect(code).toBe(0);
    const found = JSON.parse(out) as { code: string; language: string; severity: string }[];
    expect(found.map(({ code: name, language, severity }) => [name, language, severity])).toEqual([
      ['numbers/missing', 'ru', 'note'],
    ]);
    expect((await session.run('check', '--fail-on', 'note')).code).toBe(1);
  });

  it.each([
    ['checks', { checks: { 'number/missing': 'off' } }, 7],
    ['overrides', { overrides: [{ languages: ['tg'], checks: { 'numbers/misssing': 'off' } }] }, 12],
  ])('of what is no check are refused where they stand in %s', async (_, settings, line) => {
    const session = await startWith(settings, both({}));
    for (const command of ['check', 'assemble', 'publish']) {
      const { code, err } = await session.run(command);
      expect(code).toBe(3);
      expect(err).toMatch(
        new RegExp(
          `^barobar.json:${line}:\\d+: There is no check “.*”\\. Did you mean “numbers/missing”\\? Known checks: .*numbers/`,
        ),
      );
    }
  });
});
