import { nodeDisk } from '../workspace/disk.ts';
import type { SourceFile } from '../workspace/document-names.ts';
import { runThread } from '../workspace/thread.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { makeResolver, type ResolvedDocument } from './documents.ts';
import { openGate } from './gate.ts';
import { makePress } from './press.ts';
import type { PressReport, ThreadJob } from './press-threads.ts';
import { makeSiteSearch } from './site-search.ts';

// A press in a thread: it looks at documents as long as there are any that no other thread has taken, waits until it is
// told to go on, prints those it looked at, and gives their words.
await runThread<ThreadJob, PressReport>(async ({ data, take, report, rest }) => {
  const { root, settings, files, listed, now, job } = data;
  // Nothing is locked here: who started the threads did that, and writes all that has to be written together.
  const process = { ...data.process, isAlive: () => true };
  const workspace: Workspace = { root, settings, disk: nodeDisk, process, progress: () => {} };
  const gate = await openGate(workspace, now, job.glossary);
  const search = makeSiteSearch([settings.source, ...settings.targets], listed);
  const byName = new Map(files.map((file) => [file.name, file]));
  const resolve = makeResolver(workspace);
  let ids: readonly string[] = [];
  const press = makePress(workspace, gate, job, search, function* (names): Generator<ResolvedDocument> {
    for (const name of names) {
      const resolved = resolve(byName.get(name) as SourceFile);
      if (!resolved) continue;
      ids = [...resolved.matching.ledger.entries.keys()];
      yield resolved;
    }
  });
  for (let file = files[take()]; file; file = files[take()]) {
    const [seen] = press.look([file.name]);
    report(seen ? { kind: 'seen', ids, ...seen } : { kind: 'unsettled', name: file.name });
  }
  rest();
  for (const briefing of press.print()) report({ kind: 'printed', briefing });
  report({ kind: 'words', words: search.words });
});
