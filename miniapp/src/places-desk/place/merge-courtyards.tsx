import { useState } from 'react';
import { View } from '@tarojs/components';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { usePages } from '../../platform/net/use-pages';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { ChoosePlace, usePlaceSearch } from './choose-place';
import type { Place } from './place-figures';

interface MergeCourtyardsProps {
  place: Place;
  onClose: () => void;
  onDone: () => void;
}

/** A courtyard that was entered twice: this one closes, the chosen one stays, and nobody is lost. */
export function MergeCourtyards({ place, onClose, onDone }: MergeCourtyardsProps) {
  const { id, name, communityId } = place;
  const search = usePlaceSearch();
  const pages = usePages(placesEndpoints.findCourtyards, communityId ? { communityId, ...search.input } : null);
  const [intoId, setIntoId] = useState<string>();
  if (intoId) return <ConfirmMerge place={place} intoId={intoId} onBack={() => setIntoId(undefined)} onDone={onDone} />;
  return (
    <Sheet isOpen title={`${name}并入哪个院子`} onClose={onClose}>
      <View className="y-stack">
        <ChoosePlace
          search={search}
          pages={pages}
          targets={pages.items
            .filter((one) => one.id !== id)
            .map((one) => ({ id: one.id, name: one.name, note: `${one.gridName} · ${one.address}` }))}
          onChoose={(target) => setIntoId(target.id)}
        >
          <Notice>同一个院子登记了两次才合并。请选择留下的那个，只能选同一个社区的院子。</Notice>
        </ChoosePlace>
      </View>
    </Sheet>
  );
}

interface ConfirmMergeProps {
  place: Place;
  intoId: string;
  onBack: () => void;
  onDone: () => void;
}

function ConfirmMerge({ place: { id, name, version }, intoId, onBack, onDone }: ConfirmMergeProps) {
  const load = useLoad(placeTreeEndpoints.checkMerge, { id, intoId }, { isPrivate: true });
  const merge = useAct(placeTreeEndpoints.mergeCourtyards);
  const send = async () => {
    if (!(await merge.run({ id, version, intoId }))) return;
    showToast('已合并，两块牌子都通向留下的院子');
    onDone();
  };
  return (
    <Confirm
      isOpen
      title={`把${name}并入${load.data?.intoName ?? '另一个院子'}？`}
      yes="合并，不能撤回"
      no="先不合并"
      isDangerous
      isBusy={merge.isBusy}
      onYes={() => void send()}
      onNo={onBack}
    >
      <Loaded load={load} cards={1} isNested>
        {(effect) => <MergeEffect effect={effect} />}
      </Loaded>
      <ActError error={merge.error} />
    </Confirm>
  );
}

function MergeEffect({ effect }: { effect: AnswerOf<typeof placeTreeEndpoints.checkMerge> }) {
  const { fromName, intoName, plateCodes, homes, members, both, differing, differingLabels } = effect;
  return (
    <View className="y-stack">
      <View>{`${fromName}的${homes}户、${members}位居民都归到${intoName}。${fromName}不再单独显示，牌子${plateCodes.join('和')}都通向${intoName}。`}</View>
      {both > 0 && <View>{`其中${both}户两边都有，合并成一户，已核实的住户不用重新核实。`}</View>}
      {differing > 0 && (
        <Notice
          icon="alert"
          tone="amber"
        >{`${differing}户两边登记的人不一样，以${intoName}的为准：${differingLabels.join('、')}${differing > differingLabels.length ? '等' : ''}。原来的内容在住户名册的修改记录里。`}</Notice>
      )}
    </View>
  );
}
