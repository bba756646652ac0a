import { View } from '@tarojs/components';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { FormPhotos } from '../../parts/forms/form-photos';
import type { StepProps } from '../../parts/forms/form-step';
import { useScale } from '../../platform/a11y/scale';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import type { ReportDraft } from './report-draft';
import type { ReportFormOfKind } from './report-kinds';
import './report-words.scss';

interface ReportWordsProps extends StepProps<ReportDraft> {
  form: ReportFormOfKind;
  photos: FormPhotos;
  /** The field was left. */
  onLeft: () => void;
}

/** The one question, and photos of it. */
export function ReportWords({ form, photos, draft, set, errors, onLeft }: ReportWordsProps) {
  const { isElder } = useScale();
  return (
    <Card>
      <View className="y-stack report-words">
        <Field
          label={form.label}
          isLong
          hint={isElder ? '点键盘上的话筒，说的话会变成文字' : undefined}
          placeholder={form.placeholder}
          max={caseLimits.textLength}
          value={draft.text}
          onInput={(text) => set('text', text)}
          onBlur={onLeft}
          error={errors.text}
        />
        <PhotoPicker label="照片" photos={photos} max={caseLimits.pictures} error={errors.pictureIds} />
      </View>
    </Card>
  );
}
