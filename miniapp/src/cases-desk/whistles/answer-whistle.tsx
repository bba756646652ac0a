import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { formatDay, momentOf, wheelsAt } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';
import { ActSheet } from '../case/act-sheet';
import type { CasePartProps, WhistleData } from '../case-data';
import { WhistleTag } from '../case-tags';
import { formatUntil } from '../format-case';

type Said = 'will_do' | 'done' | 'not_ours';

const ways: readonly { value: Said; label: string; note: string }[] = [
  { value: 'will_do', label: '由我们办', note: '写明怎么办、哪天办好' },
  { value: 'done', label: '已经办好', note: '写明办了什么' },
  { value: 'not_ours', label: '不归我们', note: '写明原因，知道归谁也请写上' },
];

/** What this department is asked, and how it reports in; once it will do it, that it is done. */
export function WhistlesToAnswer({ data: { whistles }, onChanged }: CasePartProps) {
  return (
    <Section title="请您部门办的事">
      <View className="y-stack">
        {whistles
          .filter(({ isMine }) => isMine)
          .map((whistle) => (
            <WhistleToAnswer key={whistle.id} whistle={whistle} onChanged={onChanged} />
          ))}
      </View>
    </Section>
  );
}

function WhistleToAnswer({ whistle, onChanged }: { whistle: WhistleData; onChanged: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const { departmentName, question, answer, state, isLead, dueAt, promisedFor, can } = whistle;
  return (
    <Card>
      <View className="y-stack">
        <View className="y-row">
          <WhistleTag state={state} />
          <View className="t-caption">{`${departmentName}${isLead ? '（牵头）' : ''}`}</View>
        </View>
        <View className="t-lead">{question}</View>
        {state === 'asked' && <View>{`请${formatUntil(dueAt)}报到`}</View>}
        {answer && <View className="t-second">{`您部门的答复：${answer}`}</View>}
        {state === 'will_do' && promisedFor && <View>{`${formatUntil(promisedFor)}办好`}</View>}
        {can.answer && (
          <Button icon="ok" onTap={() => setOpen(true)}>
            {state === 'asked' ? '报到' : '报告办理情况'}
          </Button>
        )}
      </View>
      {isOpen && (
        <ReportInSheet
          whistle={whistle}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            showToast(state === 'asked' ? '已报到，提出的单位会看到' : '已报告，提出的单位会看到');
            onChanged();
          }}
        />
      )}
    </Card>
  );
}

function ReportInSheet({
  whistle,
  onClose,
  onDone,
}: {
  whistle: WhistleData;
  onClose: () => void;
  onDone: () => void;
}) {
  const { title, yes } =
    whistle.state === 'asked' ? { title: '报到', yes: '报到' } : { title: '报告办理情况', yes: '报告' };
  const [said, setSaid] = useState<Said | undefined>(whistle.state === 'will_do' ? 'done' : undefined);
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const [isTried, setTried] = useState(false);
  const answer = useAct(caseDeskEndpoints.answerWhistle);
  const send = async () => {
    setTried(true);
    if (!said || (said === 'will_do' && !day)) return;
    const promise = said === 'will_do' ? { promisedFor: momentOf(day, '18:00') } : {};
    if (await answer.run({ id: whistle.id, state: said, answer: text, ...promise })) onDone();
  };
  return (
    <ActSheet title={title} yes={yes} act={answer} onSend={() => void send()} onClose={onClose}>
      {whistle.question && <Notice icon="talk">{whistle.question}</Notice>}
      <Choice
        label="怎么答复"
        options={ways}
        value={said}
        onChange={setSaid}
        error={isTried && !said ? '请选一项' : answer.fields['state']}
      />
      {said === 'will_do' && (
        <DateTime
          label="哪天下班前办好"
          kind="date"
          value={day}
          words={day && formatDay(momentOf(day))}
          from={wheelsAt(Date.now()).day}
          onChange={setDay}
          error={isTried && !day ? '请选哪天办好' : answer.fields['promisedFor']}
        />
      )}
      <Field
        label="说明"
        isLong
        max={limits.reasonLength}
        value={text}
        onInput={setText}
        error={answer.fields['answer']}
      />
    </ActSheet>
  );
}
