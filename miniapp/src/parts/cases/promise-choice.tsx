import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { Choice } from '../../ui/choice';
import { formatPromise } from './format-promise';

interface PromiseChoiceProps {
  courtyardId: string;
  /** Empty: none of them. */
  value: string;
  onChange: (promiseId: string) => void;
  error?: string;
}

/** What is broken, and how soon the property company promises to repair it; absent where it promises nothing. */
export function PromiseChoice({ courtyardId, value, onChange, error }: PromiseChoiceProps) {
  const { data } = useLoad(caseSettingEndpoints.findRepairPromises, { courtyardId });
  if (!data || data.items.length === 0) return null;
  return (
    <Choice
      label="报修项目"
      hint="物业承诺的时间，到时没办好，社区会催办"
      options={[
        ...data.items.map(({ id, item, hours }) => ({ value: id, label: item, note: `${formatPromise(hours)}办好` })),
        { value: '', label: '不在上面' },
      ]}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
