import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileFindings, mixedReport, report, writeHtml } from '../cli/reports/report.ts';
import { describeInBrowser } from './chromium.ts';

const pages = {
  'mixed.html': mixedReport(),
  'hostile.html': report(hostileFindings()),
  'nothing.html': report([]),
};
const names = Object.keys(pages);
const desktop = { width: 1300, height: 900 };
const phone = { width: 320, height: 640 };

describeInBrowser('the report of findings in a browser', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'barobar-report-'));
  beforeAll(() => {
    for (const [name, given] of Object.entries(pages)) writeFileSync(join(folder, name), writeHtml(given));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function open<T>(
    name: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser().newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, name)).href);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  const looks: readonly [string, BrowserContextOptions][] = [
    ['light', { viewport: desktop, colorScheme: 'light' }],
    ['dark', { viewport: desktop, colorScheme: 'dark' }],
    ['on a phone, light', { viewport: phone, colorScheme: 'light' }],
    ['on a phone, dark', { viewport: phone, colorScheme: 'dark' }],
  ];
  test.each(names.flatMap((name) => looks.map(([look, options]) => [name, look, options] as const)))(
    '%s has no violation of axe, %s',
    async (name, _, options) => {
      const violations = await open(name, { ...options, bypassCSP: true }, async (page) => {
        // Findings out of sight are not laid out, so axe could not look at them.
        await page.addStyleTag({ content: '.finding { content-visibility: visible !important }' });
        await page.addScriptTag({ content: axe.source });
        // What is scrolled out of sight on a phone, axe leaves open; on a desk nothing is.
        const isWhole = options.viewport === desktop;
        return page.evaluate(async (mustDecide) => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations, incomplete } = await axe.run();
          const open = mustDecide ? incomplete.filter(({ id }) => id === 'color-contrast') : [];
          return [...violations, ...open].map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
        }, isWhole);
      });
      expect(violations).toEqual([]);
    },
  );

  test.each(names)('%s asks for nothing, and nothing in it is stopped by its policy', async (name) => {
    const asked = await open(name, { viewport: desktop }, async (page) => {
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('dialog', (dialog) => said.push(dialog.message()));
      page.on('request', (request) => said.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      return said;
    });
    expect(asked).toEqual([pathToFileURL(join(folder, name)).href]);
  });

  test('filters by language, severity, check, document and words, and back', async () => {
    await open('mixed.html', { viewport: desktop }, async (page) => {
      const shown = () => page.locator('.finding:visible').count();
      const said = () => page.locator('#shown').textContent();
      expect(await shown()).toBe(6);
      await page.getByLabel('Language').selectOption('tg');
      expect([await shown(), await said()]).toEqual([1, '1 of 6 shown']);
      expect(await page.locator('.group:visible').count()).toBe(1);
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect.poll(shown).toBe(6);
      await page.getByLabel('Severity').selectOption('waived');
      expect(await page.locator('.finding:visible').textContent()).toContain('Right & <agreed>.');
      await page.getByLabel('Severity').selectOption('error');
      await page.locator('select[name=code]').selectOption('gate/embargo');
      expect(await shown()).toBe(1);
      await page.getByLabel('Document').selectOption('lake');
      expect([await shown(), await said()]).toEqual([0, '0 of 6 shown']);
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.getByLabel('Words').fill('АГРЕЕД');
      await expect.poll(shown).toBe(0);
      await page.getByLabel('Words').fill('agreed');
      await expect.poll(shown).toBe(1);
    });
  });

  test('shows all without scripts, and no filters', async () => {
    await open('mixed.html', { viewport: desktop, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.finding:visible').count()).toBe(6);
      expect(await page.locator('form:visible').count()).toBe(0);
    });
  });

  test.each([320, 390, 820, 1400])('does not scroll sideways at %i', async (width) => {
    for (const name of names) {
      const excess = await open(name, { viewport: { width, height: 700 } }, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      );
      expect(excess, name).toBe(0);
    }
  });

  test('the keyboard reaches the skip link first, and it leads to the findings', async () => {
    await open('mixed.html', { viewport: desktop }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the findings');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('findings');
    });
  });
});
