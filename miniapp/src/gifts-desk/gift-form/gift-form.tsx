import { View } from '@tarojs/components';
import { giftLimits as limits } from '@yuanli/shared/gifts/gift-limits';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { DraftRestored } from '../../parts/forms/draft-restored';
import { photosBlocker, useDraftPhotos } from '../../parts/forms/form-photos';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Columns } from '../../ui/columns';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { PhotoPicker } from '../../ui/photo-picker';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import { type GiftDraft, sentAs } from './gift-draft';
import { HandingOut } from './handing-out';
import { PriceAndPieces } from './price-and-pieces';

interface GiftFormProps {
  /** None: a new one. */
  id?: string;
  communityId: string;
  initial: GiftDraft;
  onStartAnew: () => void;
}

export function GiftForm({ id, communityId, initial, onStartAnew }: GiftFormProps) {
  const stored = useDraft(`gift-${id ?? 'new'}`, initial);
  const { values: draft, set, clear, isRestored } = stored;
  const photos = useDraftPhotos(stored, limits.pictures);
  const make = useAct(giftEndpoints.makeGift);
  const change = useAct(giftEndpoints.changeGift);
  const { error, isBusy, fields } = id ? change : make;

  const send = async () => {
    const form = sentAs(draft, photos.ids);
    const gift = await (id
      ? change.run({ id, ...form })
      : make.run({ communityId, ...form, stock: Number(draft.stock) }));
    if (!gift) return;
    clear();
    showToast(gift.state === 'checking' ? '已提交，检查通过后居民就能兑换' : '改好了');
    await goBack();
  };

  return (
    <Page
      title={id ? '改礼品' : '上架新礼品'}
      hasColumns
      footer={
        <StickyAction>
          <Button icon="ok" isBusy={isBusy} blockedBecause={photosBlocker(photos)} onTap={() => void send()}>
            {id ? '保存' : '上架'}
          </Button>
        </StickyAction>
      }
    >
      <View className="y-stack">
        {isRestored && <DraftRestored clear={clear} onStartAnew={onStartAnew} />}
        <Columns>
          <>
            <Field
              label="是什么"
              placeholder="比如：一袋大米，5斤"
              max={limits.titleLength}
              value={draft.title}
              onInput={(title) => set('title', title)}
              error={fields.title}
            />
            <Field
              label="介绍"
              isLong
              isOptional
              hint="品牌、规格、保质期"
              max={limits.storyLength}
              value={draft.story}
              onInput={(story) => set('story', story)}
              error={fields.story}
            />
            <PhotoPicker label="照片" photos={photos} max={limits.pictures} error={fields.pictureIds} />
          </>
          <>
            <PriceAndPieces draft={draft} set={set} errors={fields} isNew={!id} />
            <HandingOut draft={draft} set={set} errors={fields} communityId={communityId} />
          </>
        </Columns>
        <ActError error={error} />
      </View>
    </Page>
  );
}
