import { useState } from 'react';
import { View } from '@tarojs/components';
import { rollEndpoints } from '@yuanli/shared/places/roll.endpoints';
import { rollLimits } from '@yuanli/shared/places/roll-columns';
import { ActError } from '../../parts/forms/act-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { formatArea, formatEffect } from '../format-effect';
import { draftOf, readArea, type RollHome, toMembers } from './home-draft';
import { MembersForm } from './members-form';

interface EditHomeProps {
  home: RollHome;
  onDone: () => void;
  onBack: () => void;
}

type Effect = AnswerOf<typeof rollEndpoints.checkRollHome>;

/** Corrects a home; what that does, and to whom, is shown before it is kept. */
export function EditHome({ home, onDone, onBack }: EditHomeProps) {
  const [area, setArea] = useState(String(home.areaHundredths / 100));
  const [members, setMembers] = useState(() => draftOf(home.members));
  const [effect, setEffect] = useState<Effect>();
  const [areaError, setAreaError] = useState<string>();
  const [reason, setReason] = useState('');
  const check = useAct(rollEndpoints.checkRollHome);
  const change = useAct(rollEndpoints.changeRollHome);
  const areaHundredths = readArea(area);
  const content = { id: home.id, areaHundredths: areaHundredths ?? 0, members: toMembers(members) };

  const look = async () => {
    setAreaError(areaHundredths === null ? '请填大于0的数字，最多两位小数' : undefined);
    if (areaHundredths === null) return;
    const found = await check.run(content);
    if (found) setEffect(found);
  };
  const keep = async () => {
    if (!(await change.run({ ...content, version: home.version, reason: reason.trim() }))) return;
    showToast('已保存');
    onDone();
  };
  const lines = effect
    ? formatEffect({ ...effect, areaBefore: home.areaHundredths, areaAfter: areaHundredths, touched: [] })
    : [];
  return (
    <View className="y-narrow">
      <View className="t-title">{`更正${home.courtyardName}${home.label}`}</View>
      <MembersForm
        area={area}
        onArea={setArea}
        members={members}
        onMembers={setMembers}
        fields={{ ...check.fields, ...(areaError && { areaHundredths: areaError }) }}
      />
      <ActError error={check.error} />
      <Button icon="ok" isBusy={check.isBusy} onTap={() => void look()}>
        看看会改什么
      </Button>
      <Button kind="quiet" onTap={onBack}>
        不改了
      </Button>
      <Sheet
        isOpen={effect !== undefined}
        title="这样改"
        onClose={() => setEffect(undefined)}
        footer={
          <Button
            isBusy={change.isBusy}
            blockedBecause={lines.length === 0 ? '没有改动' : reason.trim().length < 2 ? '请写一句为什么改' : undefined}
            onTap={() => void keep()}
          >
            保存
          </Button>
        }
      >
        {lines.length === 0 && <View>和现在一样，没有改动。</View>}
        {lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
        {effect && effect.touched.length > 0 && (
          <Notice icon="alert" tone="amber">
            {`${effect.touched.map(({ nickname, phoneMasked }) => [nickname, phoneMasked].filter(Boolean).join(' ')).join('、')}是已核实的住户，改好后名册上没有他们的手机号。住户身份不变，系统会通知本人。`}
          </Notice>
        )}
        <Field
          label="为什么改"
          value={reason}
          onInput={setReason}
          max={rollLimits.reasonLength}
          error={change.fields['reason']}
        />
        <ActError error={change.error} />
        <View className="t-caption">{`现在的面积是${formatArea(home.areaHundredths)}。`}</View>
      </Sheet>
    </View>
  );
}
