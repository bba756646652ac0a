import { useState } from 'react';
import { View } from '@tarojs/components';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { gradeNames, grades, type Grade } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { showToast } from '../../ui/toast';
import { BlockerSheet } from '../../parts/account/blocker-sheet';
import type { MotionPartProps } from '../../parts/hall/hall-data';

const options = gradeNames.map((value) => ({ value, label: grades[value] }));

/** One tap says it; a reason may follow, and the last counts. */
export function Evaluate({ motion: { id, evaluation, can }, reload }: MotionPartProps) {
  const { me } = useSession();
  const [reason, setReason] = useState('');
  const [asksWhy, setAsksWhy] = useState(false);
  const evaluate = useAct(motionEndpoints.evaluateMotion);
  const mine = evaluation?.mine ?? null;

  const send = async (grade: Grade, words?: string) => {
    if (!can.evaluate) return setAsksWhy(true);
    if (!(await evaluate.run({ motionId: id, grade, reason: words }))) return;
    showToast(words ? '原因已提交，检查通过后大家就能看到' : `已记录，您评的是“${grades[grade]}”`);
    setReason('');
    await reload();
  };
  return (
    <Card tone="plum">
      <View className="y-stack">
        <Choice
          isCompact
          tone="plum"
          label="这件事办得怎么样"
          hint={mine ? '可以重新点选，以最后一次为准' : '点选后立即生效'}
          options={options}
          value={mine ?? undefined}
          onChange={(grade) => void send(grade)}
        />
        {mine && (
          <>
            <Field
              label="原因"
              isOptional
              isLong
              max={hallLimits.evaluationLength}
              value={reason}
              onInput={setReason}
              error={evaluate.fields.reason}
            />
            {reason.trim() && (
              <Button tone="plum" isBusy={evaluate.isBusy} onTap={() => void send(mine, reason.trim())}>
                提交原因
              </Button>
            )}
          </>
        )}
        <ActError error={evaluate.error} />
        <BlockerSheet
          tone="plum"
          isOpen={asksWhy}
          title={me ? '现在还不能评' : '登录后就能评'}
          because={me ? '核实住户身份后才能评。' : null}
          reload={reload}
          onClose={() => setAsksWhy(false)}
        />
      </View>
    </Card>
  );
}
