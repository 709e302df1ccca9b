import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withUniqueIds } from '../../../src/workflows/sentences/duplicate-ids.ts';
import { makeRepairer } from '../../../src/workflows/sentences/repairer.ts';
import { localeFile } from '../../../src/workspace/layout.ts';
import { openMachine } from '../../../src/workspace/machine.ts';
import { noRepair } from '../../../src/workspace/merge-repair.ts';
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts';
import { type Session, startSession } from '../../cli/session.ts';

function open({ folder }: Session): Workspace {
  const { disk, process } = openMachine();
  return openWorkspace(folder, { disk, process, progress: () => {} });
}

const documents = ['a', 'b', 'c'] as const;
const ids = ['sa', 'sb', 'sc', 'sd'] as const;

/** A ledger or locale file; ids may be in it twice, as a merge leaves them. */
function write(session: Session, file: string, names: readonly string[]): void {
  const entries = names.map((id, at) => `  "${id}": {\n    "source": "Text ${id} ${at}."\n  }`);
  session.write(file, `{\n${entries.join(',\n')}\n}\n`);
}

describe('a workspace that is opened again and again', () => {
  it('is withUniqueIds as one that is opened once, whatever changes in between', () => {
    const change = fc.record({
      document: fc.constantFrom(...documents),
      language: fc.constantFrom('en', 'en', 'ru'),
      names: fc.option(fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }), { nil: undefined }),
      isNamed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const session = startSession();
        session.write('barobar.json', '{ "targets": ["ru"] }');
        for (const document of documents) session.write(`source/${document}.md`, `Text of ${document}.\n`);
        const repairer = makeRepairer();
        for (const { document, language, names, isNamed } of changes) {
          const file = localeFile(language, document);
          if (names) write(session, file, names);
          else if (session.exists(file)) session.remove(file);
          repairer.forget(isNamed ? [file] : undefined);
          const outcome = (act: () => Workspace) => {
            try {
              return act().repair;
            } catch (error) {
              return String(error);
            }
          };
          expect(outcome(() => repairer.open(open(session)))).toEqual(
            outcome(() => withUniqueIds(open(session))),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is sound until an id is in two ledgers, and again after that', () => {
    const session = startSession();
    session.write('barobar.json', '{ "targets": ["ru"] }');
    session.write('source/.gitkeep', '');
    write(session, 'locales/en/a.json', ['sa']);
    const repairer = makeRepairer();
    const first = repairer.open(open(session));
    expect([first.repair, repairer.isSound(first)]).toEqual([noRepair, true]);
    write(session, 'locales/en/b.json', ['sa']);
    repairer.forget(['locales/en/b.json']);
    expect(repairer.isSound(first)).toBe(false);
    expect(repairer.open(open(session)).repair?.duplicates).toHaveLength(1);
    write(session, 'locales/en/b.json', ['sb']);
    repairer.forget(['locales/en/b.json']);
    expect(repairer.isSound(first)).toBe(true);
  });

  it('reads the ledgers again if the settings name another source language', () => {
    const session = startSession();
    session.write('barobar.json', '{ "targets": ["ru"] }');
    session.write('source/.gitkeep', '');
    for (const document of ['a', 'b']) write(session, `locales/ru/${document}.json`, ['sa']);
    const repairer = makeRepairer();
    expect(repairer.open(open(session)).repair).toBe(noRepair);
    session.write('barobar.json', '{ "source": "ru", "targets": ["en"] }');
    repairer.forget(['barobar.json']);
    expect(repairer.open(open(session)).repair?.duplicates).toHaveLength(1);
  });
});
