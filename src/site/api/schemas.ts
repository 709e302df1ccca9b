import { type OutputFile, type Site, schemaNames } from '../../model/edition.ts';

const [briefing, index] = schemaNames;

/** Where a site has the schemas of its data. */
export const schemaPaths: { readonly briefing: string; readonly index: string } = { briefing, index };

/** The schemas of the site's data, as `docs/` has them. */
export function writeSchemas({ assets }: Site): readonly OutputFile[] {
  return schemaNames.map((path) => ({ path, content: assets[path] }));
}

/** A JSON file for programs: one line. */
export function writeJson(data: object): string {
  return `${JSON.stringify(data)}\n`;
}
