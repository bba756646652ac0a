import { useState } from 'react';
import { View } from '@tarojs/components';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { pointsLimits } from '@yuanli/shared/points/points-limits';
import { ActError } from '../../parts/forms/act-error';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Confirm } from '../../ui/confirm';
import { Field } from '../../ui/field';
import { showToast } from '../../ui/toast';

interface TransferFormProps {
  communityId: string;
  balance: number;
  family: readonly { personId: string; name: string }[];
}

export function TransferForm({ communityId, balance, family }: TransferFormProps) {
  const [toPersonId, setTo] = useState(family.length === 1 ? family[0]?.personId : undefined);
  const [figures, setFigures] = useState('');
  const [words, setWords] = useState('');
  const [problems, setProblems] = useState<{ to?: string; amount?: string }>({});
  const [isAsked, setAsked] = useState(false);
  const transfer = useAct(pointsEndpoints.transferPoints);
  const amount = Number(figures);
  const name = family.find(({ personId }) => personId === toPersonId)?.name ?? '';

  const review = () => {
    const isWhole = Number.isInteger(amount) && amount > 0;
    const found = {
      ...(!toPersonId && { to: '请选一位家人' }),
      ...(!isWhole && { amount: '请填写转出的积分' }),
      ...(isWhole && amount > balance && { amount: `您现有${balance}积分，转出的积分不能超过这个数` }),
    };
    setProblems(found);
    if (Object.keys(found).length === 0) setAsked(true);
  };
  const send = async () => {
    if (!toPersonId) return;
    const answer = await transfer.run({
      communityId,
      toPersonId,
      amount,
      ...(words.trim() && { words: words.trim() }),
    });
    if (!answer) return setAsked(false);
    showToast(`已转给${name}，您还有${answer.balance}积分`);
    await goBack();
  };
  return (
    <View className="y-stack">
      <Choice
        label="转给谁"
        options={family.map(({ personId, name: label }) => ({ value: personId, label }))}
        value={toPersonId}
        onChange={setTo}
        error={problems.to}
        tone="amber"
      />
      <Field
        label="转出积分"
        kind="number"
        hint={`您现有${balance}积分。转出的积分不保留原来得分的日期：到了对方那里最先使用，也最先到期`}
        value={figures}
        onInput={setFigures}
        error={problems.amount ?? transfer.fields['amount']}
      />
      <Field
        label="留言"
        isOptional
        value={words}
        onInput={setWords}
        max={pointsLimits.wordsLength}
        error={transfer.fields['words']}
      />
      <ActError error={transfer.error} />
      <Button tone="amber" onTap={review}>
        转给家人
      </Button>
      <Confirm
        isOpen={isAsked}
        title={`要转给${name}${amount}积分吗？`}
        yes="转给家人"
        no="再想想"
        tone="amber"
        isBusy={transfer.isBusy}
        onYes={() => void send()}
        onNo={() => setAsked(false)}
      >
        {`转出后不能收回，您还剩${balance - amount}积分。`}
      </Confirm>
    </View>
  );
}
