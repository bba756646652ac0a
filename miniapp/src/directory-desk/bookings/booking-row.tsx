import { View } from '@tarojs/components';
import { Fact } from '../../ui/fact';
import type { BookingToServe } from '../directory-data';
import { BookingActions } from './booking-actions';
import { BookerPhone } from './booker-phone';
import { BookingStateTag } from './booking-state-tag';
import { saySlot } from './say-slot';
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
        <View className="t-lead">{`${saySlot(startsAt, endsAt)} ${personName}`}</View>
        <BookingStateTag state={status} />
      </View>
      {note && (
        <Fact icon="talk" isSmall>
          {note}
        </Fact>
      )}
      {reason && (
        <Fact icon="info" isSmall>
          {reason}
        </Fact>
      )}
      {phoneMasked && <BookerPhone id={id} masked={phoneMasked} />}
      <BookingActions booking={booking} onChanged={onChanged} />
    </View>
  );
}
