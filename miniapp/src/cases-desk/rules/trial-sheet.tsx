import { View } from '@tarojs/components';
import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import type { RuleData, RuleForm } from './rule-data';
import { TrialResult } from './trial-result';

interface TrialSheetProps {
  communityId: string;
  /** The rule that is changed or removed. */
  rule?: RuleData;
  /** What it shall say; left out: it is removed. */
  form?: RuleForm;
  onBack: () => void;
  onDone: () => void;
}

/** Where the last cases would have gone, and the button that saves it. */
export function TrialSheet({ communityId, rule, form, onBack, onDone }: TrialSheetProps) {
  const edit = { communityId, ...form, ...(rule && { replaces: rule.id }) };
  const trial = useLoad(caseSettingEndpoints.tryCaseRule, edit, { isPrivate: true });
  const add = useAct(caseSettingEndpoints.addCaseRule);
  const change = useAct(caseSettingEndpoints.changeCaseRule);
  const remove = useAct(caseSettingEndpoints.removeCaseRule);
  const send = async () => {
    const done =
      rule && form
        ? await change.run({ id: rule.id, version: rule.version, ...form })
        : form
          ? await add.run({ communityId, ...form })
          : await remove.run({ id: rule?.id ?? '' });
    if (!done) return;
    showToast(form ? '规则已启用' : '规则已删除');
    onDone();
  };
  return (
    <Sheet
      isOpen
      title="按最近的诉求试算"
      onClose={onBack}
      footer={
        <View className="y-stack">
          {trial.data && (
            <Button
              kind={form ? 'primary' : 'danger'}
              isBusy={[add, change, remove].some(({ isBusy }) => isBusy)}
              onTap={() => void send()}
            >
              {form ? '启用这条规则' : '删除这条规则'}
            </Button>
          )}
          <Button kind="secondary" onTap={onBack}>
            回去修改
          </Button>
        </View>
      }
    >
      <Loaded load={trial} isNested cards={2}>
        {(result) => (
          <>
            <TrialResult result={result} />
            <Notice icon="info">已经收到的诉求不动，规则只管以后收到的。</Notice>
          </>
        )}
      </Loaded>
      <ActError error={add.error ?? change.error ?? remove.error} />
    </Sheet>
  );
}
