import { useState } from 'react';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { caseDeskEndpoints as endpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useLoad } from '../../platform/net/use-load';
import { useAct } from '../../platform/net/use-act';
import { Field } from '../../ui/field';
import { ReasonSheet } from '../../ui/reason-sheet';
import type { CaseSheetProps } from '../case-data';
import { ActSheet } from './act-sheet';

interface WordsSheetProps<In extends object> extends CaseSheetProps {
  endpoint: Endpoint<In, object>;
  inputOf: (id: string, words: string) => In;
  title: string;
  label: string;
  hint: string;
  yes: string;
  said: string;
  max: number;
}

/** An act that needs one sentence. */
function WordsSheet<In extends object>({ data: { id }, endpoint, inputOf, ...props }: WordsSheetProps<In>) {
  const { title, label, hint, yes, said, max, onClose, onDone } = props;
  const [words, setWords] = useState('');
  const act = useAct(endpoint);
  const send = async () => {
    if (await act.run(inputOf(id, words))) onDone(said);
  };
  const [error] = Object.entries(act.fields).flatMap(([field, why]) => (field === 'id' ? [] : [why]));
  return (
    <ActSheet title={title} yes={yes} act={act} onSend={() => void send()} onClose={onClose}>
      <Field label={label} isLong hint={hint} max={max} value={words} onInput={setWords} error={error} />
    </ActSheet>
  );
}

type ReadySheetProps<In extends object> = Omit<WordsSheetProps<In>, 'label'> & { ready: readonly string[] };

/** The same where a few sentences say it nearly always. */
function ReadySheet<In extends object>({ data: { id }, endpoint, inputOf, ...props }: ReadySheetProps<In>) {
  const { title, hint, yes, said, max, ready, onClose, onDone } = props;
  const act = useAct(endpoint);
  const send = async (words: string) => {
    if (await act.run(inputOf(id, words))) onDone(said);
  };
  return (
    <ReasonSheet
      isOpen
      title={title}
      hint={hint}
      reasons={ready}
      yes={yes}
      max={max}
      isBusy={act.isBusy}
      error={act.error?.message}
      onYes={(words) => void send(words)}
      onClose={onClose}
    />
  );
}

/** The clock stops until the resident has answered. */
export const AskSheet = (props: CaseSheetProps) => (
  <WordsSheet
    {...props}
    endpoint={endpoints.askResident}
    inputOf={(id, question) => ({ id, question })}
    title="请居民补充"
    label="要问什么"
    hint="居民回复以前，期限暂停计算"
    yes="发给居民"
    said="已发给居民，期限暂停计算"
    max={limits.questionLength}
  />
);

/** Staff go on without an answer; the clock does too. */
export const ResumeSheet = (props: CaseSheetProps) => (
  <ReadySheet
    {...props}
    endpoint={endpoints.resumeCase}
    inputOf={(id, reason) => ({ id, reason })}
    title="不等补充，继续办"
    hint="居民看得到，期限接着计算"
    ready={['居民已在电话里说明', '现场看过，情况清楚了']}
    yes="继续办"
    said="已恢复办理，期限接着计算"
    max={limits.reasonLength}
  />
);

/** Who will call: said before it is marked, and where nobody is on duty. */
function formatLeader(duty: AnswerOf<typeof caseSettingEndpoints.getLeaderOnDuty> | undefined): string {
  if (!duty) return '由值班领导在1个工作日内打第一个电话';
  const { leaderName, place } = duty;
  return leaderName
    ? `由值班领导${leaderName}在1个工作日内打第一个电话`
    : `今天没有排值班领导，由${place}值班人员在1个工作日内打第一个电话`;
}

/** 急难特事: the leader on duty calls within one working day. */
export function HardshipSheet(props: CaseSheetProps) {
  const duty = useLoad(caseSettingEndpoints.getLeaderOnDuty, { id: props.data.id });
  return (
    <ReadySheet
      {...props}
      endpoint={endpoints.markHardship}
      inputOf={(id, reason) => ({ id, reason })}
      title="列为急难特事"
      hint={formatLeader(duty.data)}
      ready={['老人或病人无人照看', '家里断水断电断暖', '突发灾害，无处安身']}
      yes="列为急难特事"
      said={duty.data?.leaderName === null ? '已列为急难特事' : '已报值班领导'}
      max={limits.reasonLength}
    />
  );
}

/** The volunteer who was asked need not go any more. */
export const EndHelpSheet = (props: CaseSheetProps) => (
  <ReadySheet
    {...props}
    endpoint={endpoints.endCaseHelp}
    inputOf={(id, reason) => ({ id, reason })}
    title="不用志愿者帮了"
    hint="志愿者和居民看得到，由您这里接着办"
    ready={['社区自己来办', '居民改了主意', '改请另一位志愿者']}
    yes="不用帮了"
    said="已通知志愿者"
    max={limits.reasonLength}
  />
);

export const NoteCallSheet = (props: CaseSheetProps) => (
  <WordsSheet
    {...props}
    endpoint={endpoints.noteCall}
    inputOf={(id, text) => ({ id, text })}
    title="记下通话情况"
    label="通话情况"
    hint="什么时候打的、居民怎么说、商定了什么"
    yes="保存"
    said="已保存"
    max={limits.noteLength}
  />
);

/** After two of them it may be closed without the resident's word. */
export const AttemptSheet = (props: CaseSheetProps) => (
  <ReadySheet
    {...props}
    endpoint={endpoints.noteAttempt}
    inputOf={(id, text) => ({ id, text })}
    title="记下联系情况"
    hint={`记满${limits.attempts}次没联系上，可以办结`}
    ready={['打了电话，没有人接', '电话打不通', '上门，家里没有人']}
    yes="保存"
    said="已保存"
    max={limits.noteLength}
  />
);
