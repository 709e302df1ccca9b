/** Forms of reports, known without loading them. */
export type ReportName = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'html';

export const reportNames: readonly ReportName[] = ['text', 'json', 'sarif', 'junit', 'github', 'html'];
