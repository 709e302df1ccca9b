import type { Command } from 'commander';
import { openDesk } from '../../desk/desk.ts';
import { type DeskServer, startDesk } from '../../desk/server.ts';
import { BarobarError } from '../../model/error.ts';
import { applyPlan } from '../../workspace/plan.ts';
import { examples, port } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';

interface Options {
  readonly port?: number;
  readonly open: boolean;
}

/** Where the desk is unless another port is named: the same each time, so that the browser finds its settings again. */
const usualPort = 4322;

export function configure(command: Command): void {
  command
    .option('--port <number>', 'port, 0 for any free one (default: 4322)', port)
    .option('--no-open', 'print the address, and open no browser')
    .addHelpText('after', examples('barobar desk', 'barobar desk --port 8080 --no-open'));
}

export async function run(context: CommandContext, options: Options): Promise<ExitCode> {
  context.openWorkspaceAsIs();
  const desk = openDesk({
    root: context.root,
    disk: context.disk,
    open: (on) => context.openWorkspaceAsIs(on),
    apply: applyPlan,
    git: context.io.git,
    now: context.io.now,
  });
  const report = (error: unknown): void =>
    context.printToStderr(`${String((error as Error).stack ?? error)}\n`);
  const server = await start(options.port, (at) => startDesk(desk, at, report));
  context.printResult(`${server.address}\n`);
  if (options.open) context.io.openBrowser(server.openingAddress);
  context.inform(context.localise('desk.open'));
  await context.io.stopped();
  await server.close();
  return 0;
}

/** At the port named, else at the usual one, or at any other one if that is in use. */
async function start(
  asked: number | undefined,
  at: (port: number) => Promise<DeskServer>,
): Promise<DeskServer> {
  try {
    return await at(asked ?? usualPort);
  } catch (error) {
    if (asked !== undefined || !(error instanceof BarobarError) || error.code !== 'preview-port') throw error;
    return at(0);
  }
}
