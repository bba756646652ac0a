import { View } from '@tarojs/components';
import { Fact } from '../../ui/fact';
import { Notice } from '../../ui/notice';
import { sayFromTo, sayMoment } from '../../ui/say-date';
import { sayMinutes } from '../../ui/say-minutes';
import type { ObjectionData } from './objection-data';

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
        <Fact icon="clock">{`${sayMoment(at)}提出`}</Fact>
        <Fact icon="hand" note={content}>
          {title}
        </Fact>
        <Fact icon="calendar">{sayFromTo(startsAt, endsAt)}</Fact>
        <Fact icon="pin">{placeName}</Fact>
        <Fact icon="ok" note={evaluation ?? undefined}>{`记了${sayMinutes(minutes)}`}</Fact>
        <Fact icon="edit">{`${confirmedByName} ${sayMoment(confirmedAt)}记的`}</Fact>
        {reversal && <Fact icon="close" note={reversal.reason}>{`${sayMoment(reversal.at)}撤回了`}</Fact>}
      </View>
    </>
  );
}
