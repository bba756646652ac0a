import { useState } from 'react';
import { View } from '@tarojs/components';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { pointsLimits as limits } from '@yuanli/shared/points/points-limits';
import { ActError } from '../../parts/forms/act-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { readFigure } from '../../parts/staff/read-figure';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Check } from '../../ui/check';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { momentOf, formatShortDay, wheelsAt } from '../../ui/format-date';
import { Section } from '../../ui/section';
import { Stepper } from '../../ui/stepper';
import { showToast } from '../../ui/toast';

interface SetSettingsProps {
  communityId: string;
  settings: AnswerOf<typeof pointsEndpoints.getPointsSettings>;
  onDone: () => void;
}

const USUAL_DAY = '12-31';

export function SetSettings({ communityId, settings, onDone }: SetSettingsProps) {
  const [expireOn, setExpireOn] = useState(settings.expireOn);
  const [lifeYears, setLifeYears] = useState(settings.lifeYears);
  const [allowsFamilyTransfer, setAllows] = useState(settings.allowsFamilyTransfer);
  const [line, setLine] = useState(String(settings.secondSignatureAbove));
  const set = useAct(pointsEndpoints.setPointsSettings);
  // The wheel wants a year, the community means every year.
  const day = expireOn && `${wheelsAt(Date.now()).day.slice(0, 4)}-${expireOn}`;
  const send = async () => {
    if (
      !(await set.run({
        communityId,
        expireOn,
        lifeYears,
        allowsFamilyTransfer,
        secondSignatureAbove: readFigure(line),
      }))
    )
      return;
    showToast('已保存');
    onDone();
  };
  return (
    <Section title="积分管理规则">
      <Card>
        <View className="y-stack">
          <Check
            isOn={expireOn !== null}
            onChange={(isOn) => setExpireOn(isOn ? USUAL_DAY : null)}
            label="积分设有效期"
            note={`到期前${limits.announceDays}天通知居民`}
          />
          {day && (
            <DateTime
              label="每年到期日"
              kind="date"
              value={day}
              words={formatShortDay(momentOf(day))}
              onChange={(value) => setExpireOn(value.slice(5))}
              error={set.fields['expireOn']}
            />
          )}
          {day && (
            <Stepper
              label="有效年数"
              value={lifeYears}
              onChange={setLifeYears}
              min={1}
              max={limits.mostLifeYears}
              unit="年"
              error={set.fields['lifeYears']}
            />
          )}
          <Check isOn={allowsFamilyTransfer} onChange={setAllows} label="同一户的家人可以互转" />
          <Field
            label="一天内给同一人调整超过多少积分，须经监督委员签字"
            kind="number"
            value={line}
            onInput={setLine}
            error={set.fields['secondSignatureAbove']}
          />
          <ActError error={set.error} />
          <Button isBusy={set.isBusy} onTap={() => void send()}>
            保存
          </Button>
        </View>
      </Card>
    </Section>
  );
}
