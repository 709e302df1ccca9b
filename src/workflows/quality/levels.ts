import { checkCodes } from '../../checks/engine/codes.ts';
import { levelOf, namesAny } from '../../checks/engine/levels.ts';
import type { CheckOptions } from '../../checks/engine/run.ts';
import { glossaryCodes } from '../../glossary/validate.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Levels } from '../../model/policy.ts';
import { findNearest } from '../../text/nearest.ts';
import { settingPlace } from '../../workspace/settings/place.ts';
import { levelLayers } from '../../workspace/settings/policy.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { sourceCodes, waiverCodes } from './verdict.ts';

/** How much findings matter in a workspace. */
export interface WorkspaceLevels {
  readonly levelOf: NonNullable<CheckOptions['levelOf']>;
  /** Findings that no check made, as the settings count them. */
  apply(findings: readonly Finding[]): readonly Finding[];
}

/**
 * Levels as the settings say.
 * @throws `settings-value` for a level of what is no check
 */
export function openLevels(workspace: Workspace): WorkspaceLevels {
  refuseUnknown(workspace);
  const { settings } = workspace;
  // Patterns are matched once for a document and language, whose findings come together.
  let last: { document: string; language: string; layers: readonly Levels[] } | undefined;
  const level: WorkspaceLevels['levelOf'] = (check, document, language) => {
    if (last?.document !== document || last.language !== language)
      last = { document, language, layers: levelLayers(settings, document, language) };
    return levelOf(check, last.layers);
  };
  return {
    levelOf: level,
    apply: (findings) =>
      findings.flatMap((finding) => {
        const { document = '', language = '' } = finding;
        const severity = level(finding, document, language);
        return severity === 'off' ? [] : [{ ...finding, severity }];
      }),
  };
}

function refuseUnknown(workspace: Workspace): void {
  const { checks: base = {}, overrides = [] } = workspace.settings;
  const given: readonly [Levels, readonly (string | number)[]][] = [
    [base, ['checks']],
    ...overrides.map(({ checks: levels = {} }, at): [Levels, (string | number)[]] => [
      levels,
      ['overrides', at, 'checks'],
    ]),
  ];
  for (const [levels, trail] of given) {
    for (const key of Object.keys(levels)) {
      const codes = [...checkCodes, ...glossaryCodes, ...waiverCodes, ...sourceCodes];
      if (namesAny(key, codes)) continue;
      const area = key.slice(0, key.indexOf('/') + 1);
      const siblings = codes.filter((code) => code.startsWith(area));
      const areas = [...new Set(codes.map((code) => `${code.slice(0, code.indexOf('/'))}/*`))];
      const meant = findNearest(key, [...codes, ...areas]);
      const known = (siblings.length > 0 ? siblings : areas).join(', ');
      throw new BarobarError(
        'settings-value',
        `There is no check “${key}”.`,
        meant === undefined ? `Known checks: ${known}.` : `Did you mean “${meant}”? Known checks: ${known}.`,
        settingPlace(workspace, [...trail, key]),
      );
    }
  }
}
