import { writePrintPages } from '../../site/downloads/pdf/pdf.ts';
import type { BuildStep, OpenPlan, PublishRequest } from './publish-plan.ts';
import type { Publishing } from './publishing.ts';

/** Reads the PDF files of a briefing, by language. */
export type PrintedBriefing = ReadonlyMap<string, () => Uint8Array>;

/** Those of the briefings of a run, by their names. */
export type PrintedBriefings = ReadonlyMap<string, PrintedBriefing>;

/**
 * Prints each finished language of the briefings that a plan renders, one after the other; none without a printer. Nothing else
 * is written.
 */
export async function printBriefings(
  { workspace, glossary, site }: Publishing,
  { plan, open }: OpenPlan,
  { record, printer }: PublishRequest,
): Promise<PrintedBriefings> {
  if (!printer) return new Map();
  const steps = new Map(plan.build.map((step) => [step.document, step]));
  const printed = new Map<string, PrintedBriefing>();
  for (const candidate of open()) {
    workspace.progress(`${candidate.name} (PDF)`, steps.size);
    const { languages, withdrawn } = steps.get(candidate.name) as BuildStep;
    const { briefing } = candidate.open({ languages, glossary, record, withdrawn });
    const own = new Map<string, () => Uint8Array>();
    for (const page of writePrintPages(briefing, site)) own.set(page.language, await printer.print(page));
    printed.set(candidate.name, own);
  }
  return printed;
}
