import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser, Page, Route } from 'playwright-core';
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

/** Starts the compiled program in a folder; `port` 0 is any that is free. */
export async function startDesk(program: string, folder: string, port = 0): Promise<RunningDesk> {
  const child = spawn(process.execPath, [program, 'desk', '--no-open', '--port', `${port}`], { cwd: folder });
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

/** Opens a sentence of a document in a language. */
export async function openSentence(
  page: Page,
  document: string,
  language: string,
  id: string,
): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/document/${document}/${language}//${id}`);
  await page.waitForSelector(`#segment-${id}.open .cm-content:focus`);
}

/** Requests of a page that wait. */
export interface Held {
  /** Waits until a request does. */
  waitFor(): Promise<void>;
  /** Waits for a second one, and lets it go before the first. */
  releaseSecond(): Promise<void>;
  /** Lets all go, and those to come. */
  releaseAll(): Promise<void>;
}

/** Holds the requests to an address of the desk, as a busy machine does. */
export async function hold(page: Page, path: string): Promise<Held> {
  const waiting: Route[] = [];
  let heard = (): void => {};
  let isOver = false;
  await page.route(
    ({ pathname }) => pathname === path,
    (route) => {
      if (isOver) return route.continue();
      waiting.push(route);
      heard();
      return undefined;
    },
  );
  const waitForCount = async (count: number): Promise<void> => {
    while (waiting.length < count)
      await new Promise<void>((done) => {
        heard = done;
      });
  };
  return {
    waitFor: () => waitForCount(1),
    async releaseSecond() {
      await waitForCount(2);
      await waiting.splice(1, 1)[0]?.continue();
    },
    async releaseAll() {
      isOver = true;
      for (const route of waiting.splice(0)) await route.continue();
    },
  };
}

/** Presses Tab, or Shift and Tab, until an element has the focus. */
export async function tabTo(page: Page, selector: string, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press(keys);
  }
  throw new Error(`Tab never reaches ${selector}.`);
}
