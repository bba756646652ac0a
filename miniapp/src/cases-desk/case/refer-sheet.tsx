import { useState } from 'react';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { CaseSheetProps } from '../case-data';
import { ActSheet } from './act-sheet';

/** Not ours: where to go, their phone, and why. It ends with this. */
export function ReferSheet({ data: { id }, onClose, onDone }: CaseSheetProps) {
  const [where, setWhere] = useState('');
  const [phone, setPhone] = useState('');
  const [reason, setReason] = useState('');
  const refer = useAct(caseDeskEndpoints.referCase);
  const send = async () => {
    if (await refer.run({ id, where, phone, reason })) onDone('已告知居民该找谁');
  };
  return (
    <ActSheet title="不归我们，告知去处" yes="告知居民" act={refer} onSend={() => void send()} onClose={onClose}>
      <Notice icon="info" tone="amber">
        居民会看到该找谁、电话和原因，这一件就此办结。信访事项不在这里办，请告知街道信访接待窗口。
      </Notice>
      <Field
        label="应该找谁"
        placeholder="比如：区燃气公司客服"
        max={limits.placeLength}
        value={where}
        onInput={setWhere}
        error={refer.fields['where']}
      />
      <Field
        label="对方的电话"
        placeholder="比如：0731-55550101，或12345"
        value={phone}
        onInput={setPhone}
        error={refer.fields['phone']}
      />
      <Field
        label="为什么不归我们"
        isLong
        placeholder="比如：燃气表由燃气公司检修，社区和物业不能动"
        max={limits.reasonLength}
        value={reason}
        onInput={setReason}
        error={refer.fields['reason']}
      />
    </ActSheet>
  );
}
