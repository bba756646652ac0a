import { useState } from 'react';
import {
  guardianConsentWayNames,
  guardianConsentWays,
  type GuardianConsentWay,
} from '@yuanli/shared/volunteering/id-kinds';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { Notice } from '../../ui/notice';
import { momentOf, formatDay, wheelsAt } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';

export interface WriteDownProps {
  personId: string;
  nickname: string;
  onClose: () => void;
  onDone: () => void;
}

const ways = guardianConsentWayNames.map((value) => ({ value, label: guardianConsentWays[value] }));

/** That a guardian agreed, how and when; from then on the minor can sign up. */
export function RecordConsent({ personId, nickname, onClose, onDone }: WriteDownProps) {
  const today = wheelsAt(Date.now()).day;
  const [way, setWay] = useState<GuardianConsentWay>();
  const [day, setDay] = useState(today);
  const [isAsked, setAsked] = useState(false);
  const record = useAct(volunteerEndpoints.recordGuardianConsent);
  const keep = async () => {
    setAsked(true);
    if (!way) return;
    if (!(await record.run({ personId, way, at: momentOf(day) }))) return;
    showToast(`已登记，${nickname}可以报名了`);
    onDone();
  };
  return (
    <Sheet
      isOpen
      title="登记监护人同意"
      onClose={onClose}
      footer={
        <Button tone="jade" isBusy={record.isBusy} onTap={() => void keep()}>
          确认登记
        </Button>
      }
    >
      <Notice icon="shield">请先向监护人说明活动内容、服务时长和负责人。</Notice>
      <Choice
        label="同意方式"
        tone="jade"
        options={ways}
        value={way}
        onChange={setWay}
        error={record.fields.way ?? (isAsked && !way ? '请选一个' : undefined)}
      />
      <DateTime
        label="同意日期"
        kind="date"
        value={day}
        words={formatDay(momentOf(day))}
        until={today}
        onChange={setDay}
        error={record.fields.at}
      />
      <ActError error={record.error} />
    </Sheet>
  );
}
