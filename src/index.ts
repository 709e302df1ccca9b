/** Barobar's library: the functions the commands use. Nothing else is promised. Needs Node; the other entries run in browsers. */

export * from './checks.ts';
export * from './exchange.ts';
export * from './glossary.ts';
export {
  type Exported,
  type ExportOptions,
  type Import,
  type ImportOptions,
  planExport,
  planImport,
} from './library/import-export.ts';
export {
  analyse,
  findMatches,
  findSentences,
  type MatchOptions,
  type OpenMemory,
  openMemory,
} from './library/memory.ts';
export { type OpenWorkspace, openWorkspace, type Selection } from './library/open.ts';
export { type ApplyOptions, applyPlan, type WorkspacePlan } from './library/plan.ts';
export {
  type Assembled,
  type AssembleOptions,
  assemble,
  type GateReport,
  type PublishOptions,
  type PublishReport,
  planPublish,
} from './library/publish.ts';
export {
  checkDocuments,
  evaluateGate,
  type Fixes,
  openGlossary,
  planFixes,
  type QualityOptions,
} from './library/quality.ts';
export {
  openDocuments,
  openTranslations,
  type Reconciliation,
  reconcile,
  status,
} from './library/sentences.ts';
export type { Analysis, Band, Volume } from './memory/bands.ts';
export type { MemoryMatch } from './memory/match.ts';
export * from './segment.ts';
export type { ImportCounts } from './workflows/import-export/import.ts';
export type { ReturnedFile } from './workflows/import-export/returned-package.ts';
export type { DocumentAnalysis, WorkspaceAnalysis } from './workflows/memory/analyse.ts';
export type { Found } from './workflows/memory/find.ts';
export type { Rendered } from './workflows/publish/publish.ts';
export type { FixedTranslation, UndecidedWords } from './workflows/quality/fix.ts';
export type { AllowedEdition, Verdict } from './workflows/quality/verdict.ts';
export type { StatusRow } from './workflows/sentences/status.ts';
export type { ClassedUpdate } from './workflows/sentences/update-workspace.ts';
export type { Settings } from './workspace/settings/settings.ts';
