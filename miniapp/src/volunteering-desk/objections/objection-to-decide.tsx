import { View } from '@tarojs/components';
import type { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatFromTo, formatMoment } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';

export type ObjectionData = ItemOf<typeof recordEndpoints.findObjections>;

/** What was recorded, and what the volunteer says of it. */
export function ObjectionToDecide({ objection: { record, reason, at } }: { objection: ObjectionData }) {
  const { title, content, placeName, startsAt, endsAt, minutes, evaluation, confirmedByName, confirmedAt, reversal } =
    record;
  return (
    <>
      <Notice icon="talk" tone="amber">
        {reason}
      </Notice>
      <View className="y-stack y-stack--tight">
        <IconText icon="clock">{`${formatMoment(at)}提出`}</IconText>
        <IconText icon="hand" note={content}>
          {title}
        </IconText>
        <IconText icon="calendar">{formatFromTo(startsAt, endsAt)}</IconText>
        <IconText icon="pin">{placeName}</IconText>
        <IconText icon="ok" note={evaluation ?? undefined}>{`已记${formatMinutes(minutes)}`}</IconText>
        <IconText icon="edit">{`${confirmedByName} ${formatMoment(confirmedAt)}记的`}</IconText>
        {reversal && <IconText icon="close" note={reversal.reason}>{`${formatMoment(reversal.at)}撤销`}</IconText>}
      </View>
    </>
  );
}
