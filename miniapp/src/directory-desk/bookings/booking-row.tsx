import { View } from '@tarojs/components';
import { IconText } from '../../ui/icon-text';
import type { BookingToServe } from '../directory-data';
import { BookingActions } from './booking-actions';
import { BookerPhone } from './booker-phone';
import { BookingStateTag } from './booking-state-tag';
import { formatSlot } from './format-slot';
import './booking-row.scss';

interface BookingRowProps {
  booking: BookingToServe;
  onChanged: () => void;
}

/** One person who comes: when, who, what they said, and what there is to do now. */
export function BookingRow({ booking, onChanged }: BookingRowProps) {
  const { id, startsAt, endsAt, status, personName, phoneMasked, note, reason } = booking;
  return (
    <View className="booking-row">
      <View className="y-row y-row--between">
        <View className="t-lead">{`${formatSlot(startsAt, endsAt)} ${personName}`}</View>
        <BookingStateTag state={status} />
      </View>
      {note && (
        <IconText icon="talk" isSmall>
          {note}
        </IconText>
      )}
      {reason && (
        <IconText icon="info" isSmall>
          {reason}
        </IconText>
      )}
      {phoneMasked && <BookerPhone id={id} masked={phoneMasked} />}
      <BookingActions booking={booking} onChanged={onChanged} />
    </View>
  );
}
