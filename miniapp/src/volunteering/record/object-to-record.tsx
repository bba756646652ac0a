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

const reasons = ['时长少记了', '时长多记了', '服务内容写得不对', '这次不是我去的'];

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
    showToast('收到了，监督委员看了就告诉您');
    await reload();
  };
  return (
    <View className="y-stack y-stack--tight">
      <Button kind="secondary" icon="flag" onTap={() => setOpen(true)}>
        我有不同意见
      </Button>
      <View className="t-caption t-center">{`${formatBy(objectUntil)}可以提`}</View>
      <ReasonSheet
        isOpen={isOpen}
        title="哪里不对"
        reasons={reasons}
        yes="告诉监督委员"
        tone="jade"
        max={volunteeringLimits.reasonLength}
        hint="记录的人不能自己定，由社区的监督委员来看，结果会告诉您"
        isBusy={object.isBusy}
        error={object.fields.reason ?? object.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setOpen(false)}
      />
    </View>
  );
}
