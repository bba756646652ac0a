import { View } from '@tarojs/components';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatMinutes } from '../../ui/format-minutes';
import { Sheet } from '../../ui/sheet';
import type { RosterData, RosterRow, ShiftData } from '../activity-data';
import { MinutesForm } from './minutes-form';
import { ReverseRecord } from './reverse-record';
import { formatStanding } from './format-standing';
import { stageOf } from './stage-of';
import { TickForm } from './tick-form';
import { UntickButton } from './untick-button';

interface PersonSheetProps {
  person: RosterRow;
  shift: ShiftData;
  can: RosterData['can'];
  onClose: () => void;
  onDone: () => void;
}

/** One person of the roster, and what there is to do for them now. */
export function PersonSheet({ person, shift, can, onClose, onDone }: PersonSheetProps) {
  const { nickname, nameMasked, number, isMinor, reason, metresAway, minutes, recordId } = person;
  const stage = stageOf(person);
  return (
    <Sheet isOpen title={nickname} onClose={onClose}>
      <View className="y-stack y-stack--tight">
        <IconText icon="me" note={`志愿者编号 ${number}`}>
          {nameMasked}
        </IconText>
        {isMinor && <IconText icon="people">未成年，监护人已经同意</IconText>}
        <IconText icon="clock" note={reason ?? undefined}>
          {formatStanding(person)}
        </IconText>
        {metresAway !== null && (
          <IconText icon="pin" note="志愿者自己愿意给的，只作参考">{`签到时离地点大约${metresAway}米`}</IconText>
        )}
        {minutes !== null && <IconText icon="ok">{`已经记了${formatMinutes(minutes)}`}</IconText>}
      </View>
      {stage === 'gone' && <Notice icon="info">这个人现在没有这一班的名额，不用签到。</Notice>}
      {stage === 'expected' && can.tick && <TickForm what="in" person={person} shift={shift} onDone={onDone} />}
      {stage === 'present' && can.tick && <TickForm what="out" person={person} shift={shift} onDone={onDone} />}
      {stage === 'left' && can.confirm && <MinutesForm person={person} onDone={onDone} />}
      {stage === 'recorded' && can.confirm && recordId && (
        <ReverseRecord recordId={recordId} nickname={nickname} onDone={onDone} />
      )}
      {can.tick && person.can.untickIn && <UntickButton what="in" person={person} onDone={onDone} />}
      {can.tick && person.can.untickOut && <UntickButton what="out" person={person} onDone={onDone} />}
    </Sheet>
  );
}
