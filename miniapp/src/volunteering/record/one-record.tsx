import { View } from '@tarojs/components';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { formatFromTo, formatMoment } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';
import { Stat } from '../../ui/stat';
import { RecordField } from '../record-field';
import { ObjectToRecord } from './object-to-record';
import { ObjectionCard } from './objection-card';

/** One record, word for word as it stands, and the way to object to it. */
export function OneRecord({ id }: { id: string }) {
  const load = useLoad(recordEndpoints.getRecord, { id });
  return (
    <Loaded load={load}>
      {(record) => {
        const {
          title,
          content,
          placeName,
          startsAt,
          endsAt,
          minutes,
          evaluation,
          organiser,
          confirmedByName,
          confirmedAt,
          points,
          reversal,
        } = record;
        return (
          <View className="y-stack">
            {reversal && (
              <Notice
                icon="close"
                tone="amber"
              >{`这条记录已于${formatMoment(reversal.at)}撤销，不计入累计时长：${reversal.reason}`}</Notice>
            )}
            <Card tone={reversal ? undefined : 'jade'}>
              <Stat
                isHuge
                tone={reversal ? 'plain' : 'jade'}
                label={title}
                value={formatMinutes(minutes)}
                note={points ? `获得${points}积分` : undefined}
              />
            </Card>
            <Card isList>
              <RecordField name="时间">{formatFromTo(startsAt, endsAt)}</RecordField>
              <RecordField name="地点">{placeName}</RecordField>
              <RecordField name="服务内容">{content}</RecordField>
              {evaluation && <RecordField name="评价">{evaluation}</RecordField>}
              <RecordField name="主办单位">{organiser}</RecordField>
              <RecordField name="确认">{`${confirmedByName}，${formatMoment(confirmedAt)}`}</RecordField>
            </Card>
            {record.objection && <ObjectionCard objection={record.objection} />}
            {record.can.object && <ObjectToRecord record={record} reload={load.reload} />}
            <Card isList>
              <ListRow
                start={<Icon name="hand" />}
                title="查看这次报名"
                onTap={() => void openPage('volunteering/seat/index', { id: record.seatId })}
              />
            </Card>
          </View>
        );
      }}
    </Loaded>
  );
}
