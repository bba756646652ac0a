import { useState } from 'react';
import { View } from '@tarojs/components';
import { pickUpCodeIn } from '@yuanli/shared/gifts/pick-up-code';
import { scanCode } from '../../platform/codes/scan';
import { StaffPage } from '../../parts/staff/staff-page';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Columns } from '../../ui/columns';
import { Field } from '../../ui/field';
import { HandOverLists } from './hand-over-lists';
import { ScannedGift } from './scanned-gift';

/** For who hands gifts out: scan the resident's code or type it, look, hand it over. */
export default function HandOver() {
  return (
    <StaffPage title="发放礼品" hasColumns may={({ handOverGifts }) => handOverGifts}>
      <Counter />
    </StaffPage>
  );
}

function Counter() {
  const [code, setCode] = useState<string>();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();

  const open = (found: string | undefined, otherwise: string) => {
    setProblem(found ? undefined : otherwise);
    setCode(found);
  };
  const scan = async () => {
    const scanned = await scanCode(pickUpCodeIn);
    if (scanned.kind === 'failed') setProblem(scanned.error.message);
    else if (scanned.kind !== 'cancelled')
      open(
        scanned.kind === 'code' ? scanned.code : undefined,
        '这不是领取码，请居民打开“我的礼品”里的领取码，或输入8位数字',
      );
  };
  const next = () => {
    setCode(undefined);
    setTyped('');
  };

  if (code)
    return (
      <View className="y-narrow">
        <ScannedGift key={code} code={code} onNext={next} />
      </View>
    );
  return (
    <Columns>
      <>
        <Button icon="scan" onTap={() => void scan()}>
          扫居民的领取码
        </Button>
        <Card>
          <View className="y-stack">
            <Field
              label="或者输入领取码"
              kind="number"
              placeholder="8位数字"
              value={typed}
              onInput={setTyped}
              error={problem}
            />
            <Button kind="secondary" onTap={() => open(pickUpCodeIn(typed), '领取码是8位数字，请再看看')}>
              查看礼品
            </Button>
          </View>
        </Card>
      </>
      <HandOverLists />
    </Columns>
  );
}
