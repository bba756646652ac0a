import { useState } from 'react';
import { View } from '@tarojs/components';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { ReasonSheet } from '../../ui/reason-sheet';
import { formatBy } from '../../ui/format-date';
import { showToast } from '../../ui/toast';
import type { RecordData } from '../volunteering-data';

const reasons = ['时长少记了', '时长多记了', '服务内容写得不对', '不是我本人参加的'];

interface ObjectToRecordProps {
  record: RecordData;
  reload: () => Promise<void>;
}

/** Someone else than who confirmed it looks again. */
export function ObjectToRecord({ record: { id, objectUntil }, reload }: ObjectToRecordProps) {
  const [isOpen, setOpen] = useState(false);
  const object = useAct(recordEndpoints.objectToRecord);
  const send = async (reason: string) => {
    if (!(await object.run({ id, reason }))) return;
    setOpen(false);
    showToast('异议已提交，监督委员答复后会通知您');
    await reload();
  };
  return (
    <View className="y-stack y-stack--tight">
      <Button kind="secondary" icon="flag" onTap={() => setOpen(true)}>
        我有异议
      </Button>
      <View className="t-caption t-center">{`${formatBy(objectUntil)}可以提`}</View>
      <ReasonSheet
        isOpen={isOpen}
        title="哪里不对"
        reasons={reasons}
        yes="提交异议"
        tone="jade"
        max={volunteeringLimits.reasonLength}
        hint="异议由社区监督委员处理，记录人不参与，结果会通知您"
        isBusy={object.isBusy}
        error={object.fields.reason ?? object.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setOpen(false)}
      />
    </View>
  );
}
