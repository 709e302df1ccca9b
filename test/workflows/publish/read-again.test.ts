import { describe, expect, it } from 'vitest';
import { mostKept } from '../../../src/workflows/publish/gate-documents.ts';
import { planRendering } from '../../../src/workflows/publish/publish.ts';
import { planPublish } from '../../../src/workflows/publish/publish-plan.ts';
import { applyPlan } from '../../../src/workspace/plan.ts';
import { decided, everything, makeSite, right, root, type Site, wrong } from './memory-site.ts';

describe('a document that is read again to be rendered', () => {
  /** Longer than what is kept from the gate. */
  const long = `The lake is 40 m deep.\n\n${'The lake is 40 m deep, as ever.\n\n'.repeat(mostKept / 30)}`;

  it.each([
    ['whose ledger has all its sentences', long],
    ['that has a new sentence', `${long}The lake is deeper than the pond.\n`],
  ])('is refused %s where its translation has changed since', async (_title, text) => {
    const site = makeSite({ lake: long });
    site.translate('lake', 'ru', right);
    site.files.set(`${root}/source/lake.txt`, text);
    const publishing = await site.open();
    const request = { ...everything, languages: ['ru'], allowed: { findings: true, gaps: true } };
    const { plan } = await planRendering(publishing, planPublish(publishing, request), request, false);
    expect(plan).toBeDefined();
    const translations = `${root}/locales/ru/lake.json`;
    site.files.set(translations, site.files.get(translations)!.replaceAll(right(), wrong()));
    expect(() => plan && applyPlan(publishing.workspace, plan)).toThrow(
      'The document was changed while this command ran.',
    );
    expect([...site.files.keys()].some((file) => file.includes('/dist/site/'))).toBe(false);
  });

  /** A sentence has moved from one document into another, which is not kept, and a third one has nothing to do with it. */
  function moving(): Site {
    const moved = 'The ice of the pond is thin in March.';
    const site = makeSite({
      lake: long,
      pond: `The pond is 40 m deep.\n\n${moved}\n`,
      river: 'The river is 40 m deep.\n',
    });
    for (const name of ['lake', 'pond', 'river']) site.translate(name, 'ru', right);
    site.files.set(`${root}/source/lake.txt`, `${long}\n${moved}\n`);
    site.files.set(`${root}/source/pond.txt`, 'The pond is 40 m deep.\n');
    return site;
  }

  const request = { ...everything, languages: ['ru'], allowed: { findings: true, gaps: true } };

  it.each([
    ['its translation', 'locales/ru/lake.json', ''],
    ['its ledger', 'locales/en/lake.json', ''],
    ['the document that the sentence came from', 'source/pond.txt', 'The ice of the pond is thin in March.'],
  ])('is refused where a sentence came into it and %s has changed since', async (_, file, added) => {
    const site = moving();
    const publishing = await site.open();
    const { plan } = await planRendering(publishing, planPublish(publishing, request), request, false);
    const text = site.files.get(`${root}/${file}`)!;
    const change = file.startsWith('source/')
      ? `${text}\n${added}\n`
      : text.replace(/ (deep|thin|—)/, ' really $1');
    expect(change).not.toBe(text);
    site.files.set(`${root}/${file}`, change);
    expect(() => plan && applyPlan(publishing.workspace, plan)).toThrow(
      'The document was changed while this command ran.',
    );
    expect([...site.files.keys()].some((file) => file.includes('/dist/site/'))).toBe(false);
  });

  it('is published where a sentence came into it and nothing has changed since', async () => {
    const site = moving();
    const publishing = await site.open();
    const { plan } = await planRendering(publishing, planPublish(publishing, request), request, false);
    applyPlan(publishing.workspace, plan!);
    expect(site.files.has(`${root}/dist/site/lake/index.html`)).toBe(true);
    // Its ids depend on other documents: it is built again until they are in its ledger.
    expect(decided(await site.plan(request)).unchanged).toEqual(['river']);
  });
});
