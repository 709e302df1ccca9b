import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packProgram } from '../packed.ts';
import { type Answer, readConsoleBlock, runCommands } from './console.ts';
import { type Registry, startRegistry } from './registry.ts';

const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/your-own-repository.md'), 'utf8');

/** The page in its order: commands to type, and files to save under a name. */
const parts = [...page.matchAll(/^(?:Save this as `([^`]+)`:\n\n)?```(\w+)\n([\s\S]*?)^```/gm)].map(
  ([, file, language, text = '']) => ({ file, language, text }),
);

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-press-'));
const origin = path.join(home, 'origin.git');
const press = path.join(home, 'press');
let registry: Registry;

/** The environment of a person or a runner whose home is the folder, with nothing of the npm that runs the tests. */
function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^NODE_|^VITEST|^INIT_CWD$/i.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    XDG_STATE_HOME: path.join(home, 'state'),
    GIT_CONFIG_NOSYSTEM: '1',
    NO_COLOR: '1',
    npm_config_registry: registry.address,
    npm_config_cache: path.join(home, 'npm'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    ...more,
  };
}

/** Runs one script in a folder; throws where it must not fail and does. */
async function run(cwd: string, script: string, more: NodeJS.ProcessEnv = {}): Promise<Answer> {
  const [answer] = await runCommands([`(set -e; ${script}\n)`], cwd, environment(more));
  if (!answer) throw new Error(`No answer: ${script}`);
  return answer;
}

async function succeed(cwd: string, script: string): Promise<string> {
  const { code, output } = await run(cwd, script);
  if (code !== 0) throw new Error(`${script}\n${output}`);
  return output;
}

/** The repository as a runner checks it out: one commit of one branch, and no person. */
async function checkOut(branch: string): Promise<string> {
  const folder = fs.mkdtempSync(path.join(home, 'runner-'));
  await succeed(folder, `git clone --quiet --depth 1 -b ${branch} file://${origin} .`);
  return folder;
}

interface Outcome {
  /** The line that failed, if one did. */
  readonly failed: string | undefined;
  readonly output: string;
  readonly folder: string;
}

/** Runs the lines of a job in order in a fresh checkout of a branch, until one fails. */
async function runJob(lines: readonly string[], branch = 'main'): Promise<Outcome> {
  const folder = await checkOut(branch);
  let output = '';
  for (const line of lines) {
    const runner = {
      XDG_STATE_HOME: path.join(folder, '.git/state'),
      GITHUB_SHA: 'abc',
      CI_COMMIT_SHA: 'abc',
    };
    const answer = await run(folder, line, { ...runner, CI_REPOSITORY_URL: `file://${origin}`, CI: 'true' });
    output += answer.output;
    if (answer.code !== 0) return { failed: line, output, folder };
  }
  return { failed: undefined, output, folder };
}

