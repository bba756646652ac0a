import { View } from '@tarojs/components';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatMinutes } from '../../ui/format-minutes';
import { Sheet } from '../../ui/sheet';
import { Button } from '../../ui/button';
import { showToast } from '../../ui/toast';
import type { RosterData, RosterRow, ShiftData } from '../activity-data';
import { MinutesForm } from './minutes-form';
import { ReverseRecord } from './reverse-record';
import { formatStanding } from './format-standing';
import { stageOf } from './stage-of';
import { TickForm } from './tick-form';

interface PersonSheetProps {
  person: RosterRow;
  shift: ShiftData;
  can: RosterData['can'];
  onClose: () => void;
  onDone: () => void;
}

/** One person of the roster, and what there is to do for them now. */
export function PersonSheet({ person, shift, can, onClose, onDone }: PersonSheetProps) {
  const { nickname, nameMasked, number, isMinor, reason, metresAway, overlaps, minutes, recordId } = person;
  const stage = stageOf(person);
  return (
    <Sheet isOpen title={nickname} onClose={onClose}>
      <View className="y-stack y-stack--tight">
        <IconText icon="me" note={`志愿者编号 ${number}`}>
          {nameMasked}
        </IconText>
        {isMinor && <IconText icon="people">未成年人，监护人已同意</IconText>}
        <IconText icon="clock" note={reason ?? undefined}>
          {formatStanding(person)}
        </IconText>
        {overlaps && (
          <IconText
            icon="alert"
            note="同一段时间只能记一次服务时长，请和本人确认来哪一班"
          >{`同时还报了${overlaps}`}</IconText>
        )}
        {metresAway !== null && (
          <IconText icon="pin" note="由志愿者自愿提供，仅供参考">{`签到时距活动地点约${metresAway}米`}</IconText>
        )}
        {minutes !== null && <IconText icon="ok">{`已记${formatMinutes(minutes)}`}</IconText>}
      </View>
      {stage === 'gone' && <Notice icon="info">这位志愿者目前没有这个班次的名额，不需要签到。</Notice>}
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

interface UntickButtonProps {
  what: 'in' | 'out';
  person: RosterRow;
  onDone: () => void;
}

const verbs = { in: '签到', out: '签退' } as const;

/** The wrong person was ticked: one tap, as another tick brings it back. */
function UntickButton({ what, person: { seatId, nickname }, onDone }: UntickButtonProps) {
  const untick = useAct(seatEndpoints.untickRoster);
  const takeBack = async () => {
    if (!(await untick.run({ seatId, what }))) return;
    showToast(`已取消${nickname}的${verbs[what]}`);
    onDone();
  };
  return (
    <>
      <ActError error={untick.error} />
      <Button kind="quiet" isBusy={untick.isBusy} onTap={() => void takeBack()}>{`点错了，取消${verbs[what]}`}</Button>
    </>
  );
}
