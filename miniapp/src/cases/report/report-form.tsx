import { useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { kindOfCase, type CaseKind } from '@yuanli/shared/cases/case-kinds';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { askForNotifications, recordGrants } from '../../parts/account/ask-for-notifications';
import { CourtyardNeeded, isCourtyardNeeded } from '../../parts/account/courtyard-needed';
import { isPhoneNeeded, PhoneNeeded } from '../../parts/account/phone-needed';
import { PromiseChoice } from '../../parts/cases/promise-choice';
import { ActError } from '../../parts/forms/act-error';
import { DraftRestored } from '../../parts/forms/draft-restored';
import { photosBlocker, useDraftPhotos } from '../../parts/forms/form-photos';
import { useRefusedFields } from '../../parts/forms/refused-fields';
import { useDraftVoice, voiceBlocker } from '../../parts/voice/voice-field';
import { replacePage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { useSession } from '../../platform/net/session';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { removeUnsentReport } from '../../platform/storage/unsent-reports';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { AboutGuide } from './about-guide';
import { DangerSheet } from './danger-sheet';
import { KnownCases } from './known-cases';
import { ReportContact } from './report-contact';
import {
  categoryOfDraft,
  emptyReport,
  isInContact,
  missingInReport,
  reportToSend,
  type ReportAbout,
} from './report-draft';
import { otherTrouble, reportForms } from './report-kinds';
import { ReportPlace } from './report-place';
import { ReportKept, ReportSent } from './report-sent';
import { ReportWords } from './report-words';
import { useDanger } from './use-danger';
import { useReport } from './use-report';

interface ReportFormProps {
  about: ReportAbout;
  draftName: string;
  /** The refused report that is put right here: its key. */
  unsent?: string;
  isStaff: boolean;
  /** Came to speak, not to type. */
  isVoiceFirst: boolean;
  courtyard: CurrentCourtyard;
  /** Where this person lives, and what they look at. */
  places: readonly CurrentCourtyard[];
  onMove: (courtyardId: string) => void;
  /** It is the other kind of trouble; the words stay. */
  onKind: (kind: CaseKind) => void;
  onStartAnew: () => void;
}

/** One screen: the words first; the place, the category and how to reach the person are known or guessed. */
export function ReportForm(props: ReportFormProps) {
  const { about, draftName, unsent, isStaff, isVoiceFirst, courtyard, places, onMove, onKind, onStartAnew } = props;
  const { kind } = about;
  const form = reportForms[kind];
  const verb = isStaff ? '代记一件' : kindOfCase(kind).verb;
  const { me } = useSession();
  const known = useLoad(caseEndpoints.getReportForm, me && form.hasContact ? { courtyardId: courtyard.id } : null, {
    isPrivate: true,
  });
  const draft = useDraft(draftName, emptyReport(isStaff));
  const { values, set } = draft;
  const clear = () => {
    draft.clear();
    if (unsent) removeUnsentReport(unsent);
  };
  const photos = useDraftPhotos(draft, caseLimits.pictures, true);
  const voice = useDraftVoice(draft, true);
  const { report, sent, kept } = useReport({ draft: { values, clear }, isStaff, photos, voice });
  const danger = useDanger(values, set);
  const [wasAsked, setAsked] = useState(false);
  const [isUnfolded, setUnfolded] = useState(false);
  const grants = useRef<string[]>();

  const missing = missingInReport(values, kind);
  const refused = useRefusedFields(report.fields, values);
  const errors = { ...refused, ...(wasAsked && missing) };
  const wrong = Object.keys(errors);
  const category = categoryOfDraft(values);

  const send = async () => {
    setAsked(true);
    if (Object.keys({ ...refused, ...missing }).length > 0 || danger.stops()) return;
    grants.current ??= await askForNotifications(['case_progress']);
    const inputOf = (pictureIds: string[], recordingId?: string) =>
      reportToSend(values, about, pictureIds, recordingId);
    if (await report.run(inputOf)) void recordGrants(grants.current);
  };
  const joined = async (id: string) => {
    clear();
    await replacePage('cases/detail/index', { id });
  };
  if (sent) return <ReportSent one={sent} />;
  if (kept) return <ReportKept title={verb} phone={courtyard.communityPhone} />;

  const other = otherTrouble[kind];
  const part = { draft: values, set, errors };
  const isAskedSeparately =
    isPhoneNeeded(report.error) || isCourtyardNeeded(report.error) || Object.keys(report.fields).length > 0;
  return (
    <Page
      title={verb}
      footer={
        <StickyAction hint={form.promise}>
          {wrong.length > 0 && (
            <Notice icon="alert" tone="danger">
              {errors[wrong[0] ?? '']}
            </Notice>
          )}
          {!isAskedSeparately && <ActError error={report.error} />}
          <Button
            isBusy={report.isBusy}
            blockedBecause={photosBlocker(photos) ?? voiceBlocker(voice)}
            onTap={() => void send()}
          >
            {form.send}
          </Button>
        </StickyAction>
      }
    >
      {draft.isRestored && <DraftRestored clear={draft.clear} onStartAnew={onStartAnew} />}
      {kind === 'mediation' && <Notice icon="lock">全程不公开。调解员3个工作日内给您打电话，双方都愿意才调解。</Notice>}
      {about.guideId && <AboutGuide guideId={about.guideId} />}
      <ReportWords
        {...part}
        form={form}
        photos={photos}
        voice={voice}
        isVoiceFirst={isVoiceFirst}
        onLeft={danger.look}
      />
      {form.isAboutPlace && (
        <ReportPlace {...part} courtyard={courtyard} places={places} isStaff={isStaff} onMove={onMove} />
      )}
      {kind === 'repair' && (
        <PromiseChoice
          courtyardId={courtyard.id}
          value={values.promiseId}
          onChange={(promiseId) => set('promiseId', promiseId)}
          error={errors['promiseId']}
        />
      )}
      {form.isAboutPlace && category && <KnownCases courtyard={courtyard} category={category} onJoined={joined} />}
      {other && (
        <Button kind="quiet" icon={other.kind === 'repair' ? 'tool' : 'edit'} onTap={() => onKind(other.kind)}>
          {isStaff ? other.staffWay : other.way}
        </Button>
      )}
      {form.hasContact && (
        <View className="y-stack">
          <ReportContact
            {...part}
            known={known.data}
            isStaff={known.data?.isStaff ?? isStaff}
            mayBeForOthers={form.mayBeForOthers}
            isUnfolded={isUnfolded || wrong.some(isInContact)}
            onUnfold={() => setUnfolded(true)}
          />
        </View>
      )}
      <DangerSheet danger={danger.shown} onAnswer={danger.answer} onClose={danger.close} />
      <PhoneNeeded act={report} onBound={send}>
        第一次反映要绑定手机号，办理的人才能联系您。您填的内容都在，绑定后自动提交。
      </PhoneNeeded>
      <CourtyardNeeded act={report} courtyard={courtyard} yes="我住这里，继续提交" onJoined={send}>
        {`由${courtyard.gridName}的网格员接着办。`}
      </CourtyardNeeded>
    </Page>
  );
}
