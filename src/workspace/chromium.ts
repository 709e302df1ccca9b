import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { temporaryFolder } from './machine.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const mac = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** A browser on this machine: the one in `BAROBAR_CHROMIUM`, else where browsers usually are. No workspace can name one. */
export function findChromium(
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): string | undefined {
  if (env['BAROBAR_CHROMIUM']) return env['BAROBAR_CHROMIUM'];
  const folders = ['/usr/bin', '/snap/bin', ...(env['PATH'] ?? '').split(path.delimiter).filter(Boolean)];
  const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...programs.flatMap((folder) => (folder ? windows.map((file) => `${folder}\\${file}`) : [])),
  ].find(exists);
}

/** What is printed. */
interface Printable {
  /** A complete page of HTML without other files. */
  readonly page: string;
  /** HTML at the foot of each sheet. */
  readonly foot: string;
  /** The day (ISO) that the file says it was made; that of the first PDF where absent. */
  readonly day: string | undefined;
}

/** A browser that prints pages into PDF files. */
export interface PdfPrinter {
  /** Gives what reads the bytes of the file; until `close` they wait in a temporary folder. */
  print(page: Printable): Promise<() => Uint8Array>;
  close(): Promise<void>;
}

/** Milliseconds for one answer of the browser. */
const patience = 120_000;

/** Milliseconds for its end. */
const patienceToEnd = 5_000;

/** No window, no network, no extensions, nothing of the user's. */
const options = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/**
 * Starts a browser to print with, by its DevTools protocol over pipes. Pages run no script, and every request of theirs fails but
 * for what is in them; they come from no file, so that they can read none.
 * @throws `browser-unusable` if there is none, or it does not start
 */
