import { useState } from 'react';
import { View } from '@tarojs/components';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { usePages } from '../../platform/net/use-pages';
import { Confirm } from '../../ui/confirm';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { ChoosePlace, usePlaceSearch } from './choose-place';
import { formatFigures, type Place } from './place-figures';

interface MovePlaceProps {
  place: Place;
  onClose: () => void;
  onDone: () => void;
}

type Target = Pick<ItemOf<typeof placeTreeEndpoints.findPlacesToMoveTo>, 'id' | 'name'>;

/** A courtyard to another grid, a grid to another community, a community to another street. */
export function MovePlace({ place, onClose, onDone }: MovePlaceProps) {
  const { id, kind, name, version } = place;
  const search = usePlaceSearch();
  const pages = usePages(placeTreeEndpoints.findPlacesToMoveTo, { id, ...search.input });
  const [target, setTarget] = useState<Target>();
  const move = useAct(placeTreeEndpoints.movePlace);
  const send = async () => {
    if (!target || !(await move.run({ id, version, toId: target.id }))) return;
    showToast(`已移到${target.name}`);
    onDone();
  };
  if (!target)
    return (
      <Sheet isOpen title={`${name}移到哪里`} onClose={onClose}>
        <View className="y-stack">
          <ChoosePlace search={search} pages={pages} targets={pages.items} onChoose={setTarget} />
        </View>
      </Sheet>
    );
  return (
    <Confirm
      isOpen
      title={`把${name}移到${target.name}？`}
      yes="移过去"
      no="先不移"
      isBusy={move.isBusy}
      onYes={() => void send()}
      onNo={() => setTarget(undefined)}
    >
      <View className="y-stack">
        <View>{`这里有${formatFigures(place)}。${consequences[kind] ?? ''}`}</View>
        <ActError error={move.error} />
      </View>
    </Confirm>
  );
}

const consequences: Partial<Record<Place['kind'], string>> = {
  courtyard: '正在办的心愿、住户核实和金点子，以后由那个网格的网格员处理；办完的记录不变。',
  grid: '为这个网格登记的网格员身份随之结束，请在新社区重新登记。',
  community: '社区里的人和事都不变。',
};
