import { useState, type ReactNode } from 'react';
import type { Endpoint } from '@yuanli/shared/endpoint';
import type { FileImportState } from '@yuanli/shared/imports/import-states';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { Choice } from '../../ui/choice';
import { Confirm } from '../../ui/confirm';
import { formatMoment } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import { ActError } from '../forms/act-error';
import { ImportProblems, type ProblemsOfFile } from './import-problems';

/** What every kind of file says of itself. */
export interface FileImportData {
  id: string;
  fileName: string;
  state: FileImportState;
  rows: number;
  parts: number;
  done: number;
  badRows: number;
  remarks: number;
  leftOut: string[];
  filled: string[];
  questions: { subjectId: string; title: string; options: { value: string; label: string }[] }[];
  failedBecause: string | null;
  startedAt: string;
  byName: string;
  can: { keep: boolean; drop: boolean; undo: boolean };
}

export interface ImportActs<Report> extends ProblemsOfFile {
  /** What is counted: 户, 处. */
  unit: string;
  keep: Endpoint<{ id: string; isFillingRight?: boolean }, unknown>;
  drop: Endpoint<{ id: string }, unknown>;
  undo?: Endpoint<{ id: string }, unknown>;
  /** What taking back changes, and what it leaves. */
  undoWords?: string;
  answer?: Endpoint<{ id: string; subjectId: string; value: string }, unknown>;
  /** Once it is kept. */
  keptWords: (report: Report) => string;
}

interface FileImportProps<Report extends FileImportData> extends ImportActs<Report> {
  report: Report;
  figures: (report: Report) => ReactNode;
  more?: (report: Report, onChange: () => void) => ReactNode;
  ask?: (report: Report, onChange: () => void) => ReactNode;
  onChange: () => void;
}

const works = { checking: '检查', keeping: '导入', undoing: '撤销' } as const;

/** One file from its first line to its last, and what can be done with it now. */
export function FileImportSteps<Report extends FileImportData>(props: FileImportProps<Report>) {
  const { report, figures, more, ask, keptWords, onChange } = props;
  const { id, fileName, state, badRows, remarks, leftOut, failedBecause, startedAt } = report;
  const isRead = !['reading', 'asking', 'checking', 'failed'].includes(state);
  return (
    <Section title={fileName || '选的文件'} aside={formatMoment(startedAt)}>
      <Working report={report} unit={props.unit} />
      {state === 'failed' && <Notice icon="alert" tone="danger">{`${failedBecause ?? '这个文件没有导完'}。`}</Notice>}
      {state === 'asking' && ask?.(report, onChange)}
      {state === 'asking' && props.answer && <Questions report={report} answer={props.answer} onChange={onChange} />}
      {state === 'checked' && badRows > 0 && (
        <Notice icon="alert" tone="danger">{`有${badRows}行要改，改好之前不会导入任何内容。`}</Notice>
      )}
      {state === 'checked' && badRows === 0 && (
        <Notice icon="ok" tone="jade">
          检查没有问题，还没有导入。
        </Notice>
      )}
      {state === 'kept' && (
        <Notice icon="ok" tone="jade">
          {keptWords(report)}
        </Notice>
      )}
      {state === 'undone' && (
        <Notice icon="ok" tone="jade">
          已撤销。
        </Notice>
      )}
      {leftOut.length > 0 && isRead && <Notice icon="info" tone="amber">{`没有读：${leftOut.join('；')}。`}</Notice>}
      {isRead && figures(report)}
      {state === 'checked' && badRows + remarks > 0 && <ImportProblems {...props} id={id} name={fileName} />}
      {isRead && more?.(report, onChange)}
      <Decide {...props} />
    </Section>
  );
}

/** The server works on by itself, also when the page is left. */
function Working({ report: { state, rows, parts, done }, unit }: { report: FileImportData; unit: string }) {
  if (state === 'reading')
    return (
      <Progress
        tone="indigo"
        label="正在读文件"
        figures={rows > 0 ? `${rows} / ${parts} 行` : '正在打开文件'}
        share={parts > 0 ? Math.min(1, rows / parts) : 0}
        words="离开这里也会接着读"
      />
    );
  if (state !== 'checking' && state !== 'keeping' && state !== 'undoing') return null;
  const now = Math.min(done, parts);
  return (
    <Progress
      tone="indigo"
      label={`正在${works[state]}`}
      figures={`${now} / ${parts} ${unit}`}
      share={parts > 0 ? now / parts : 0}
      words={`还有${parts - now}${unit}，离开这里也会接着${works[state]}`}
    />
  );
}

interface QuestionsProps {
  report: FileImportData;
  answer: NonNullable<ImportActs<never>['answer']>;
  onChange: () => void;
}

/** What only the community knows; it is asked once. */
function Questions({ report: { id, questions }, answer, onChange }: QuestionsProps) {
  const [first] = questions;
  const [value, setValue] = useState<string>();
  const say = useAct(answer);
  if (!first) return null;
  const send = async () => {
    if (!value || !(await say.run({ id, subjectId: first.subjectId, value }))) return;
    setValue(undefined);
    onChange();
  };
  return (
    <>
      <Choice
        label={first.title}
        hint="只问这一次，以后都照这样读"
        options={first.options}
        value={value}
        onChange={setValue}
      />
      <ActError error={say.error} />
      <Button isBusy={say.isBusy} blockedBecause={value ? undefined : '请先选一项'} onTap={() => void send()}>
        继续检查
      </Button>
    </>
  );
}

function Decide<Report extends FileImportData>(props: FileImportProps<Report>) {
  const { report, keep, drop, undo, undoWords, onChange } = props;
  const { id, can, filled, state } = report;
  const [isFillingRight, setFillingRight] = useState(false);
  const [isUndoing, setUndoing] = useState(false);
  const acts = { keep: useAct(keep), drop: useAct(drop), undo: useAct(undo ?? drop) };
  const done = async (answer: Promise<unknown>) => {
    if (!(await answer)) return;
    setUndoing(false);
    onChange();
  };
  return (
    <>
      {can.keep && filled.length > 0 && (
        <Check
          isOn={isFillingRight}
          onChange={setFillingRight}
          label={`${filled.join('、')}有合并的单元格，已经向下填满`}
          note="请看看上面的户数和人数对不对"
        />
      )}
      <ActError error={acts.keep.error ?? acts.drop.error ?? acts.undo.error} />
      {can.keep && (
        <Button
          icon="ok"
          isBusy={acts.keep.isBusy}
          blockedBecause={filled.length > 0 && !isFillingRight ? '请先勾选合并单元格填得对' : undefined}
          onTap={() => void done(acts.keep.run({ id, ...(isFillingRight && { isFillingRight }) }))}
        >
          没问题，正式导入
        </Button>
      )}
      {can.drop && (
        <Button kind="secondary" isBusy={acts.drop.isBusy} onTap={() => void done(acts.drop.run({ id }))}>
          {state === 'failed' ? '知道了，收起' : '不导入了'}
        </Button>
      )}
      {can.undo && undo && (
        <Button kind="secondary" icon="refresh" onTap={() => setUndoing(true)}>
          撤销这次导入
        </Button>
      )}
      <Confirm
        isOpen={isUndoing}
        title="撤销这次导入？"
        yes="撤销导入"
        no="先不撤销"
        isDangerous
        isBusy={acts.undo.isBusy}
        onYes={() => void done(acts.undo.run({ id }))}
        onNo={() => setUndoing(false)}
      >
        {undoWords ?? '这个文件改过的都退回导入以前的样子；导入以后又改过的、已经有人核实入住的不动。'}
      </Confirm>
    </>
  );
}
