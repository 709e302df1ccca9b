import { describe, it } from 'vitest';
import { expectSameCheck, expectSameExport, expectSamePublication } from './shard-workspace.ts';

describe('parts of a run are, merged, one run to the last byte', () => {
  it.each([[1], [9]])('in %i parts of check', (count) => expectSameCheck(count, '--json'));

  it.each([
    ['--format', 'sarif'],
    ['--format', 'junit'],
    ['--format', 'github'],
    ['--fail-on', 'warning'],
  ])('with check %s %s', (...options) => expectSameCheck(4, ...options));

  it.each([
    [['--xliff', '2.0']],
    [['--profile', 'omegat']],
    [['--format', 'po', '--only', 'missing']],
    [['--format', 'docx', '--to', 'tg']],
  ])('with export %j', (options: readonly string[]) => expectSameExport(4, ...options));

  it('in 8 parts of export', () => expectSameExport(8));

  it.each([[1], [7]])('in %i parts of publish', (count) =>
    expectSamePublication(count, '--ready', '--allow-findings'),
  );

  it('with publish of gaps', () => expectSamePublication(4, '--allow-findings', '--allow-incomplete'));

  it('with publish in one language', () =>
    expectSamePublication(4, '--lang', 'tg', '--ready', '--allow-findings'));
});
