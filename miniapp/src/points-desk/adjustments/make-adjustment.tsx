import { useState } from 'react';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { pointsLimits } from '@yuanli/shared/points/points-limits';
import { ActError } from '../../parts/forms/act-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { readFigure } from '../../parts/staff/read-figure';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { formatAmount } from './adjustment-facts';

type PreviewData = AnswerOf<typeof pointsEndpoints.previewAdjustment>;

interface MakeAdjustmentProps {
  communityId: string;
  onClose: () => void;
  onDone: (isPosted: boolean) => void;
}

const ways = [
  { value: 'add', label: '加积分' },
  { value: 'take', label: '减积分' },
] as const;

/** Whose points, how many, and why; before anything is booked the form shows whose they are and what becomes of them. */
export function MakeAdjustment({ communityId, onClose, onDone }: MakeAdjustmentProps) {
  const [draft, setDraft] = useState({ phone: '', way: 'add' as 'add' | 'take', figures: '', reason: '' });
  const [checked, setChecked] = useState<PreviewData>();
  const preview = useAct(pointsEndpoints.previewAdjustment);
  const make = useAct(pointsEndpoints.makeAdjustment);
  const line = useLoad(pointsEndpoints.getPointsSettings, { communityId }).data?.secondSignatureAbove;
  const change = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part });
    setChecked(undefined);
  };
  const { phone, way, figures, reason } = draft;
  const points = readFigure(figures);
  const amount = way === 'add' ? points : -points;
  const look = async () => setChecked(await preview.run({ communityId, phone, amount }));
  const send = async () => {
    const answer = await make.run({ communityId, phone, amount, reason });
    if (!answer) return;
    const isPosted = answer.state === 'posted';
    showToast(isPosted ? '已入账' : '已提交，等监督委员签字');
    onDone(isPosted);
  };
  const fields = { ...preview.fields, ...make.fields };
  return (
    <Sheet
      isOpen
      title="积分调整"
      onClose={onClose}
      footer={
        checked ? (
          <Button isBusy={make.isBusy} onTap={() => void send()}>
            {checked.willWait ? '确认，交监督委员签字' : '确认入账'}
          </Button>
        ) : (
          <Button isBusy={preview.isBusy} onTap={() => void look()}>
            核对是谁
          </Button>
        )
      }
    >
      <Field
        label="对方的手机号"
        kind="mobile"
        value={phone}
        onInput={(value) => change({ phone: value })}
        error={fields['phone']}
      />
      <Choice label="加还是减" isCompact options={ways} value={way} onChange={(value) => change({ way: value })} />
      <Field
        label="多少分"
        kind="number"
        hint={line === undefined ? undefined : `单人单日调整超过${line}积分，须监督委员签字`}
        value={figures}
        onInput={(value) => change({ figures: value })}
        error={fields['amount']}
      />
      <Field
        label="原因"
        hint="对方和监督委员都看得到"
        value={reason}
        onInput={(value) => setDraft({ ...draft, reason: value })}
        max={pointsLimits.reasonLength}
        isLong
        error={fields['reason']}
      />
      {checked && <Checked checked={checked} amount={amount} />}
      <ActError error={make.error ?? preview.error} />
    </Sheet>
  );
}

function Checked({ checked, amount }: { checked: PreviewData; amount: number }) {
  const { personName, phoneMasked, householdLabel, balance, balanceAfter, willWait } = checked;
  return (
    <Notice icon="me" tone={willWait ? 'amber' : 'jade'}>
      {`${[personName, phoneMasked, householdLabel ?? '未核实住户身份'].filter(Boolean).join(' · ')}。现有${balance}分，${formatAmount(amount)}后${balanceAfter}分。${willWait ? '这一笔须监督委员签字后才入账。' : ''}`}
    </Notice>
  );
}
