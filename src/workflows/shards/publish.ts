import type { Disk } from '../../workspace/disk.ts';
import type { OpenPart } from '../../workspace/shard-part.ts';
import { readSiteManifest } from '../../workspace/site-manifest.ts';
import type { PartBriefings } from '../publish/publish-plan.ts';

/** The briefings that the parts of a run rendered, each in a site of its own. */
export function briefingsOfParts(disk: Disk, parts: readonly OpenPart[]): PartBriefings {
  return new Map(
    parts.flatMap(({ folder }) =>
      [...readSiteManifest(disk, folder).before.documents].map(
        ([name, published]) => [name, { folder, published }] as const,
      ),
    ),
  );
}
