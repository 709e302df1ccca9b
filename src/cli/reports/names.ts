/** Names of the forms of reports, known without loading them. */
export const reportNames: readonly ReportName[] = ['text', 'json'];

export type ReportName = 'text' | 'json';
