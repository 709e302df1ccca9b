import { describe, expect, it } from 'vitest';
import type { Check, Example, Fault } from '../../../src/checks/engine/check.ts';
import { checkCodes } from '../../../src/checks/engine/codes.ts';
import { checks } from '../../../src/checks/engine/registry.ts';
import { findingsOf } from '../examples.ts';

/** What a check of single pairs finds in an example, as data. */
function faultsOf(check: Check, example: Example): readonly Fault[] {
  const faults: Fault[] = [];
  const spy: Check = {
    ...check,
    ...('run' in check && {
      run: (context, options) => {
        const found = check.run(context, options);
        faults.push(...found);
        return found;
      },
    }),
  };
  findingsOf(example, spy, [spy]);
  return faults;
}

describe('every check', () => {
  it('has a code of its own', () => {
    expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
  });

  it('is in the list of codes, at its place', () => {
    expect(checkCodes).toEqual(checks.map(({ code }) => code));
  });

  describe.each(checks.map((check) => [check.code, check] as const))('%s', (code, check) => {
    it('has a code of the shape area/fault and a summary of one sentence', () => {
      expect(code).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
      expect(check.summary).toMatch(/^[A-Z][^.!?]*\.$/);
    });

    it('lies at the path of its code', async () => {
      const path = new URL(`../../../src/checks/rules/${code}.ts`, import.meta.url).pathname;
      const module: object = await import(path);
      expect(Object.values(module)).toContain(check);
    });

    it('says why it matters, and since which version it is there', () => {
      expect(check.why).toMatch(/^[A-Z][^\n]{20,}\.$/);
      expect(check.since).toMatch(/^\d+\.\d+\.\d+$/);
    });

    it('has sound examples in Russian, Belarusian and Tajik, and faulty ones in those that it is about', () => {
      const languagesOf = (examples: readonly Example[]) =>
        new Set(examples.map(({ language = 'ru' }) => language));
      expect(languagesOf(check.examples.valid)).toEqual(new Set(['ru', 'be', 'tg']));
      expect(languagesOf(check.examples.invalid)).toEqual(new Set(check.only ?? ['ru', 'be', 'tg']));
    });

    it.each(check.examples.invalid.map((example) => [example.target, example] as const))(
      'finds its fault in %j',
      (_, example) => {
        const found = findingsOf(example, check.onRequest && check).filter(
          (finding) => finding.code === code,
        );
        expect(found.length).toBeGreaterThan(0);
        for (const { message, advice, span, severity, target } of found) {
          expect(message).toMatch(/[^.]\.$/);
          expect(advice).toMatch(/[^.]\.$/);
          expect([check.severity, check.mild?.severity]).toContain(severity);
          expect(span?.start ?? 0).toBeLessThanOrEqual(span?.end ?? 0);
          expect(span?.end ?? 0).toBeLessThanOrEqual(target?.length ?? 0);
        }
      },
    );

    it.each(check.examples.valid.map((example) => [example.target, example] as const))(
      'finds nothing at all in %j',
      (_, example) => {
        expect(findingsOf(example, check.onRequest && check)).toEqual([]);
      },
    );
  });
});

const fixing = checks
  .filter((check) => check.fix && 'run' in check)
  .map((check) => [check.code, check] as const);

it.each(fixing)('%s finds nothing any more if its fixes are put in', (_, check) => {
  for (const example of check.examples.invalid) {
    const faults = faultsOf(check, example);
    expect(faults.length).toBeGreaterThan(0);
    // Some fixes leave a place that is found then: quotation marks within others, the next letter of a word.
    let { target } = example;
    for (let pass = 0; pass < 5; pass++) {
      const found = faultsOf(check, { ...example, target });
      target = found.reduceRight((text, { data, span = { start: 0, end: 0 } }) => {
        const part = text.slice(span.start, span.end);
        return text.slice(0, span.start) + (check.fix?.(data, part) ?? part) + text.slice(span.end);
      }, target);
    }
    const left = faultsOf(check, { ...example, target });
    // What is not certain is left.
    expect(
      left.filter(({ data, span }) => span && check.fix?.(data, target.slice(span.start, span.end))),
    ).toEqual([]);
    expect(left.length).toBeLessThanOrEqual(faults.length);
  }
});
