import { View } from '@tarojs/components';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { photosBlocker, useDraftPhotos } from '../../parts/forms/form-photos';
import { useDraftVoice, VoiceField, voiceBlocker, type VoiceDraft } from '../../parts/voice/voice-field';
import type { Photo } from '../../platform/device/use-photos';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { showToast } from '../../ui/toast';
import type { CaseData } from '../case-data';

export interface CasePartProps {
  one: CaseData;
  reload: () => Promise<void>;
}

interface ReplyDraft extends VoiceDraft {
  photos: readonly Photo[];
}

interface ReplyFormProps extends CasePartProps {
  onSent?: () => void;
}

/** What is asked, and the resident's answer to it; or what they add by themselves. */
export function ReplyForm({ one: { id, question }, reload, onSent }: ReplyFormProps) {
  const draft = useDraft<ReplyDraft>(`reply-${id}`, { text: '', photos: [], voice: [] });
  const photos = useDraftPhotos(draft, caseLimits.pictures);
  const voice = useDraftVoice(draft);
  const reply = useAct(caseEndpoints.replyToCase);
  const send = async () => {
    const [recordingId] = voice.ids;
    if (!(await reply.run({ id, text: draft.values.text, pictureIds: photos.ids, recordingId }))) return;
    draft.clear();
    showToast('已提交，期限接着算');
    onSent?.();
    await reload();
  };
  return (
    <Card>
      <View className="y-stack">
        {question && <View className="t-lead">{question}</View>}
        <Field
          label={question ? '您的回答' : '补充说明'}
          isLong
          max={caseLimits.noteLength}
          value={draft.values.text}
          onInput={(text) => draft.set('text', text)}
          error={reply.fields.text}
        />
        <VoiceField label="录音" voice={voice} error={reply.fields.recordingId} />
        <PhotoPicker label="照片" photos={photos} max={caseLimits.pictures} error={reply.fields.pictureIds} />
        {!reply.fields.text && <ActError error={reply.error} />}
        <Button
          isBusy={reply.isBusy}
          blockedBecause={photosBlocker(photos) ?? voiceBlocker(voice)}
          onTap={() => void send()}
        >
          {question ? '提交回答' : '提交补充'}
        </Button>
      </View>
    </Card>
  );
}
