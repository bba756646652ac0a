import { View } from '@tarojs/components';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { ErrorState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { LastSeen } from '../../ui/last-seen';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { formatFromTo, formatMoment } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';
import { Skeleton } from '../../ui/skeleton';
import { Stat } from '../../ui/stat';
import { Line } from '../line';
import { ObjectToRecord } from './object-to-record';
import { ObjectionCard } from './objection-card';

/** One record, word for word as it stands, and the way to object to it. */
export function OneRecord({ id }: { id: string }) {
  const { data: record, state, error, updatedAt, reload } = useLoad(recordEndpoints.getRecord, { id });
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  if (!record) return <Skeleton />;
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
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {reversal && (
        <Notice
          icon="close"
          tone="amber"
        >{`这条记录 ${formatMoment(reversal.at)} 收回了，不算在内：${reversal.reason}`}</Notice>
      )}
      <Card tone={reversal ? undefined : 'jade'}>
        <Stat
          isHuge
          tone={reversal ? 'plain' : 'jade'}
          label={title}
          value={formatMinutes(minutes)}
          note={points ? `记了${points}积分` : undefined}
        />
      </Card>
      <Card isList>
        <Line name="时间">{formatFromTo(startsAt, endsAt)}</Line>
        <Line name="地点">{placeName}</Line>
        <Line name="服务内容">{content}</Line>
        {evaluation && <Line name="评价">{evaluation}</Line>}
        <Line name="组织单位">{organiser}</Line>
        <Line name="确认">{`${confirmedByName}，${formatMoment(confirmedAt)}`}</Line>
      </Card>
      {record.objection && <ObjectionCard objection={record.objection} />}
      {record.can.object && <ObjectToRecord record={record} reload={reload} />}
      <Card isList>
        <ListRow
          start={<Icon name="hand" />}
          title="看看这次报名"
          onTap={() => void openPage('volunteering/seat/index', { id: record.seatId })}
        />
      </Card>
    </View>
  );
}
