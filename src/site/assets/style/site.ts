/** The pages about the site: its list of briefings. */
export const sitePages: string = `.entry { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: .75rem 2.5rem; }
.names { padding: 2rem 0 1.5rem; border-bottom: 1px solid var(--rule); }
.names p { color: var(--quiet); }
.names .name { color: var(--ink); font-size: 1.5rem; font-weight: 600; line-height: 1.25; }
.briefings { list-style: none; }
.briefings > li { padding: 1.25rem 0; border-bottom: 1px solid var(--line); }
.briefings .title { font-weight: 600; line-height: 1.35; text-wrap: balance; }
.briefings .title a { text-decoration: none; }
.briefings .title a:hover { text-decoration: underline; }
.names + .entry { padding: 2rem 0; }
`;
