import { describe, expect, it } from 'vitest';
import { startSession } from './session.ts';

const xliff = (content: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en">
<file id="f">${content}</file>
</xliff>
`;
const valid = xliff('<unit id="u"><segment><source>One.</source></segment></unit>');
const invalid = xliff('<unit id="u"><segment state="done"><source>One.</source></segment></unit>');
const doubtful = xliff('<unit id="u"><segment><source><mrk id="m">One.</mrk></source></segment></unit>');

describe('validate', () => {
  it('accepts valid files, several at once, without a workspace', async () => {
    const session = startSession();
    session.write('a.xlf', valid);
    session.write('b.xlf', valid);
    expect(await session.run('validate', 'a.xlf', 'b.xlf')).toEqual({
      code: 0,
      out: '2 files checked, all valid.\n',
      err: '',
    });
  });

  it('tells each fault in one line and exits 1 if one file is invalid', async () => {
    const session = startSession();
    session.write('a.xlf', valid);
    session.write('b.xlf', invalid);
    expect(await session.run('validate', 'a.xlf', 'b.xlf')).toEqual({
      code: 1,
      out: '2 files checked, 1 invalid.\n',
      err: 'b.xlf:2:27: "state" of <segment> is "done". Write "initial" or "translated" or "reviewed" or "final" (XLIFF 2.1 §4.2.2.6). [xliff/attribute-value]\n',
    });
  });

  it('tells warnings, and a file with nothing else is valid', async () => {
    const session = startSession();
    session.write('a.xlf', doubtful);
    const outcome = await session.run('validate', 'a.xlf');
    expect(outcome).toMatchObject({ code: 0, out: '1 file checked, all valid.\n' });
    expect(outcome.err).toContain('[xliff/annotation-empty]');
  });

  it('shortens long lists of one kind of fault, and lists all as JSON', async () => {
    const session = startSession();
    const segments = Array.from(
      { length: 8 },
      (_, at) => `<segment id="s${at}" state="x${at}"><source>One.</source></segment>`,
    );
    session.write(
      'a.xlf',
      xliff(`<unit id="u">${segments.join('')}<segment id="s" odd="1"><source/></segment></unit>`),
    );
    const { err, out } = await session.run('validate', 'a.xlf');
    expect(out).toBe('1 file checked, 1 invalid.\n');
    const lines = err.trimEnd().split('\n');
    expect(lines.filter((line) => line.includes('"state" of <segment>'))).toHaveLength(3);
    expect(lines).toContain(
      'a.xlf: 5 more findings of this kind; “validate --json” lists them. [xliff/attribute-value]',
    );
    expect(lines.at(-1)).toContain('"odd"');
    const [verdict] = JSON.parse((await session.run('validate', 'a.xlf', '--json')).out);
    expect(verdict.findings.length).toBeGreaterThanOrEqual(9);
  });

  it('gives a verdict on each file as JSON', async () => {
    const session = startSession();
    session.write('a.xlf', valid);
    session.write('b.xlf', invalid.slice(0, -9));
    const { code, out } = await session.run('validate', '--json', 'a.xlf', 'b.xlf');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      { path: 'a.xlf', format: 'xliff', version: '2.0', valid: true, findings: [] },
      {
        path: 'b.xlf',
        format: 'xliff',
        version: '2.0',
        valid: false,
        findings: [
          expect.objectContaining({ code: 'xml/syntax', severity: 'error', path: 'b.xlf', line: 3 }),
        ],
      },
    ]);
  });

  it.each([
    ['a file that is not there', undefined, 'file-missing'],
    ['another format', '<html/>', 'file-format'],
    ['no XML', 'Dear all,\n', 'file-format'],
    ['XML that breaks off', '<?xml version="1.0"?>\n<!-- ', 'xml-syntax'],
    ['entities', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'xml-doctype'],
    ['an encoding that is not read', '<?xml version="1.0" encoding="ebcdic"?><xliff/>', 'file-encoding'],
  ])('exits 3 for %s, and tells the faults of the other files', async (_, text, code) => {
    const session = startSession();
    session.write('a.xlf', invalid);
    if (text !== undefined) session.write('b.xlf', text);
    const outcome = await session.run('validate', 'a.xlf', 'b.xlf', 'a.xlf');
    expect(outcome).toMatchObject({ code: 3, out: '3 files checked, 2 invalid, 1 unusable.\n' });
    const [first, unusable, last] = outcome.err.trimEnd().split('\n');
    expect(unusable).toMatch(new RegExp(`^b\\.xlf:\\d+:\\d+: .*\\[${code}\\]$`));
    expect([first, last]).toEqual([
      expect.stringContaining('[xliff/attribute-value]'),
      expect.stringContaining('[xliff/attribute-value]'),
    ]);
    const json = await session.run('validate', '--json', 'a.xlf', 'b.xlf');
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toEqual([
      expect.objectContaining({ path: 'a.xlf', valid: false }),
      { path: 'b.xlf', format: '', version: '', valid: false, findings: [expect.objectContaining({ code })] },
    ]);
    const alone = await session.run('validate', 'b.xlf');
    expect(alone).toMatchObject({ code: 3, out: '' });
    expect(alone.err).toContain(`[${code}]`);
  });
});
