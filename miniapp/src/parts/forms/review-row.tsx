import { View } from '@tarojs/components';
import { ListRow } from '../../ui/list-row';

interface ReviewRowProps {
  label: string;
  value: string;
  onChange: () => void;
}

/** One answer of a form before it is sent; a tap goes back to it. */
export function ReviewRow({ label, value, onChange }: ReviewRowProps) {
  return (
    <ListRow
      title={<View className="t-caption">{label}</View>}
      note={<View className="t-body">{value}</View>}
      onTap={onChange}
    />
  );
}
