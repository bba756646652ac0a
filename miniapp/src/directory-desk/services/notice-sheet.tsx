import { useState } from 'react';
import { View } from '@tarojs/components';
import { addDays } from '@yuanli/shared/china-time';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { noticeKindNames, noticeKinds, type NoticeKind } from '@yuanli/shared/directory/service-states';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { momentOf, formatDay, wheelsAt } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { daysFrom } from '../days';
import '../../parts/staff/two-across.scss';

interface NoticeSheetProps {
  id: string;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

const options = noticeKindNames.map((value) => ({ value, label: noticeKinds[value] }));

/** Closed for some days: why, from when, until when; it opens again by itself. */
export function NoticeSheet({ id, name, onClose, onDone }: NoticeSheetProps) {
  const today = wheelsAt(Date.now()).day;
  const [kind, setKind] = useState<NoticeKind>('closed');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(addDays(today, 2));
  const add = useAct(directoryDeskEndpoints.addNotice);
  const begin = (day: string) => {
    setFrom(day);
    if (day > until) setUntil(day);
  };
  const send = async () => {
    if (await add.run({ id, kind, from, until })) onDone();
  };
  const days = daysFrom(from, until);
  return (
    <Sheet
      isOpen
      title={`${name}暂停开放`}
      onClose={onClose}
      footer={
        <Button tone="indigo" isBusy={add.isBusy} onTap={() => void send()}>
          {days > 0 ? `暂停开放${days}天` : '保存'}
        </Button>
      }
    >
      <View className="two-across">
        <Choice
          label="原因"
          isCompact
          tone="indigo"
          options={options}
          value={kind}
          onChange={setKind}
          error={add.fields.kind}
        />
      </View>
      <DateTime
        label="开始日期"
        kind="date"
        value={from}
        words={formatDay(momentOf(from))}
        from={today}
        onChange={begin}
        error={add.fields.from}
      />
      <DateTime
        label="结束日期"
        kind="date"
        hint="这一天也不开放，第二天自动恢复。已预约这几天的人会收到消息"
        value={until}
        words={formatDay(momentOf(until))}
        from={from}
        until={addDays(from, limits.noticeDays)}
        onChange={setUntil}
        error={add.fields.until}
      />
      <ActError error={add.error} />
    </Sheet>
  );
}
