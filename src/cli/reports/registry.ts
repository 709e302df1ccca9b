import type { ReportFormat, ReportWriter } from './report.ts';

/** A report format, as `--format` takes it. */
export type ReportName = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'html';

/** The findings as a list, each as the library gives it. */
const writeJson: ReportWriter = ({ findings }) => `${JSON.stringify(findings, null, 2)}\n`;

/** Every form of reports. Adding one is its file, its line here and its name above. */
export const reportFormats: readonly (ReportFormat & { readonly name: ReportName })[] = [
  { name: 'text', endings: ['.txt'], load: async () => (await import('./text.ts')).writeText },
  { name: 'json', endings: ['.json'], load: async () => writeJson },
  { name: 'sarif', endings: ['.sarif'], load: async () => (await import('./sarif.ts')).writeSarif },
  { name: 'junit', endings: ['.xml'], load: async () => (await import('./junit.ts')).writeJunit },
  { name: 'github', endings: [], load: async () => (await import('./github.ts')).writeGithub },
  {
    name: 'html',
    endings: ['.html', '.htm'],
    load: async (read) =>
      (await import('./html.ts')).createHtmlWriter(read('findings-page.css'), read('findings-page.js')),
  },
];

/** The report formats in the order of `reportFormats`. */
export const reportNames: readonly ReportName[] = reportFormats.map(({ name }) => name);
