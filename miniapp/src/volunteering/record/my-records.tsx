import { View } from '@tarojs/components';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { formatShortDay } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';
import { Section } from '../../ui/section';
import { Stat } from '../../ui/stat';
import { ExportRecords } from './export-records';
import type { RecordData } from '../volunteering-data';

const answers = { open: '异议待答复', upheld: '异议成立', dismissed: '异议不成立' } as const;

/** What became of a record; null where it simply stands. */
function formatState({ reversal, objection }: Pick<RecordData, 'reversal' | 'objection'>): string | null {
  if (objection?.state === 'open') return answers.open;
  if (reversal) return '已撤销，不计入';
  return objection && answers[objection.state];
}

/** How much in all, and line by line for what. */
export function MyRecords() {
  const pages = usePages(recordEndpoints.findMyRecords, {});
  const volunteer = useLoad(volunteerEndpoints.getMyVolunteer, {}).data;
  return (
    <View className="y-stack">
      {volunteer && volunteer.totalTimes > 0 && (
        <Card tone="jade">
          <Stat
            isHuge
            tone="jade"
            label="累计服务"
            value={formatMinutes(volunteer.totalMinutes)}
            note={`${volunteer.totalTimes}次。服务时长长期保留，兑换礼品不会扣减。`}
          />
        </Card>
      )}
      <PagedList
        pages={pages}
        empty={
          <Empty drawing="tea" title="还没有服务记录">
            参加活动并由负责人确认时长后，会显示在这里。
          </Empty>
        }
      >
        {(records) => (
          <Section title="历次服务">
            <Card isList>
              {records.map((record) => (
                <ListRow
                  key={record.id}
                  title={record.title}
                  note={[formatShortDay(record.startsAt), formatState(record)].filter(Boolean).join(' · ')}
                  value={
                    <View className={record.reversal ? 't-second' : 't-strong'}>{formatMinutes(record.minutes)}</View>
                  }
                  onTap={() => void openPage('volunteering/record/index', { id: record.id })}
                />
              ))}
            </Card>
          </Section>
        )}
      </PagedList>
      {pages.items.length > 0 && <ExportRecords />}
    </View>
  );
}
