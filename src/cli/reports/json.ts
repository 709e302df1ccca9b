import type { ReportWriter } from './report.ts';

/** The findings as a list, each as the library gives it. */
export const writeJson: ReportWriter = ({ findings }) => `${JSON.stringify(findings, null, 2)}\n`;
