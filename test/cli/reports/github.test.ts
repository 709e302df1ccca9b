import { describe, expect, it } from 'vitest';
import { writeGithub } from '../../../src/cli/reports/github.ts';
import { finding, hostileFindings, mixedReport, report } from './report.ts';

/** What the runner reads: the command, its properties and its message, unescaped in the order it does it. */
function parse(line: string): { command: string; properties: Record<string, string>; message: string } {
  const [, command = '', list = '', message = ''] = /^::(\w+) ([^\r\n]*?)::([^\r\n]*)$/.exec(line) ?? [];
  const data = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string) => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const properties = list.split(',').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, property(value.join('='))];
  });
  return { command, properties: Object.fromEntries(properties), message: data(message) };
}

describe('annotations', () => {
  it('are errors, warnings and notices at their places', () => {
    const region = { line: 4, column: 30, endColumn: 32 };
    const regionOf = ({ code }: { code: string }) => (code === 'numbers/missing' ? region : undefined);
    const lines = writeGithub({ ...mixedReport(), regionOf })
      .trimEnd()
      .split('\n')
      .map(parse);
    expect(lines.map(({ command }) => command)).toEqual(['notice', 'error', 'error', 'warning', 'error']);
    expect(lines[1]).toEqual({
      command: 'error',
      properties: {
        file: 'locales/ru/lake.json',
        line: '4',
        endLine: '4',
        col: '30',
        endColumn: '32',
        title: 'numbers/missing (ru)',
      },
      message: 'The target has "45" where the source has "40". Correct the number.',
    });
    expect(lines[3]?.properties).toMatchObject({ line: '3', col: '5' });
  });

  it('come back whole, whatever the text', () => {
    const given = [
      finding({ message: '50 %, or 50%0A: a, b::c.', path: 'a,b:c=50%.json' }),
      ...hostileFindings(),
    ];
    const [first, ...others] = writeGithub(report(given)).trimEnd().split('\n').map(parse);
    expect(first?.message).toBe('50 %, or 50%0A: a, b::c. Correct the number.');
    expect(first?.properties['file']).toBe('a,b:c=50%.json');
    expect(others.map(({ properties }) => properties['file'])).toEqual(
      hostileFindings().map(({ path }) => path),
    );
  });
});
