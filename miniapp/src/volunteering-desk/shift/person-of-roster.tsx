import { View } from '@tarojs/components';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Icon } from '../../ui/icon';
import { formatMinutes } from '../../ui/format-minutes';
import { Tag } from '../../ui/tag';
import { Pressable } from '../../ui/pressable';
import { showToast } from '../../ui/toast';
import type { RosterRow } from '../activity-data';
import { formatStanding } from './format-standing';
import { stageOf } from './stage-of';
import './person-of-roster.scss';

interface PersonOfRosterProps {
  person: RosterRow;
  canTick: boolean;
  canConfirm: boolean;
  onOpen: () => void;
  onChanged: () => void;
}

/** One line: who, since when, and the one thing to do next. Checking in is a single tap; the rest asks first. */
export function PersonOfRoster({ person, canTick, canConfirm, onOpen, onChanged }: PersonOfRosterProps) {
  const { seatId, nickname, nameMasked, isMinor, minutes } = person;
  const tick = useAct(seatEndpoints.tickRoster);
  const stage = stageOf(person);
  const arrive = async () => {
    if (await tick.run({ seatId, what: 'in' })) showToast(`${nickname}已签到`);
    onChanged();
  };
  return (
    <View className="roster-person">
      <Pressable className="roster-person__who" onTap={onOpen}>
        <View className="y-row">
          <View className="t-strong">{`${nickname}（${nameMasked}）`}</View>
          {isMinor && (
            <Tag icon="people" tone="amber">
              未成年
            </Tag>
          )}
        </View>
        <View className="t-caption">{formatStanding(person)}</View>
        {tick.error && <View className="t-caption t-danger">{tick.error.message}</View>}
      </Pressable>
      {stage === 'expected' && canTick && (
        <Pressable
          className="roster-person__next"
          label={`为${nickname}签到`}
          disabled={tick.isBusy}
          onTap={() => void arrive()}
        >
          <Icon name="ok" />
          签到
        </Pressable>
      )}
      {stage === 'present' && canTick && (
        <Pressable className="roster-person__next" label={`为${nickname}签退`} onTap={onOpen}>
          签退
        </Pressable>
      )}
      {stage === 'left' && canConfirm && (
        <Pressable
          className="roster-person__next roster-person__next--jade"
          label={`确认${nickname}的时长`}
          onTap={onOpen}
        >
          确认时长
        </Pressable>
      )}
      {minutes !== null && (
        <Tag icon="ok" tone="jade">
          {formatMinutes(minutes)}
        </Tag>
      )}
    </View>
  );
}
