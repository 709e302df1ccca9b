import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openPage } from './look.ts';
import { publishSite } from './published-site.ts';
import { serveFolder } from './serve.ts';

export const briefing = '2026/orvane/index.html';
export const russian = 'ru/2026/orvane/index.html';
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
const desktop = { width: 1400, height: 900 };

/** A sentence of the briefing. */
export const height = 'The highest of them stands at 2,450 metres.';

/** Pages of a published site for the tests of one suite. */
export interface Reading {
  readonly folder: () => string;
  /** Of the site, with `/` at its end. */
  readonly url: () => string;
  urlOf(file: string, anchor?: string): string;
  /** The id of a sentence by its source text, a retired one too. */
  idOf(english: string): string;
  open<T>(
    file: string,
    options: BrowserContextOptions,
    look: (page: Page, requests: readonly string[]) => Promise<T>,
    anchor?: string,
  ): Promise<T>;
}

/** Publishes and serves the site before the tests of the suite that calls this, and removes it after them. */
export function serveSite(browser: () => Browser): Reading {
  let site: Awaited<ReturnType<typeof publishSite>>;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    site = await publishSite();
    server = await serveFolder(site.folder);
    for (const [id, { source }] of Object.entries(site.ledger)) ids.set(source, id);
  }, 60_000);
  afterAll(() => {
    server?.close();
    site?.remove();
  });
  const urlOf = (file: string, anchor = ''): string =>
    `${server.url}${file}${anchor === '' ? '' : `#${anchor}`}`;
  return {
    folder: () => site.folder,
    url: () => server.url,
    urlOf,
    idOf(english) {
      const id = ids.get(english);
      if (id === undefined) throw new Error(`The ledger has no sentence “${english}”.`);
      return id;
    },
    open: (file, options, look, anchor) =>
      openPage(browser(), urlOf(file, anchor), { viewport: desktop, ...options }, look),
  };
}
