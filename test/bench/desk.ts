import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../src/workspace/chromium.ts';
import { quiet } from '../browser/chromium.ts';
import { makeFinishedWorkspace } from './finished-workspace.ts';
import { runOnce } from './measure.ts';

/**
 * Times the desk as a person in Chromium meets it, and what its server costs: `npm run bench:desk -- 1000` names the number of
 * briefings; a second argument is a workspace to work on a copy of. The document that is edited has 500 sentences.
 */
const size = Number(process.argv[2] ?? 1000);
const given = process.argv[3];
const sentences = 500;
const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'build/cli/bin.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

/** A document whose sentences have a code, a number and a term; half of them have a translation. */
function writeLong(): void {
  const source = Array.from({ length: sentences / 5 }, (_, paragraph) =>
    Array.from(
      { length: 5 },
      (_, at) => `The **head of state** welcomed ${paragraph * 5 + at + 10} guests from the member states.`,
    ).join(' '),
  );
  fs.writeFileSync(path.join(folder, 'source/a-long.md'), `${source.join('\n\n')}\n`);
  runOnce([bin, '--quiet', 'update'], folder);
  const ledger = JSON.parse(fs.readFileSync(path.join(folder, 'locales/en/a-long.json'), 'utf8')) as Readonly<
    Record<string, { source: string }>
  >;
  const entries = Object.entries(ledger)
    .filter((_, at) => at % 2 === 0)
    .map(([id, { source: text }]) => {
      const number = /\d+/.exec(text)?.[0];
      const target = `<1>Глава государства</1> приветствовал ${number} гостей из государств-членов.`;
      return [id, { source: text, target, state: 'translated', by: 'anna' }];
    });
  fs.mkdirSync(path.join(folder, 'locales/ru'), { recursive: true });
  const text = JSON.stringify(Object.fromEntries(entries), null, 2);
  fs.writeFileSync(path.join(folder, 'locales/ru/a-long.json'), `${text}\n`);
}

async function start(): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, [bin, 'desk', '--no-open', '--port', '0'], { cwd: folder });
  let out = '';
  const address = await new Promise<string>((done) => {
    server.stdout?.on('data', (data) => {
      out += data;
      if (out.includes('\n')) done(out.trim());
    });
  });
  return { server, address };
}

/** CPU seconds that a process has used; none where the system has no such file. */
function cpuOf({ pid }: ChildProcess): number {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds of several runs, shortest first. */
function show(name: string, times: readonly number[], cpu: number): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number).toFixed(0).padStart(7);
  const each = ((cpu * 1000) / times.length).toFixed(0).padStart(7);
  console.log(`${name.padEnd(46)}${String(times.length).padStart(4)}${at(0.5)}${at(0.95)}${each}`);
}

/** Milliseconds from each of some keys to the next change below an element, by the clock of the page. */
async function timeKeys(page: Page, selector: string, keys: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const key of keys) {
    await page.evaluate((watched) => {
      const shared = globalThis as unknown as { changed: Promise<number> };
      shared.changed = new Promise((done) => {
        let pressed = 0;
        addEventListener(
          'keydown',
          () => {
            pressed = performance.now();
          },
          { capture: true, once: true },
        );
        const observer = new MutationObserver(() => {
          if (pressed === 0) return;
          observer.disconnect();
          done(performance.now() - pressed);
        });
        const options = { childList: true, characterData: true, subtree: true };
        observer.observe(document.querySelector(watched) as Element, options);
      });
    }, selector);
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => (globalThis as unknown as { changed: Promise<number> }).changed));
    await page.waitForTimeout(150);
  }
  return times;
}

if (given) fs.cpSync(given, folder, { recursive: true });
else makeFinishedWorkspace(folder, size);
writeLong();
const executablePath = findChromium(process.env, fs.existsSync);
if (executablePath === undefined) throw new Error('No Chromium found; set BAROBAR_CHROMIUM to its path.');
const browser = await chromium.launch({ executablePath, args: quiet });
console.log(`${''.padEnd(46)}runs median    95 % server CPU (ms)`);
try {
  const { server, address } = await start();
  let page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en' });
  let before = cpuOf(server);
  const timed = async (act: () => Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await act();
    return performance.now() - from;
  };
  const since = (): number => {
    const spent = cpuOf(server) - before;
    before = cpuOf(server);
    return spent;
  };
  const first = await timed(async () => {
    await page.goto(address);
    await page.waitForSelector('.documents tbody tr');
  });
  show('a workspace opens: its first documents', [first], since());
  const whole = await timed(() => page.waitForFunction(() => !document.querySelector('.reading')));
  show('  and all of them are read', [first + whole], since());
  await page.waitForFunction(() => document.querySelectorAll('.documents .gate').length > 0);
  await page.waitForTimeout(3000);
  since();
  const again: number[] = [];
  for (let run = 0; run < 3; run++) {
    await page.close();
    page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en' });
    again.push(
      await timed(async () => {
        await page.goto(address);
        await page.waitForSelector('.documents tbody tr');
        await page.waitForFunction(() => !document.querySelector('.reading'));
      }),
    );
  }
  show('the workspace opens in another window', again, since());
  await page.goto(`${new URL(address).origin}/#/questions`);
  await page.waitForSelector('.questions h1');
  await page.waitForTimeout(2000);
  const opened: number[] = [];
  since();
  for (let run = 0; run < 3; run++) {
    opened.push(
      await timed(async () => {
        await page.evaluate(() => {
          location.hash = '#/document/a-long/ru//';
        });
        await page.waitForFunction(
          (count) => document.querySelectorAll('.segment').length === count,
          sentences,
        );
      }),
    );
    await page.waitForTimeout(4000);
    await page.evaluate(() => {
      location.hash = '#/questions';
    });
    await page.waitForSelector('.questions h1');
  }
  show(`a document of ${sentences} sentences opens`, opened, since());
  await page.evaluate(() => {
    location.hash = '#/document/a-long/ru//';
  });
  await page.waitForFunction((count) => document.querySelectorAll('.segment').length === count, sentences);
  await page.waitForTimeout(3000);
  await page.locator('.segment .source').nth(200).click();
  await page.waitForSelector('.segment.open .preview');
  await page.waitForTimeout(3000);
  const digits = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? '7' : 'Backspace'));
  since();
  show('keystroke to preview', await timeKeys(page, '.segment.open .preview', digits), since());
  show('keystroke to finding', await timeKeys(page, '.side .findings', digits), since());
  await page.waitForTimeout(3000);
  since();
  const saved: number[] = [];
  for (let run = 0; run < 10; run++) {
    const id = await page.evaluate(() => document.querySelector('.segment.open')?.id);
    await page.keyboard.press('7');
    saved.push(
      await timed(async () => {
        await page.keyboard.press('Control+Enter');
        await page.waitForFunction((last) => document.querySelector('.segment.open')?.id !== last, id);
      }),
    );
    await page.waitForTimeout(2500);
  }
  show('a sentence is saved, and the next one open', saved, since());
  server.kill();
} finally {
  await browser.close();
}
