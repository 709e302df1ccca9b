import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** A desk that runs as a process of its own. */
export interface RunningDesk {
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl-C does; gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** Starts the compiled program in a folder. */
export async function startDesk(program: string, folder: string): Promise<RunningDesk> {
  const child = spawn(process.execPath, [program, 'desk', '--no-open', '--port', '0'], { cwd: folder });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  const address = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (data) => {
      out += data;
      if (out.includes('\n')) done(out.trim());
    });
    child.once('exit', () => fail(new Error(err)));
  });
  return {
    address,
    process: child,
    stop() {
      child.kill('SIGINT');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A page of a desk, in a profile of its own. */
export async function openPage(
  browser: Browser,
  address: string,
  { width = 1400, ...options }: { readonly colorScheme?: 'light' | 'dark'; readonly width?: number } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('.overview h1');
  return page;
}

/** Presses Tab, or Shift and Tab, until an element has the focus. */
export async function tabTo(page: Page, selector: string, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press(keys);
  }
  throw new Error(`Tab never reaches ${selector}.`);
}
