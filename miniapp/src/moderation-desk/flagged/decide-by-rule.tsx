import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ModerationRule } from '@yuanli/shared/hall/motion-stages';
import { moderationEndpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { ByRuleSheet } from '../../parts/hall/by-rule-sheet';
import { useAct } from '../../platform/net/use-act';
import '../../parts/staff/decide.scss';
import { Button } from '../../ui/button';
import { showToast } from '../../ui/toast';

interface DecideByRuleProps {
  id: string;
  onDone: () => void;
}

/** A complaint about what somebody said in the hall: it stays, or goes by one of the rules everybody reads. */
export function DecideByRule({ id, onDone }: DecideByRuleProps) {
  const [isRemoving, setRemoving] = useState(false);
  const keep = useAct(moderationEndpoints.clearFlagged);
  const remove = useAct(moderationEndpoints.refuseFlagged);
  const finish = (said: string) => {
    showToast(said);
    onDone();
  };
  const stay = async () => {
    if (await keep.run({ id })) finish('已保留');
  };
  const go = async (rule: ModerationRule, reason: string) => {
    if (await remove.run({ id, rule, reason })) finish('已撤下，已通知对方');
  };
  return (
    <View className="y-stack">
      <ActError error={keep.error} />
      <View className="decide">
        <View className="decide__way">
          <Button icon="ok" tone="jade" isBusy={keep.isBusy} onTap={() => void stay()}>
            没问题，保留
          </Button>
        </View>
        <View className="decide__way">
          <Button kind="secondary" icon="close" onTap={() => setRemoving(true)}>
            按规则撤下
          </Button>
        </View>
      </View>
      {isRemoving && (
        <ByRuleSheet
          title="按规则撤下"
          yes="撤下这一条"
          isBusy={remove.isBusy}
          error={remove.error}
          reasonError={remove.fields.reason}
          onYes={(rule, reason) => void go(rule, reason)}
          onClose={() => setRemoving(false)}
        />
      )}
    </View>
  );
}
