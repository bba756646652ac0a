import { View } from '@tarojs/components';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatFromTo } from '../../ui/format-date';
import type { ShiftData } from '../activity-data';

export function ShiftHead({ shift: { title, postName, placeName, startsAt, endsAt, state } }: { shift: ShiftData }) {
  return (
    <>
      <View className="y-stack y-stack--tight">
        <View className="t-title">{title}</View>
        <IconText icon="clock">{formatFromTo(startsAt, endsAt)}</IconText>
        <IconText icon="pin">{`${postName} · ${placeName}`}</IconText>
      </View>
      {state === 'cancelled' && <Notice icon="close">这一班取消了。</Notice>}
    </>
  );
}
