import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { BarobarError } from '../model/error.ts';
import { createIsIgnored } from '../workflows/publish/preview-site.ts';
import type { Disk } from '../workspace/disk.ts';
import { outputFolders } from '../workspace/layout.ts';
import { listenOnLoopback } from '../workspace/loopback.ts';
import { readDeskFiles } from '../workspace/program.ts';
import { watchFolder } from '../workspace/watch.ts';
import { type ClientFile, createApp } from './app.ts';
import type { Desk } from './desk.ts';
import { createEvents } from './events.ts';
import { startSession } from './guard.ts';
import { readOverview } from './overview.ts';
import { createPreview } from './publishing.ts';

/** A desk that answers browsers of this machine. */
export interface DeskServer {
  /** With the token of its user. */
  readonly address: string;
  /** The same with a token for one page. */
  readonly openingAddress: string;
  close(): Promise<void>;
}

/**
 * Serves the desk on loopback; `port` 0 is any that is free.
 * @throws `preview-port`
 */
export async function startDesk(
  desk: Desk,
  port: number,
  report: (error: unknown) => void,
): Promise<DeskServer> {
  const files = await readClientFiles(desk.disk());
  const events = createEvents();
  const preview = createPreview(desk);
  let answer: ReturnType<typeof getRequestListener> | undefined;
  const server = await listenOnLoopback(port, (request, response) => void answer?.(request, response));
  const session = startSession(server.port);
  const app = createApp({ desk, session, events, preview, files, report });
  answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const site = path.join(desk.root, outputFolders.site);
  const watcher = watchFolder(desk.root, createIsIgnored(desk.root, site), (files) => {
    desk.forget(files?.map((file) => path.relative(desk.root, file).split(path.sep).join('/')));
    events.tell({ type: 'changed' });
  });
  const warming = warm(desk);
  return {
    address: `http://127.0.0.1:${server.port}/#token=${session.token}`,
    openingAddress: `http://127.0.0.1:${server.port}/#token=${session.openingToken}`,
    async close() {
      warming.stop();
      watcher.close();
      events.close();
      await preview.close();
      await server.close();
    },
  };
}

/** Milliseconds of a step, and those between two, in which requests are answered. */
const stepTime = 40;
const breather = 10;

/** Reads the documents step by step, so that they are known when the browser asks for them. */
function warm(desk: Desk): { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const step = (): void => {
    try {
      if (readOverview(desk, stepTime).left > 0) timer = setTimeout(step, breather);
    } catch (error) {
      // The page that asked for it gets the error.
      if (!(error instanceof BarobarError)) throw error;
    }
  };
  timer = setTimeout(step, breather);
  return { stop: () => clearTimeout(timer) };
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

async function readClientFiles(disk: Disk): Promise<ReadonlyMap<string, ClientFile>> {
  const files = await readDeskFiles(disk);
  return new Map(
    files.map(({ name, text }) => [
      `/${name}`,
      { type: types[path.extname(name)] ?? '', bytes: new TextEncoder().encode(text) },
    ]),
  );
}
