import type { Document } from './document.ts';
import type { Report } from './report.ts';

/** One family of the standard's constraints. */
export type Rule = (document: Document, report: Report) => void;
