import { View } from '@tarojs/components';
import type { CaseStatus } from '@yuanli/shared/cases/case-states';
import { PrintAnswer } from '../../parts/cases/print-answer';
import { ReporterContact } from '../../parts/cases/reporter-contact';
import { PlayVoice } from '../../parts/voice/play-voice';
import { PicturesToCheck } from '../../parts/staff/pictures-to-check';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Columns } from '../../ui/columns';
import { formatMoment } from '../../ui/format-date';
import { Section } from '../../ui/section';
import { Timeline } from '../../ui/timeline';
import type { CaseData, CasePartProps } from '../case-data';
import { WhistlesToAnswer } from '../whistles/answer-whistle';
import { WhistleList } from '../whistles/whistle-list';
import { AnswerRecord } from './answer-record';
import { CaseActions } from './case-actions';
import { CaseFacts } from './case-facts';
import { CaseHead } from './case-head';
import { CaseNotes } from './case-notes';
import { IdeaDraft } from './idea-draft';
import { KnownCases } from './known-cases';

interface CaseBoardProps extends CasePartProps {
  /** On its own page: the first step stands in the footer, and a wide screen has room for two columns. */
  hasFooter?: boolean;
}

/** Everything about one case for whoever handles it: what is due, what it is, who has it, and what can be done now. */
export function CaseBoard({ data, onChanged, hasFooter = false }: CaseBoardProps) {
  if (data.as === 'department') return <DepartmentBoard data={data} onChanged={onChanged} />;
  const { id, answer, can } = data;
  const toDo = (
    <View className="y-stack">
      <CaseHead data={data} />
      <KnownCases data={data} onChanged={onChanged} />
      <IdeaDraft id={id} />
      <CaseFacts data={data} />
      <CaseActions data={data} onChanged={onChanged} hasFooter={hasFooter} />
    </View>
  );
  const toRead = (
    <View className="y-stack">
      {can.seeContact && <ReporterContact id={id} />}
      <WhistleList whistles={data.whistles} />
      {answer && <AnswerRecord answer={answer} />}
      {answer && <PrintAnswer id={id} number={data.number} />}
      {can.writeNote && <CaseNotes id={id} />}
      <StepsOfCase data={data} />
      <Button kind="quiet" icon="eye" onTap={() => void openPage('cases/detail/index', { id })}>
        居民看到的样子
      </Button>
    </View>
  );
  return hasFooter ? (
    <Columns isUneven>
      {toDo}
      {toRead}
    </Columns>
  ) : (
    <View className="y-stack">
      {toDo}
      {toRead}
    </View>
  );
}

/** A department reads what it is asked and what the matter is, and nothing of a person. */
function DepartmentBoard({ data, onChanged }: CasePartProps) {
  return (
    <View className="y-stack">
      <CaseHead data={data} />
      <WhistlesToAnswer data={data} onChanged={onChanged} />
      <WhistleList whistles={data.whistles.filter(({ isMine }) => !isMine)} />
      <StepsOfCase data={data} />
    </View>
  );
}

const over: readonly CaseStatus[] = ['closed', 'referred', 'merged', 'withdrawn'];

function StepsOfCase({ data: { steps, status } }: { data: CaseData }) {
  if (steps.length === 0) return null;
  return (
    <Section title="办理经过">
      <Card>
        <View className="y-stack">
          <Timeline
            steps={steps.map(({ sentence, note, at }, n) => ({
              title: sentence,
              note: formatMoment(at),
              more: note && <View>{note}</View>,
              state: n === steps.length - 1 && !over.includes(status) ? ('now' as const) : ('done' as const),
            }))}
          />
          {steps.map(({ recording }) => recording && <PlayVoice key={recording.id} recording={recording} />)}
          <PicturesToCheck pictures={steps.flatMap(({ pictures }) => pictures)} />
        </View>
      </Card>
    </Section>
  );
}
