import { View } from '@tarojs/components';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { FieldFrame } from '../../ui/field-frame';

interface CourtyardChoiceProps {
  communityId: string;
  /** None: all of them. */
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
  error: string | undefined;
}

/** The whole community, or some courtyards of it. */
export function CourtyardChoice({ communityId, value, onChange, error }: CourtyardChoiceProps) {
  const { items, isEnd, isLoadingMore, loadMore } = usePages(placesEndpoints.findCourtyards, { communityId });
  const mark = (id: string, isOn: boolean) => onChange(isOn ? [...value, id] : value.filter((one) => one !== id));
  return (
    <FieldFrame label="哪些院落" hint="只关一个院子的事，就只选这个院子" error={error}>
      <View className="y-stack">
        <Check tone="plum" label="整个社区" isOn={value.length === 0} onChange={() => onChange([])} />
        {items.map(({ id, name }) => (
          <Check key={id} tone="plum" label={name} isOn={value.includes(id)} onChange={(isOn) => mark(id, isOn)} />
        ))}
        {items.length > 0 && !isEnd && (
          <Button kind="quiet" isBusy={isLoadingMore} onTap={() => void loadMore()}>
            后面还有院落
          </Button>
        )}
      </View>
    </FieldFrame>
  );
}
