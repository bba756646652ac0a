import { useState } from 'react';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { ReasonSheet } from '../../ui/reason-sheet';
import { Sheet } from '../../ui/sheet';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import type { CasePartProps } from '../detail/reply-form';

/** A volunteer says that it is done, or that they cannot. */
export function HelpActions({ one, reload }: CasePartProps) {
  const [opened, setOpened] = useState<'done' | 'cannot'>();
  const close = () => setOpened(undefined);
  return (
    <StickyAction>
      <Button icon="ok" onTap={() => setOpened('done')}>
        办好了
      </Button>
      <Button kind="quiet" onTap={() => setOpened('cannot')}>
        帮不了
      </Button>
      {opened === 'done' && <DoneSheet one={one} reload={reload} onClose={close} />}
      {opened === 'cannot' && <CannotSheet id={one.id} onClose={close} />}
    </StickyAction>
  );
}

function DoneSheet({ one: { id }, reload, onClose }: CasePartProps & { onClose: () => void }) {
  const { values, set, clear } = useDraft(`help-${id}`, { text: '' });
  const report = useAct(caseDeskEndpoints.reportCaseHelp);
  const send = async () => {
    if (!(await report.run({ id, text: values.text }))) return;
    clear();
    onClose();
    showToast('社区知道了，谢谢您');
    await reload();
  };
  return (
    <Sheet
      isOpen
      title="办好了"
      onClose={onClose}
      footer={
        <Button isBusy={report.isBusy} onTap={() => void send()}>
          发给社区
        </Button>
      }
    >
      <Field
        label="怎么办的"
        isLong
        hint="社区照这个答复居民，一句话就行"
        placeholder="比如：陪她去窗口交了材料，窗口收下了"
        max={limits.partLength}
        value={values.text}
        onInput={(text) => set('text', text)}
        error={report.fields.text}
      />
      {!report.fields.text && <ActError error={report.error} />}
    </Sheet>
  );
}

function CannotSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const end = useAct(caseDeskEndpoints.endCaseHelp);
  const send = async (reason: string) => {
    if (!(await end.run({ id, reason }))) return;
    showToast('社区会接着办，谢谢您');
    await goBack();
  };
  return (
    <ReasonSheet
      isOpen
      title="帮不了"
      hint="只有社区看得到，社区会接着办"
      reasons={['那个时间没有空', '一直没有联系上居民', '这件事我不会办']}
      yes="交回社区"
      max={limits.reasonLength}
      isBusy={end.isBusy}
      error={end.error?.message}
      onYes={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}
