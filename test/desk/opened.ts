import { createApp } from '../../src/desk/app.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { createEvents, type DeskEvent } from '../../src/desk/events.ts';
import { type Session as DeskSession, startSession as startDeskSession } from '../../src/desk/guard.ts';
import { createPreview } from '../../src/desk/publishing.ts';
import { nodeGit } from '../../src/workspace/git/git.ts';
import { openAccess, openMachine } from '../../src/workspace/machine.ts';
import { applyPlan } from '../../src/workspace/plan.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { type Session, startSession } from '../cli/session.ts';

/** What the desk answers: JSON, which tests look into. */
// biome-ignore lint/suspicious/noExplicitAny: its shape is what the tests are about
type Body = any;

/** A desk on a folder, asked without a socket. */
export interface OpenedDesk {
  readonly session: Session;
  readonly desk: Desk;
  readonly access: DeskSession;
  readonly told: readonly DeskEvent[];
  readonly reported: readonly unknown[];
  /** Asks as the desk's own page does. */
  get(path: string): Promise<{ readonly status: number; readonly body: Body }>;
  post(path: string, body: unknown): Promise<{ readonly status: number; readonly body: Body }>;
  /** Asks with these headers and no others. */
  ask(path: string, init: RequestInit): Promise<Response>;
  /** The headers that the page of the desk sends. */
  readonly own: Readonly<Record<string, string>>;
}

export const port = 4322;

/** A desk on a folder that may be a workspace. */
function openDeskOn(session: Session): OpenedDesk {
  const machine = openMachine();
  const { root, disk } = openAccess(machine.disk, session.folder, session.folder);
  const told: DeskEvent[] = [];
  const reported: unknown[] = [];
  const desk = openDesk({
    root,
    disk,
    open: (on) => openWorkspace(root, { disk: on, process: machine.process, progress: () => {} }),
    apply: applyPlan,
    git: nodeGit,
    now: () => new Date('2026-06-30T12:00:00Z'),
  });
  const access = startDeskSession(port);
  const app = createApp({
    desk,
    session: access,
    events: { ...createEvents(), tell: (event) => void told.push(event) },
    preview: createPreview(desk),
    files: new Map([['/desk.js', { type: 'text/javascript', bytes: new Uint8Array([0x3b]) }]]),
    report: (error) => void reported.push(error),
  });
  const host = `127.0.0.1:${port}`;
  const own = {
    host,
    origin: `http://${host}`,
    'sec-fetch-site': 'same-origin',
    cookie: `${access.cookieName}=${access.cookie}`,
  };
  const ask = async (path: string, init: RequestInit): Promise<Response> =>
    app.request(`http://${host}${path}`, init);
  const answer = async (response: Response) => ({ status: response.status, body: await response.json() });
  return {
    ...{ session, desk, access, told, reported, ask, own },
    get: async (path) => answer(await ask(path, { headers: own })),
    post: async (path, body) =>
      answer(
        await ask(path, {
          method: 'POST',
          headers: { ...own, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
  };
}

/** A workspace of one briefing: its first sentence is translated into Russian, its second is stale, its third is missing. */
export async function openLake(): Promise<OpenedDesk & { readonly ids: readonly [string, string, string] }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,be,tg');
  session.write(
    'source/lake.md',
    '---\ndue: 2026-06-01\n---\n\n# High water\n\nThe **lake** is 40 m deep.\n',
  );
  session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озеро\n');
  await session.run('update');
  const [title, deep] = Object.keys(JSON.parse(session.read('locales/en/lake.json'))) as [string, string];
  session.write('source/lake.md', `${session.read('source/lake.md')}\nIt is calm.\n`);
  await session.run('update');
  const ids = Object.keys(JSON.parse(session.read('locales/en/lake.json'))) as [string, string, string];
  const entries = {
    [title]: {
      source: 'High water',
      target: 'Большая вода',
      state: 'translated',
      by: 'anna',
      note: ['Which lake?'],
    },
    [deep]: {
      source: 'The <1>lake</1> is 39 m deep.',
      target: '<1>Озеро</1> глубиной 39 м.',
      state: 'translated',
    },
  };
  session.write('locales/ru/lake.json', `${JSON.stringify(entries, null, 2)}\n`);
  return { ...openDeskOn(session), ids };
}
