import { facilities } from '@yuanli/shared/directory/facilities';
import type { RingMinutes } from '@yuanli/shared/directory/walking-rings';
import { formatBearing } from '../../parts/rings/place-on-rings';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';
import type { FacilityRow } from './standard-table';

function formatNearest({ isMissing, nearest }: FacilityRow): string | undefined {
  if (nearest)
    return [
      `${isMissing ? '最近的是' : ''}${nearest.name}`,
      `步行${nearest.minutes}分钟`,
      nearest.bearing !== null && formatBearing(nearest.bearing),
    ]
      .filter(Boolean)
      .join('，');
  return isMissing ? '附近一家也没有' : undefined;
}

/** The facilities that belong within so many minutes. */
export function TierTable({ tier, rows }: { tier: RingMinutes; rows: FacilityRow[] }) {
  const lacking = rows.filter(({ isMissing }) => isMissing).length;
  return (
    <Section title={`${tier}分钟生活圈`} aside={lacking > 0 ? `缺${lacking}项` : '都有'}>
      {rows.length > 0 && (
        <Card isList>
          {rows.map((row) => (
            <ListRow
              key={row.facility}
              title={facilities[row.facility].label}
              note={formatNearest(row)}
              value={
                row.isMissing ? (
                  <Tag icon="minus" tone="amber">
                    没有
                  </Tag>
                ) : (
                  <Tag icon="ok" tone="jade">
                    有
                  </Tag>
                )
              }
            />
          ))}
        </Card>
      )}
    </Section>
  );
}
