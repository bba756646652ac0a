import type { BookingState } from '@yuanli/shared/directory/service-states';
import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';

const looks: Record<BookingState, { icon: IconName; tone: Tone; words: string }> = {
  requested: { icon: 'clock', tone: 'amber', words: '等您确认' },
  confirmed: { icon: 'calendar', tone: 'indigo', words: '约好了' },
  declined: { icon: 'close', tone: 'plain', words: '没有接待' },
  cancelled: { icon: 'close', tone: 'plain', words: '取消了' },
  lapsed: { icon: 'clock', tone: 'plain', words: '没来得及确认' },
  came: { icon: 'ok', tone: 'jade', words: '来了' },
  no_show: { icon: 'minus', tone: 'plain', words: '没来' },
};

export function BookingStateTag({ state }: { state: BookingState }) {
  const { icon, tone, words } = looks[state];
  return (
    <Tag icon={icon} tone={tone}>
      {words}
    </Tag>
  );
}
