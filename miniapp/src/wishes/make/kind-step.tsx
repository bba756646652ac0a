import { wishKindNames, wishKinds, type WishKind } from '@yuanli/shared/wishes/wish-kinds';
import { Choice } from '../../ui/choice';
import type { StepProps } from '../../parts/forms/form-step';
import type { WishDraft } from './wish-draft';

const examples: Record<WishKind, string> = {
  item: '缺一样东西，比如放大镜、轮椅',
  errand: '买菜、取药、拿快递',
  repair: '灯坏了、水管漏了',
  company: '说说话、下盘棋、陪去看病',
  learning: '学用手机、辅导作业',
  other: '上面都不像',
};

const options = wishKindNames.map((value) => ({ value, label: wishKinds[value], note: examples[value] }));

export function KindStep({ draft, set, errors }: StepProps<WishDraft>) {
  return (
    <Choice
      label="选一类最像的"
      options={options}
      value={draft.kind}
      onChange={(kind) => set('kind', kind)}
      error={errors.kind}
    />
  );
}
