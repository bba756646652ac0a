import { View } from '@tarojs/components';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { FormPhotos } from '../../parts/forms/form-photos';
import type { StepProps } from '../../parts/forms/form-step';
import { VoiceField, type FormVoice } from '../../parts/voice/voice-field';
import { useScale } from '../../platform/a11y/scale';
import { canRecord } from '../../platform/device/recorder';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import type { ReportDraft } from './report-draft';
import type { ReportFormOfKind } from './report-kinds';
import './report-words.scss';

interface ReportWordsProps extends StepProps<ReportDraft> {
  form: ReportFormOfKind;
  photos: FormPhotos;
  voice: FormVoice;
  /** Came to speak, not to type. */
  isVoiceFirst: boolean;
  /** The field was left. */
  onLeft: () => void;
}

/** The one question, answered by typing or speaking, and photos of it. */
export function ReportWords({ form, photos, voice, isVoiceFirst, draft, set, errors, onLeft }: ReportWordsProps) {
  const { isElder } = useScale();
  const isSpoken = isVoiceFirst && canRecord;
  return (
    <Card>
      <View className="y-stack report-words">
        {isSpoken && <VoiceField label={form.label} voice={voice} isFirst error={errors.recordingId} />}
        <Field
          label={isSpoken ? '也可以写下来' : form.label}
          isOptional={isSpoken}
          isLong
          hint={hintOf(voice.hasWords, isElder)}
          placeholder={form.placeholder}
          max={caseLimits.textLength}
          value={draft.text}
          onInput={(text) => set('text', text)}
          onBlur={onLeft}
          error={errors.text}
        />
        {!isSpoken && <VoiceField label="录音" voice={voice} error={errors.recordingId} />}
        <PhotoPicker label="照片" photos={photos} max={caseLimits.pictures} error={errors.pictureIds} />
      </View>
    </Card>
  );
}

function hintOf(isWrittenDown: boolean, isElder: boolean): string | undefined {
  if (isWrittenDown) return '按您说的话写下来的，请您看一看有没有听错';
  return isElder ? '点键盘上的话筒，说的话会变成文字' : undefined;
}
