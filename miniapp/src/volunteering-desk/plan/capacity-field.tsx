import { Field } from '../../ui/field';

interface CapacityFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

export function CapacityField({ value, onChange, error }: CapacityFieldProps) {
  return (
    <Field
      label="要几个人"
      kind="number"
      hint="报满以后，后来的人可以候补"
      value={value}
      onInput={onChange}
      error={error}
    />
  );
}
