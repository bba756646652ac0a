import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';

const ways = [
  { value: 'id_card', label: '看了身份证' },
  { value: 'roll', label: '和住户名册对上了' },
  { value: 'acquaintance', label: '本来就认识' },
] as const;
export type KnownBy = (typeof ways)[number]['value'];

interface IdentifyVoterProps {
  label: string;
  onMet: (knownBy: KnownBy) => void;
  onOver: () => void;
}

/** The worker says who stands before them; that is recorded with their name. */
export function IdentifyVoter({ label, onMet, onOver }: IdentifyVoterProps) {
  const [knownBy, setKnownBy] = useState<KnownBy>();
  const [isPresent, setPresent] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const handOver = () => {
    setAsked(true);
    if (knownBy && isPresent) onMet(knownBy);
  };
  return (
    <View className="y-stack">
      <View className="t-title">{label}</View>
      <Notice icon="hand" tone="plum">
        请投票人自己在手机上选。系统会记下您的姓名和确认本人的方式，不会记下对方选了什么。
      </Notice>
      <Choice
        label="怎么确认是本人"
        tone="plum"
        options={ways}
        value={knownBy}
        onChange={setKnownBy}
        error={isAsked && !knownBy ? '请选一种' : undefined}
      />
      <Check tone="plum" label="投票人本人在场" note="不能替不在场的人投" isOn={isPresent} onChange={setPresent} />
      {isAsked && !isPresent && (
        <Notice icon="alert" tone="danger">
          请确认投票人本人在场
        </Notice>
      )}
      <Button tone="plum" icon="next" onTap={handOver}>
        把手机交给投票人
      </Button>
      <Button kind="quiet" onTap={onOver}>
        回到名单
      </Button>
    </View>
  );
}
