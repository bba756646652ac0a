import { settingLabels } from '@yuanli/shared/places/community-settings';
import type * as schema from '@yuanli/shared/places/place-tree.schema';
import { type AuditEntry, findTrail } from '../../platform/audit';
import type { Reader } from '../../platform/database';
import { findPlaceNames } from '../place-levels';
import type { PlacesDeps } from '../places-deps';

const traced = [
  ...(['place.added', 'place.changed', 'place.moved', 'place.merged', 'place.closed'] as const),
  ...(['place.reopened', 'place.opened'] as const),
  ...(['courtyard.spot_set', 'hall.settings_changed', 'points.settings_set'] as const),
];

/** What was done to a place and chosen for it, the last first, with who did it. */
export async function findPlaceHistory(
  db: Reader,
  id: string,
  { roll }: Pick<PlacesDeps, 'roll'>,
): Promise<schema.PlaceAnswer['history']> {
  const trail = await findTrail(db, id, traced);
  const names = await roll.findNicknames(
    db,
    trail.flatMap(({ actorId }) => actorId ?? []),
  );
  const placeNames = await findPlaceNames(db, trail.flatMap(placesIn));
  return trail
    .map((entry) => ({
      at: entry.at,
      byName: entry.actorId ? (names.get(entry.actorId) ?? '') : '平台',
      text: describe(entry, placeNames),
    }))
    .reverse();
}

const parents = ['gridId', 'communityId', 'streetId', 'intoId', 'fromId'] as const;
const placesIn = ({ detail }: AuditEntry): string[] =>
  parents.flatMap((field) => [detail[field], detail[`${field}Before`]].filter((id) => typeof id === 'string'));

const whole: Record<string, string> = {
  'place.added': '登记',
  'place.closed': '撤销',
  'place.reopened': '恢复',
  'place.opened': '开通',
  'courtyard.spot_set': '标注位置',
  'points.settings_set': '修改积分规则',
};

function describe({ action, detail }: AuditEntry, names: ReadonlyMap<string, string>): string {
  const known = whole[action];
  if (known) return known;
  const named = (id: unknown): string => `“${names.get(String(id)) ?? ''}”`;
  if (action === 'place.merged')
    return detail['intoId'] ? `并入${named(detail['intoId'])}` : `${named(detail['fromId'])}并入这里`;
  const parent = parents.find((field) => field in detail);
  if (action === 'place.moved' && parent) return `从${named(detail[`${parent}Before`])}移到${named(detail[parent])}`;
  const said = Object.keys(settingLabels)
    .filter((field) => field in detail)
    .map((field) => {
      const before = detail[`${field}Before`];
      return `${settingLabels[field]}${before == null ? '' : `从“${before}”`}改为“${detail[field] ?? '空'}”`;
    });
  if ('latitudeE6' in detail || 'longitudeE6' in detail) said.push('改了位置');
  return said.join('；') || '更正';
}
