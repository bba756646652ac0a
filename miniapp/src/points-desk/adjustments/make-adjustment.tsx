import { useState } from 'react';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { pointsLimits } from '@yuanli/shared/points/points-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { readFigure } from '../../parts/staff/read-figure';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';

interface MakeAdjustmentProps {
  communityId: string;
  onClose: () => void;
  onDone: (isPosted: boolean) => void;
}

const ways = [
  { value: 'add', label: '加积分' },
  { value: 'take', label: '减积分' },
] as const;

/** Whose points, how many, and why; the form says before sending whether a supervisor will have to sign. */
export function MakeAdjustment({ communityId, onClose, onDone }: MakeAdjustmentProps) {
  const [phone, setPhone] = useState('');
  const [way, setWay] = useState<'add' | 'take'>('add');
  const [figures, setFigures] = useState('');
  const [reason, setReason] = useState('');
  const make = useAct(pointsEndpoints.makeAdjustment);
  const line = useLoad(pointsEndpoints.getPointsSettings, { communityId }).data?.secondSignatureAbove;
  const amount = readFigure(figures);
  const needsSignature = line !== undefined && amount > line;
  const send = async () => {
    const answer = await make.run({ communityId, phone, amount: way === 'add' ? amount : -amount, reason });
    if (!answer) return;
    const isPosted = answer.state === 'posted';
    showToast(isPosted ? '办好了，已经入账' : '交上去了，等监督委员签字');
    onDone(isPosted);
  };
  return (
    <Sheet
      isOpen
      title="给一个人加减积分"
      onClose={onClose}
      footer={
        <Button isBusy={make.isBusy} onTap={() => void send()}>
          {needsSignature ? '交监督委员签字' : '现在入账'}
        </Button>
      }
    >
      <Field label="对方的手机号" kind="number" value={phone} onInput={setPhone} error={make.fields['phone']} />
      <Choice label="加还是减" isCompact options={ways} value={way} onChange={setWay} />
      <Field
        label="多少分"
        kind="number"
        hint={line === undefined ? undefined : `一个人一天超过 ${line} 分，要监督委员签字`}
        value={figures}
        onInput={setFigures}
        error={make.fields['amount']}
      />
      <Field
        label="原因"
        hint="对方和监督委员都看得到"
        value={reason}
        onInput={setReason}
        max={pointsLimits.reasonLength}
        isLong
        error={make.fields['reason']}
      />
      <ActError error={make.error} />
    </Sheet>
  );
}
