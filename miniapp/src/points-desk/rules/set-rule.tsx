import { useState } from 'react';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { readFigure } from '../../parts/staff/read-figure';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';

export type RuleData = ItemOf<typeof pointsEndpoints.findEarningRules>;

interface SetRuleProps {
  communityId: string;
  rule: RuleData;
  onClose: () => void;
  onDone: () => void;
}

const ways = [
  { value: 'act', label: '按次' },
  { value: 'hour', label: '按小时' },
] as const;

/** A new version from now on; what was given before stays as it was. */
export function SetRule({ communityId, rule, onClose, onDone }: SetRuleProps) {
  const { event, label, version } = rule;
  const [per, setPer] = useState(rule.per);
  const [amount, setAmount] = useState(String(rule.amount));
  const [cap, setCap] = useState(rule.dailyCap === null ? '' : String(rule.dailyCap));
  const set = useAct(pointsEndpoints.setEarningRule);
  const send = async () => {
    if (
      !(await set.run({
        communityId,
        event,
        version,
        per,
        amount: readFigure(amount),
        dailyCap: cap ? readFigure(cap) : null,
      }))
    )
      return;
    showToast('新规则已启用');
    onDone();
  };
  return (
    <Sheet
      isOpen
      title={label}
      onClose={onClose}
      footer={
        <Button isBusy={set.isBusy} onTap={() => void send()}>
          启用新规则
        </Button>
      }
    >
      <Choice label="计分方式" isCompact options={ways} value={per} onChange={setPer} error={set.fields['per']} />
      <Field
        label={per === 'act' ? '每次的积分' : '每小时的积分'}
        kind="number"
        hint="填0表示不给积分"
        value={amount}
        onInput={setAmount}
        error={set.fields['amount']}
      />
      <Field
        label="每人每天积分上限"
        kind="number"
        isOptional
        hint="不填表示不限"
        value={cap}
        onInput={setCap}
        error={set.fields['dailyCap']}
      />
      <Notice icon="info">已发放的积分不变，每一笔都注明所依据的规则版本。</Notice>
      <ActError error={set.error} />
    </Sheet>
  );
}
