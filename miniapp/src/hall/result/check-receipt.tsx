import { useState } from 'react';
import { View } from '@tarojs/components';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { asAppError } from '../../platform/net/app-error';
import { call } from '../../platform/net/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { readReceipt, verifyReceipt, type ReceiptVerdict } from './receipt';

const verdicts = {
  counted: {
    icon: 'ok',
    tone: 'jade',
    words: '已查到，这一票已计入。您的手机用这个回执验算了公布的回执总码，结果一致。',
  },
  not_found: {
    icon: 'info',
    tone: 'amber',
    words: '计入的选票里没有这个回执。请先看看有没有抄错；没有抄错，请打电话给社区。',
  },
  does_not_fit: {
    icon: 'alert',
    tone: 'danger',
    words: '核对不一致：系统显示已计入，但您的手机验算的结果和公布的不同。请截图，并打电话给社区和居务监督委员会。',
  },
} as const satisfies Record<ReceiptVerdict, object>;

interface CheckReceiptProps {
  voteId: string;
  receiptsRoot: string;
}

/** My receipt, typed by me: nothing is filled in before, and nothing of it is kept. */
export function CheckReceipt({ voteId, receiptsRoot }: CheckReceiptProps) {
  const [typed, setTyped] = useState('');
  const [verdict, setVerdict] = useState<ReceiptVerdict>();
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    setVerdict(undefined);
    setError(undefined);
  };
  const check = async () => {
    const receipt = readReceipt(typed);
    if (!receipt) return setError('回执是10位字母和数字，请看看有没有抄漏');
    setBusy(true);
    await call(voteEndpoints.checkReceipt, { voteId, receipt }).then(
      (answer) => setVerdict(verifyReceipt(receipt, answer, receiptsRoot)),
      (thrown: unknown) => setError(asAppError(thrown).message),
    );
    setBusy(false);
  };
  const { words, ...look } = verdict ? verdicts[verdict] : { words: null };
  return (
    <Card>
      <View className="y-stack">
        <Field label="投票回执码" hint="10位，空格和大小写都没关系" value={typed} onInput={type} error={error} />
        <Button kind="secondary" icon="search" isBusy={isBusy} onTap={() => void check()}>
          查询是否计入
        </Button>
        {words && <Notice {...look}>{words}</Notice>}
      </View>
    </Card>
  );
}
