import { useState } from 'react';
import { View } from '@tarojs/components';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { useFile } from '../parts/files/use-file';
import { ActError } from '../parts/forms/act-error';
import type { VoteData } from '../parts/hall/vote-data';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Sheet } from '../ui/sheet';
import { Stepper } from '../ui/stepper';

interface PrintProps {
  vote: VoteData;
}

/** 上门名单: for those who knock at doors with paper and pen. */
export function PrintDoorList({ vote: { id: voteId, can } }: PrintProps) {
  const { isBusy, error, get, sheet } = useFile();
  if (!can.printDoorList) return null;
  return (
    <>
      <Button
        kind="secondary"
        icon="download"
        isBusy={isBusy}
        onTap={() => void get(castingEndpoints.getDoorList, { voteId }, '上门名单.pdf')}
      >
        打印上门名单
      </Button>
      <ActError error={error} />
      {sheet}
    </>
  );
}

const step = 10;

/** 纸质票 to hand out: blank ones, or by the roll once there is one. */
export function PrintBallots({ vote: { id: voteId, state, can, isNamed } }: PrintProps) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<'roll' | 'blank'>('roll');
  const way = state === 'open' ? chosen : 'blank';
  const [copies, setCopies] = useState(2 * step);
  const { isBusy, error, get, sheet } = useFile();
  if (!can.printBallots) return null;
  const print = async () => {
    const input = way === 'roll' ? { voteId } : { voteId, copies };
    if (await get(castingEndpoints.getBlankBallots, input, '纸质票.pdf')) setOpen(false);
  };
  const where = isNamed ? '房号和面积印在票上' : '房号印在票根上，不印在票上';
  return (
    <>
      <Button kind="secondary" icon="download" onTap={() => setOpen(true)}>
        打印纸质票
      </Button>
      {sheet}
      <Sheet
        isOpen={isOpen}
        title="打印纸质票"
        onClose={() => setOpen(false)}
        footer={
          <View className="y-stack">
            <ActError error={error} />
            <Button tone="plum" icon="download" isBusy={isBusy} onTap={() => void print()}>
              {way === 'roll' ? '按投票名册打印' : `打印${copies}张空白票`}
            </Button>
          </View>
        }
      >
        <View className="y-stack">
          {state === 'open' ? (
            <Choice
              label="打印哪一种"
              tone="plum"
              value={way}
              onChange={setChosen}
              options={[
                { value: 'roll', label: '按投票名册', note: `还没有投票的，每一票一张，${where}` },
                { value: 'blank', label: '空白票', note: '备用，房号用笔填写' },
              ]}
            />
          ) : (
            <View className="t-second">投票名册在开始投票时确定，现在可以先打印空白票。</View>
          )}
          {way === 'blank' && (
            <Stepper
              label="张数"
              unit="张"
              value={copies}
              min={step}
              max={hallLimits.mostBlankBallots}
              step={step}
              onChange={setCopies}
            />
          )}
        </View>
      </Sheet>
    </>
  );
}
