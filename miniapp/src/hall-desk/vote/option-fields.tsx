import { View } from '@tarojs/components';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import type { FieldErrors } from '../../parts/forms/form-step';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

interface OptionFieldsProps {
  options: readonly string[];
  onChange: (options: readonly string[]) => void;
  errors: FieldErrors;
}

const { least, most } = limits.options;

/** One line for each option, in the order of the ballot; an empty one is left out. */
export function OptionFields({ options, onChange, errors }: OptionFieldsProps) {
  return (
    <View className="y-stack">
      {options.map((option, at) => (
        <Field
          key={at}
          label={`选项${at + 1}`}
          max={limits.optionLength}
          isOptional={at >= least}
          value={option}
          onInput={(words) => onChange(options.map((one, index) => (index === at ? words : one)))}
          error={errors[`options.${at}`] ?? (at === 0 ? errors['options'] : undefined)}
        />
      ))}
      {options.length < most && (
        <Button kind="secondary" icon="plus" onTap={() => onChange([...options, ''])}>
          加一个选项
        </Button>
      )}
    </View>
  );
}
