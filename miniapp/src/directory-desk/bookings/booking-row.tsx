import { View } from '@tarojs/components';
import type { BookingState } from '@yuanli/shared/directory/service-states';
import { IconText } from '../../ui/icon-text';
import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';
import { formatTime } from '../../ui/format-date';
import type { BookingToServe } from '../directory-data';
import { BookingActions } from './booking-actions';
import { BookerPhone } from './booker-phone';
import './booking-row.scss';

/** 上午9:00到9:30; 上午11:30到中午12:00 */
function formatSlot(startsAt: string, endsAt: string): string {
  const [from, until] = [formatTime(startsAt), formatTime(endsAt)];
  const part = from.slice(0, 2);
  return `${from}到${until.startsWith(part) ? until.slice(part.length) : until}`;
}

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

const looks: Record<BookingState, { icon: IconName; tone: Tone; words: string }> = {
  requested: { icon: 'clock', tone: 'amber', words: '等您确认' },
  confirmed: { icon: 'calendar', tone: 'indigo', words: '已预约' },
  declined: { icon: 'close', tone: 'plain', words: '无法接待' },
  cancelled: { icon: 'close', tone: 'plain', words: '已取消' },
  lapsed: { icon: 'clock', tone: 'plain', words: '超时未确认' },
  came: { icon: 'ok', tone: 'jade', words: '已到' },
  no_show: { icon: 'minus', tone: 'plain', words: '未到' },
};

function BookingStateTag({ state }: { state: BookingState }) {
  const { icon, tone, words } = looks[state];
  return (
    <Tag icon={icon} tone={tone}>
      {words}
    </Tag>
  );
}
