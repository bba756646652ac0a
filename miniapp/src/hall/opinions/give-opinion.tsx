import { useState } from 'react';
import { View } from '@tarojs/components';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import {
  moderationRuleNames,
  moderationRules,
  opinionSideNames,
  opinionSides,
  type OpinionSide,
} from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { isPhoneNeeded, PhoneNeeded } from '../../parts/account/phone-needed';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';

interface GiveOpinionProps {
  motionId: string;
  /** Where the person tapped in one of the columns. */
  side?: OpinionSide;
  onGiven: (side: OpinionSide) => Promise<void>;
  onClose: () => void;
}

const sides = opinionSideNames.map((value) => ({ value, label: opinionSides[value] }));
interface OpinionDraft {
  side?: OpinionSide;
  text: string;
}

/** One sentence in one of the two columns; kept as it is typed. */
export function GiveOpinion({ motionId, side: tapped, onGiven, onClose }: GiveOpinionProps) {
  const { values, set, clear } = useDraft<OpinionDraft>(`opinion:${motionId}`, { text: '' });
  const [isAsked, setAsked] = useState(false);
  const give = useAct(motionEndpoints.giveOpinion);
  const side = tapped ?? values.side;
  const words = values.text.trim();
  const send = async () => {
    setAsked(true);
    if (!side || !words) return;
    if (!(await give.run({ motionId, side, text: words }))) return;
    clear();
    onClose();
    showToast('已提交，检查通过后大家就能看到');
    await onGiven(side);
  };
  return (
    <>
      <Sheet
        isOpen
        title={tapped ? opinionSides[tapped] : '说说我的意见'}
        onClose={onClose}
        footer={
          <Button tone="plum" isBusy={give.isBusy} onTap={() => void send()}>
            发表
          </Button>
        }
      >
        {!tapped && (
          <Choice
            label="您想说的是"
            tone="plum"
            options={sides}
            value={side}
            onChange={(value) => set('side', value)}
            error={isAsked && !side ? '请选一个' : undefined}
          />
        )}
        <Field
          label="您的意见"
          hint="一次说一件。别写别人的姓名、电话和门牌"
          isLong
          max={hallLimits.opinionLength}
          value={values.text}
          onInput={(text) => set('text', text)}
          error={isAsked && !words ? '请填写意见' : give.fields.text}
        />
        <View className="t-caption">{`大家只看到您的意见，看不到是谁写的。以下内容会被撤下：${moderationRuleNames.map((rule) => moderationRules[rule]).join('、')}。`}</View>
        {!isPhoneNeeded(give.error) && <ActError error={give.error} />}
      </Sheet>
      <PhoneNeeded act={give} onBound={send}>
        第一次在议事厅发言要绑定手机号，方便社区确认是您本人。别人看不到这个号码。您填的内容都在，绑定后继续提交。
      </PhoneNeeded>
    </>
  );
}
