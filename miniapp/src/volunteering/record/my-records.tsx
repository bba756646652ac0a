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

const answers = { open: '您有不同意见，等答复', upheld: '意见成立', dismissed: '意见没有成立' } as const;

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
            label="一共服务"
            value={formatMinutes(volunteer.totalMinutes)}
            note={`${volunteer.totalTimes}次。时长是凭据，不会被花掉。`}
          />
        </Card>
      )}
      <PagedList
        pages={pages}
        empty={
          <Empty drawing="tea" title="还没有服务记录">
            参加活动以后，负责人确认了时长，就记在这里。
          </Empty>
        }
      >
        {(records) => (
          <Section title="每一次">
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
