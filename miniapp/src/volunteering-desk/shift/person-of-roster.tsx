import { View } from '@tarojs/components';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { useAct } from '../../platform/use-act';
import { Icon } from '../../ui/icon';
import { sayMinutes } from '../../ui/say-minutes';
import { Tag } from '../../ui/tag';
import { Tap } from '../../ui/tap';
import { showToast } from '../../ui/toast';
import type { RosterRow } from '../activity-data';
import { sayStanding } from './say-standing';
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
    if (await tick.run({ seatId, what: 'in' })) showToast(`${nickname}签到了`);
    onChanged();
  };
  return (
    <View className="roster-person">
      <Tap className="roster-person__who" onTap={onOpen}>
        <View className="y-row">
          <View className="t-strong">{`${nickname}（${nameMasked}）`}</View>
          {isMinor && (
            <Tag icon="people" tone="amber">
              未成年
            </Tag>
          )}
        </View>
        <View className="t-caption">{sayStanding(person)}</View>
        {tick.error && <View className="t-caption t-danger">{tick.error.message}</View>}
      </Tap>
      {stage === 'expected' && canTick && (
        <Tap
          className="roster-person__next"
          label={`给${nickname}签到`}
          disabled={tick.isBusy}
          onTap={() => void arrive()}
        >
          <Icon name="ok" />
          签到
        </Tap>
      )}
      {stage === 'present' && canTick && (
        <Tap className="roster-person__next" label={`给${nickname}签退`} onTap={onOpen}>
          签退
        </Tap>
      )}
      {stage === 'left' && canConfirm && (
        <Tap className="roster-person__next roster-person__next--jade" label={`给${nickname}记时长`} onTap={onOpen}>
          记时长
        </Tap>
      )}
      {minutes !== null && (
        <Tag icon="ok" tone="jade">
          {sayMinutes(minutes)}
        </Tag>
      )}
    </View>
  );
}
