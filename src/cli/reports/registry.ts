import type { ReportName } from './names.ts';
import type { ReportFormat } from './report.ts';

/** Every form of reports. Adding one is its file, its line here and its name in names.ts. */
export const reportFormats: readonly (ReportFormat & { readonly name: ReportName })[] = [
  { name: 'text', endings: ['.txt'], load: async () => (await import('./text.ts')).writeText },
  { name: 'json', endings: ['.json'], load: async () => (await import('./json.ts')).writeJson },
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
