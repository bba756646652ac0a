import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { caseVerdicts, type CaseVerdict } from '@yuanli/shared/cases/case-states';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import type { CaseData } from '../case-data';
import type { CasePartProps } from './reply-form';
import './confirm-answer.scss';

/** The sixth part of the record is the resident's: 解决了, 部分解决 or 没解决. */
export function ConfirmAnswer(props: CasePartProps) {
  const { one, reload } = props;
  const [isOpen, setOpen] = useState(false);
  const confirm = useAct(caseEndpoints.confirmCase);
  const say = async (verdict: CaseVerdict) => {
    if (!(await confirm.run({ id: one.id, verdict }))) return;
    showToast(verdict === 'solved' ? '谢谢您，已办结' : '记下了，谢谢您');
    await reload();
  };
  return (
    <StickyAction hint={one.outcome === 'solved' ? '请您看看，解决了吗？' : '看过答复，您的事解决了吗？'}>
      {!isOpen && <ActError error={confirm.error} />}
      <View className="confirm-answer">
        <View className="confirm-answer__first">
          <Button tone="jade" isBusy={confirm.isBusy} onTap={() => void say('solved')}>
            {caseVerdicts.solved}
          </Button>
        </View>
        <View className="confirm-answer__other">
          <Button kind="secondary" onTap={() => void say('partly')}>
            {caseVerdicts.partly}
          </Button>
        </View>
        <View className="confirm-answer__other">
          <Button kind="secondary" onTap={() => setOpen(true)}>
            {caseVerdicts.not_solved}
          </Button>
        </View>
      </View>
      <NotSolvedSheet {...props} isOpen={isOpen} onClose={() => setOpen(false)} />
    </StickyAction>
  );
}

interface NotSolvedSheetProps extends CasePartProps {
  isOpen: boolean;
  onClose: () => void;
}

/** What happens when it is sent back: the second time one level up. */
function nextOf({ reopenedTimes, contact }: CaseData): string {
  const who = contact ? `还是由${contact.label}和您联系` : '社区会和您联系';
  return reopenedTimes + 1 >= caseLimits.reopeningsBeforeRaise
    ? `这是第${reopenedTimes + 1}次退回，会交到上一级办理，${who}。`
    : `会退回重新办理，${who}。`;
}

/** 没解决: one sentence that may be left out, and what comes of it. */
export function NotSolvedSheet({ one, reload, isOpen, onClose }: NotSolvedSheetProps) {
  const [words, setWords] = useState('');
  const confirm = useAct(caseEndpoints.confirmCase);
  const send = async () => {
    if (!(await confirm.run({ id: one.id, verdict: 'not_solved', words: words.trim() || undefined }))) return;
    onClose();
    showToast('已退回，重新办理');
    await reload();
  };
  return (
    <Sheet
      isOpen={isOpen}
      title="还没解决"
      onClose={onClose}
      footer={
        <Button isBusy={confirm.isBusy} onTap={() => void send()}>
          没解决，退回重办
        </Button>
      }
    >
      <View>{nextOf(one)}</View>
      <Field
        label="哪里还没办好"
        isOptional
        isLong
        placeholder="比如：亮了两天，昨晚又不亮了"
        max={caseLimits.feedbackLength}
        value={words}
        onInput={setWords}
        error={confirm.fields.words}
      />
      {!confirm.fields.words && <ActError error={confirm.error} />}
    </Sheet>
  );
}