export async function openPdfPrinter(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<PdfPrinter> {
  const program = findChromium(env, fs.existsSync);
  if (program === undefined)
    throw new BarobarError(
      'browser-unusable',
      'PDF files need Chromium, Chrome or Edge, and none of them was found.',
      'Install one, set BAROBAR_CHROMIUM to its path, or publish without --pdf.',
    );
  const folder = fs.mkdtempSync(path.join(temporaryFolder(), 'barobar-pdf-'));
  // Chromium refuses to have a sandbox as root, as containers run it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...options, ...sandbox, `--user-data-dir=${path.join(folder, 'profile')}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const browser = connect(child, program);
  const end = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceToEnd);
      // Killed at once, it would leave processes that go on writing into its folder.
      await browser.ask('Browser.close', {}).catch(() => {});
      await ended;
      clearTimeout(timer);
    }
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  const forgetSignals = beforeSignal(() => {
    browser.silence();
    return end();
  });
  const close = (): Promise<void> => {
    forgetSignals();
    return end();
  };
  try {
    const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
    const ask = (method: string, params: object = {}): Promise<Answer> =>
      browser.ask(method, params, String(sessionId));
    await ask('Emulation.setScriptExecutionDisabled', { value: true });
    await ask('Page.enable');
    browser.on('Fetch.requestPaused', ({ requestId }) => {
      void ask('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }).catch(() => {});
    });
    await ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    let count = 0;
    return {
      close,
      async print({ page, foot, day }) {
        const loaded = browser.next('Page.loadEventFired');
        const address = `data:text/html;charset=utf-8;base64,${Buffer.from(page).toString('base64')}`;
        await ask('Page.navigate', { url: address });
        await loaded;
        const { data } = await ask('Page.printToPDF', {
          ...{ printBackground: true, preferCSSPageSize: true, displayHeaderFooter: true },
          ...{ headerTemplate: '<span></span>', footerTemplate: foot },
          ...{ generateTaggedPDF: true, generateDocumentOutline: true },
        });
        const file = path.join(folder, `${++count}.pdf`);
        fs.writeFileSync(file, withDay(Buffer.from(String(data), 'base64'), day));
        return () => fs.readFileSync(file);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Signals that end a process: from Ctrl-C, the system, a terminal that is closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Acts once before a signal ends the process; a second one ends it at once. Signals that something listens to already are
 * left to it. Returns what undoes this.
 */
function beforeSignal(act: () => Promise<void>): () => void {
  const unheard = signals.filter((signal) => process.listenerCount(signal) === 0);
  const undo = (): void => {
    for (const signal of unheard) process.off(signal, hear);
  };
  const hear = (signal: NodeJS.Signals): void => {
    undo();
    const end = (): void => void process.kill(process.pid, signal);
    act().then(end, end);
  };
  for (const signal of unheard) process.on(signal, hear);
  return undo;
}

/** A file with this day in place of the times that it was made at, which are as long: the same text gives the same bytes. */
function withDay(pdf: Buffer, day = '1993-06-15'): Buffer {
  const time = `(D:${day.replaceAll('-', '')}000000+00'00')`;
  const text = pdf.toString('latin1').replace(/(?<=\/(?:CreationDate|ModDate) )\(D:\d{14}\+00'00'\)/g, time);
  return Buffer.from(text, 'latin1');
}

type Answer = Readonly<Record<string, unknown>>;

interface Browser {
  ask(method: string, params: object, sessionId?: string): Promise<Answer>;
  /** What is done at each event of a kind. */
  on(event: string, act: (params: Answer) => void): void;
  /** The next event of a kind. */
  next(event: string): Promise<Answer>;
  /** Leaves what was asked so far without an answer. */
  silence(): void;
}

/** The protocol of a browser over its pipes: JSON, each message with a NUL after it. */
function connect(child: ChildProcess, program: string): Browser {
  const [input, output] = [child.stdio[3], child.stdio[4]] as [NodeJS.WritableStream, NodeJS.ReadableStream];
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  const acts = new Map<string, (params: Answer) => void>();
  let ended: BarobarError | undefined;
  const end = (what: string): void => {
    ended ??= new BarobarError(
      'browser-unusable',
      `${program} ${what}.`,
      'Start it by hand to see why, set BAROBAR_CHROMIUM to another one, or publish without --pdf.',
    );
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  child.on('error', () => end('does not start'));
  child.on('exit', () => end('ended while it was printing'));
  input.on('error', () => {});
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
      chunks.push(chunk.subarray(from, at));
      receive(Buffer.concat(chunks).toString('utf8'));
      chunks.length = 0;
      from = at + 1;
    }
    chunks.push(chunk.subarray(from));
  });
  const receive = (text: string): void => {
    const message = JSON.parse(text) as {
      id?: number;
      method?: string;
      params?: Answer;
      result?: Answer;
      error?: { message: string };
    };
    if (message.id === undefined) {
      acts.get(message.method ?? '')?.(message.params ?? {});
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) end(`refused to print: ${message.error.message}`);
    if (message.error && ended) asked?.reject(ended);
    else asked?.resolve(message.result ?? {});
  };
  let count = 0;
  return {
    ask: (method, params, sessionId) =>
      within(
        new Promise((resolve, reject) => {
          if (ended) {
            reject(ended);
            return;
          }
          const id = ++count;
          waiting.set(id, { resolve, reject });
          input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        }),
        () => end(`gave no answer for ${patience / 1000} seconds`),
      ),
    on: (event, act) => acts.set(event, act),
    silence: () => waiting.clear(),
    next: (event) =>
      within(
        new Promise((resolve, reject) => {
          const id = ++count;
          const act = (params: Answer): void => {
            waiting.delete(id);
            acts.delete(event);
            resolve(params);
          };
          waiting.set(id, { resolve, reject });
          acts.set(event, act);
        }),
        () => end(`gave no answer for ${patience / 1000} seconds`),
      ),
  };
}

async function within(answer: Promise<Answer>, end: () => void): Promise<Answer> {
  const timer = setTimeout(end, patience);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
