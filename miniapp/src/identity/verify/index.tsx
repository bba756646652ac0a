import { useState } from 'react';
import { View } from '@tarojs/components';
import { goBack, openPage } from '../../platform/navigate';
import { storeMe, useSession, type Me } from '../../platform/net/session';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { showToast } from '../../ui/toast';
import { AskStaff } from './ask-staff';
import { EnterCode } from './enter-code';
import { MatchRoll } from './match-roll';

type Way = 'roll' | 'code' | 'staff';

const ways: readonly { value: Way; label: string; note: string }[] = [
  { value: 'roll', label: '用手机号和姓名核对', note: '手机号在住户名册里的，马上就好' },
  { value: 'code', label: '输入验证码', note: '网格员或社区工作者给您的8位验证码' },
  { value: 'staff', label: '请社区核实', note: '填写门牌和姓名，由社区核实' },
];

/** Three ways to become a verified resident; one is enough. */
export default function Verify() {
  const { me } = useSession();
  const [way, setWay] = useState<Way>('roll');

  const finish = async (mine: Me) => {
    storeMe(mine);
    showToast(mine.verification === 'verified' ? '住户身份已核实，谢谢您' : '已提交社区，核实后会通知您');
    await goBack();
  };

  return (
    <Page title="核实住户身份">
      {!me && <SignInFirst title="登录后再核实">核实住户身份，是为了确保议事投票只统计本院住户。</SignInFirst>}
      {me && !me.courtyard && (
        <Empty
          title="先选您住的院子"
          action={<Button onTap={() => void openPage('places/find-courtyard/index')}>找到我的院子</Button>}
        >
          选好院子后，再核实住户身份。
        </Empty>
      )}
      {me?.verification === 'verified' && (
        <Empty drawing="tea" title="您的住户身份已核实">
          {me.householdLabel ?? ''}
        </Empty>
      )}
      {me?.verification === 'waiting' && (
        <Empty drawing="tea" title="正在核实">
          社区核实后会通知您，不用重复提交。
        </Empty>
      )}
      {me?.courtyard && me.verification === 'none' && (
        <View className="y-stack">
          <Card>
            <Choice label="选择核实方式" options={ways} value={way} onChange={setWay} />
          </Card>
          {way === 'roll' && <MatchRoll hasPhone={me.phoneMasked !== null} onDone={finish} />}
          {way === 'code' && <EnterCode onDone={finish} />}
          {way === 'staff' && <AskStaff courtyardId={me.courtyard.id} onDone={finish} />}
        </View>
      )}
    </Page>
  );
}
