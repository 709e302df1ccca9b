import { writeLanguage } from '../editions/search/index.ts';
import { nodeDisk } from '../workspace/disk.ts';
import { runThread } from '../workspace/thread.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { makeResolver, type ResolvedDocument } from './documents.ts';
import { openGate } from './gate.ts';
import { makePress, type Press } from './press.ts';
import type { LookOrder, PressOrder, PressReport } from './press-threads.ts';
import { makeSiteSearch, type SiteSearch } from './site-search.ts';

// A press in a thread: it looks at documents as long as there are any that no other thread has taken, prints those it
// looked at, gives their words, and writes the index of some languages.
let opened: { readonly press: Press; readonly search: SiteSearch } | undefined;

await runThread<PressOrder, PressReport>(async (order, { take, report }) => {
  switch (order.kind) {
    case 'look': {
      const { files } = order;
      const search = makeSiteSearch([order.settings.source, ...order.settings.targets], order.listed);
      let ids: readonly string[] = [];
      const press = await startPress(order, search, (resolved) => {
        ids = [...resolved.matching.ledger.entries.keys()];
      });
      opened = { press, search };
      for (let file = files[take()]; file; file = files[take()]) {
        const [seen] = press.look([file.name]);
        report(seen ? { kind: 'seen', ids, ...seen } : { kind: 'unsettled', name: file.name });
      }
      return;
    }
    case 'print':
      if (!opened) return;
      for (const briefing of opened.press.print(() => {})) report({ kind: 'printed', briefing });
      report({ kind: 'words', words: opened.search.take() });
      // The index takes as much memory again.
      opened = undefined;
      return;
    case 'index':
      for (const [language, forms] of order.words)
        report({ kind: 'indexed', index: writeLanguage(language, forms) });
  }
});

async function startPress(
  { root, settings, process, files, now, job }: LookOrder,
  search: SiteSearch,
  note: (resolved: ResolvedDocument) => void,
): Promise<Press> {
  // Nothing is locked here: who started the threads did that, and writes all that has to be written together.
  const workspace: Workspace = {
    ...{ root, settings, disk: nodeDisk, progress: () => {} },
    process: { ...process, isAlive: () => true },
  };
  const gate = await openGate(workspace, now, job.glossary);
  const resolve = makeResolver(workspace);
  const byName = new Map(files.map((file) => [file.name, file]));
  return makePress(workspace, gate, job, search, function* (names) {
    for (const name of names) {
      const file = byName.get(name);
      const resolved = file && resolve(file);
      if (!resolved) continue;
      note(resolved);
      yield resolved;
    }
  });
}
