import { useState } from 'react';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { parties, type Party } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import '../../parts/staff/two-across.scss';
import { View } from '@tarojs/components';
import type { MotionSheetProps } from '../desk-data';

/** What a party says by name; writing again takes the place of what it said before. */
export function PositionSheet({ motion: { id, positions, can }, onClose, onDone }: MotionSheetProps) {
  const [party, setParty] = useState<Party>();
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const take = useAct(motionEndpoints.addPosition);
  const textOf = (one: Party | undefined) => positions.find((position) => position.party === one)?.text ?? '';
  const choose = (one: Party) => {
    // What was typed for one party is not said by another.
    if (text.trim() === '' || text === textOf(party)) setText(textOf(one));
    setParty(one);
  };
  const send = async () => {
    setAsked(true);
    if (party && (await take.run({ motionId: id, party, text })))
      onDone(`${parties[party]}的立场已提交，检查通过后大家就能看到`);
  };
  return (
    <Sheet
      isOpen
      title="写各方的立场"
      onClose={onClose}
      footer={
        <Button tone="plum" isBusy={take.isBusy} onTap={() => void send()}>
          提交
        </Button>
      }
    >
      <View className="two-across">
        <Choice
          label="以谁的名义"
          isCompact
          tone="plum"
          options={can.addPosition.map((value) => ({ value, label: parties[value] }))}
          value={party}
          onChange={choose}
          error={isAsked && !party ? '请选一方' : take.fields.party}
        />
      </View>
      <Field
        label="立场"
        isLong
        hint={textOf(party) ? '写过的会换成新的' : '大家都看得到，署这一方的名'}
        max={limits.positionLength}
        value={text}
        onInput={setText}
        error={take.fields.text}
      />
      <ActError error={take.error} />
    </Sheet>
  );
}