interface GitHub {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

interface GitLab {
  readonly default: { readonly before_script: readonly string[] };
  readonly check: { readonly script: readonly string[] };
  readonly pages: { readonly script: readonly string[] };
}

const fileOf = (name: string): string => parts.find(({ file }) => file === name)?.text ?? '';
const stepsOf = (workflow: string): readonly string[] =>
  Object.values((parse(fileOf(`.github/workflows/${workflow}.yml`)) as GitHub).jobs).flatMap(({ steps }) =>
    steps.flatMap((step) => (step.run === undefined ? [] : [step.run])),
  );
const gitlab = parse(fileOf('.gitlab-ci.yml')) as GitLab;
const scriptOf = (job: 'check' | 'pages'): readonly string[] => [
  ...gitlab.default.before_script,
  ...gitlab[job].script,
];

const services = [
  { service: 'GitHub Actions', check: stepsOf('check'), publish: stepsOf('publish'), site: 'dist/site' },
  { service: 'GitLab CI', check: scriptOf('check'), publish: scriptOf('pages'), site: 'public' },
];

/** Commits a change of a file on a branch of its own, and pushes it, as a colleague would who has no hook. */
async function propose(branch: string, file: string, change: (text: string) => string): Promise<void> {
  await succeed(press, `git checkout --quiet -B ${branch} main`);
  const whole = path.join(press, file);
  fs.writeFileSync(whole, change(fs.readFileSync(whole, 'utf8')));
  await succeed(
    press,
    `git commit --quiet --no-verify -am Change && git push --quiet --force origin ${branch}`,
  );
  await succeed(press, 'git checkout --quiet main');
}

beforeAll(async () => {
  registry = await startRegistry(packProgram().archive);
  fs.writeFileSync(
    path.join(home, '.gitconfig'),
    `[user]\nname = Anna\nemail = anna@example.org\n[url "file://${origin}"]\ninsteadOf = https://git.example.org/press/briefings.git\n`,
  );
  await succeed(home, `git init --quiet --bare -b main ${origin}`);
}, 300_000);

afterAll(() => {
  registry.close();
  fs.rmSync(home, { recursive: true, force: true });
}, 300_000);

// In order: each test goes on where the one before it ended.
describe('a repository of your own', { timeout: 600_000 }, () => {
  it('comes about by the commands and files of the page', async () => {
    const ran: string[] = [];
    let folder = home;
    for (const { file, language, text } of parts) {
      if (file !== undefined) {
        fs.mkdirSync(path.dirname(path.join(press, file)), { recursive: true });
        fs.writeFileSync(path.join(press, file), text);
      } else if (language === 'console') {
        const steps = readConsoleBlock(text);
        const answers = await runCommands(
          steps.map(({ command }) => command),
          folder,
          environment(),
        );
        folder = press;
        for (const [at, { command, output }] of steps.entries()) {
          const answer = answers[at];
          expect(answer, `${command}\n${answer?.output}`).toMatchObject({
            code: 0,
            ...(output !== '' && { output }),
          });
          ran.push(command);
        }
      }
    }
    expect(ran.length).toBeGreaterThan(20);
    expect(parts.filter(({ file }) => file !== undefined)).toHaveLength(4);
    // The recipes of CI are committed; nothing else is left over.
    await succeed(press, 'git add --all && git commit --quiet -m CI && git push --quiet origin main');
    expect(await succeed(press, 'git status --short')).toBe('');
    expect(fs.existsSync(path.join(press, 'dist/site/dam/index.html'))).toBe(true);
    expect(JSON.parse(fs.readFileSync(path.join(press, 'package.json'), 'utf8'))).toMatchObject({
      private: true,
      dependencies: { barobar: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
  });

  describe('its hook', () => {
    const dam = path.join(press, 'source/dam.md');
    const locale = path.join(press, 'locales/ru/dam.json');
    const commit = (): Promise<Answer> => run(press, 'git commit --quiet -m Work');

    it('stops a commit whose ledger is out of date, and says what to do', async () => {
      fs.appendFileSync(dam, '\nBoats were counted.\n');
      await succeed(press, 'git add source');
      const { code, output } = await commit();
      expect(code).not.toBe(0);
      expect(output).toContain('run “barobar update”');
    });

    it('looks at what is committed, not at what is in the folder', async () => {
      await succeed(press, 'npx barobar update');
      expect((await commit()).code).not.toBe(0);
      await succeed(press, 'git add --all');
      expect(await commit()).toMatchObject({ code: 0 });
    });

    it('prints errors of translations and lets them pass', async () => {
      fs.writeFileSync(locale, fs.readFileSync(locale, 'utf8').replace('40 м', '45 м'));
      await succeed(press, 'git add --all');
      const { code, output } = await commit();
      expect(code).toBe(0);
      expect(output).toContain('[numbers/missing]');
      await succeed(press, 'git reset --quiet --hard origin/main');
    });

    it('stops files that cannot be read', async () => {
      fs.writeFileSync(locale, '<<<<<<< ours\n');
      await succeed(press, 'git add --all');
      expect((await commit()).code).not.toBe(0);
      await succeed(press, 'git reset --quiet --hard origin/main');
    });
  });

  describe.each(services)('its checks on $service', ({ check }) => {
    it('pass if all is right, and leave reports', async () => {
      const { failed, output, folder } = await runJob(check);
      expect({ failed, output }).toMatchObject({ failed: undefined });
      expect(JSON.parse(fs.readFileSync(path.join(folder, 'findings.sarif'), 'utf8'))).toMatchObject({
        version: '2.1.0',
      });
      expect(fs.readFileSync(path.join(folder, 'findings.html'), 'utf8')).toContain('No findings.');
    });

    it('fail where a number is wrong', async () => {
      await propose('number', 'locales/ru/dam.json', (text) => text.replace('40 м', '45 м'));
      const { failed, output, folder } = await runJob(check, 'number');
      expect(failed).toContain('barobar check');
      expect(output).toContain('numbers/missing');
      expect(fs.readFileSync(path.join(folder, 'findings.sarif'), 'utf8')).toContain('numbers/missing');
    });

    it('fail where a ledger is out of date', async () => {
      await propose('ledger', 'source/dam.md', (text) => text.replace('40 m', '41 m'));
      expect((await runJob(check, 'ledger')).failed).toContain('update --frozen');
    });
  });

  describe.each(services)('publishing on $service', ({ publish, site }) => {
    /** The page as people read it: without marks for hyphens, and with all spaces alike. */
    const publicPage = async (): Promise<string> =>
      (await succeed(origin, 'git show site:dam/index.html'))
        .replace(/\u00ad|&shy;|<wbr>/g, '')
        .replace(/&nbsp;|\p{Zs}/gu, ' ');

    it('puts what is ready on the branch of the site', async () => {
      const { failed, output, folder } = await runJob(publish);
      expect({ failed, output }).toMatchObject({ failed: undefined });
      expect(fs.existsSync(path.join(folder, site, 'index.html'))).toBe(true);
      expect(await publicPage()).toContain('Её высота — 40 м.');
    });

    it('changes nothing if nothing changed', async () => {
      const before = await succeed(origin, 'git rev-parse site');
      expect(await runJob(publish)).toMatchObject({ failed: undefined });
      expect(await succeed(origin, 'git rev-parse site')).toBe(before);
    });

    it('leaves the earlier page public while a correction is translated', async () => {
      const before = await succeed(origin, 'git rev-parse main');
      await succeed(
        press,
        `sed -i.old 's/40 m/45 m/' source/dam.md && rm source/dam.md.old && npx barobar update && git commit --quiet -am Edit && git push --quiet`,
      );
      const { failed, output } = await runJob(publish);
      expect({ failed, output }).toMatchObject({ failed: undefined });
      expect(output).toContain('still public in its earlier form');
      expect(await publicPage()).toContain('Её высота — 40 м.');
      await succeed(press, `git reset --quiet --hard ${before.trim()} && git push --quiet --force`);
    });

    it('stops if the workspace cannot be read', async () => {
      await propose('broken', 'barobar.json', () => '{');
      expect((await runJob(publish, 'broken')).failed).toContain('barobar publish');
    });
  });
});
