import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import type { BookingData } from '../booking-data';
import { BookingStateTag } from '../booking-state-tag';
import { formatWhen } from '../format-slot';

/** When, where, what to bring, and how it stands. */
export function BookingFacts({ booking }: { booking: BookingData }) {
  const { status, serviceName, organizationName, address, documents, note, reason } = booking;
  return (
    <>
      <View className="y-stack y-stack--tight">
        <View className="y-row">
          <BookingStateTag booking={booking} />
        </View>
        <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
          {formatWhen(booking)}
        </View>
        <View className="t-lead">{serviceName}</View>
      </View>
      {status === 'requested' && (
        <Notice icon="clock" tone="amber">
          已为您保留这个时段，对方确认后会通知您。
        </Notice>
      )}
      {reason && <Notice icon="info">{reason}</Notice>}
      <Card>
        <View className="y-stack">
          <IconText icon="pin" note={organizationName !== serviceName ? organizationName : undefined}>
            {address}
          </IconText>
          {documents.length > 0 && (
            <IconText icon="box" note={documents.join('、')}>
              要带的材料
            </IconText>
          )}
          {note && (
            <IconText icon="talk" note={note}>
              您的备注
            </IconText>
          )}
        </View>
      </Card>
    </>
  );
}
