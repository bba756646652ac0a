import { View } from '@tarojs/components';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import { CompletionRecord, ratingOptions } from '../completion-record';
import { RejectDelivery } from '../reject-delivery';
import type { WishData } from '../wish-data';

/** The wisher's own words or rating are the last of the six parts: with them the wish is granted. */
export function ConfirmForm({ wish }: { wish: WishData }) {
  const { id, claimantLabel, title } = wish;
  const {
    values: { words, rating },
    set,
    clear,
  } = useDraft(`confirm-${id}`, { words: '', rating: '' });
  const confirm = useAct(wishEndpoints.confirmWish);
  const send = async () => {
    const fulfilled = await confirm.run({
      id,
      words: words.trim() || undefined,
      rating: rating ? Number(rating) : undefined,
    });
    if (!fulfilled) return;
    clear();
    showToast(`心愿已实现，${claimantLabel ?? '帮忙的人'}会收到您的留言`);
    await goBack();
  };
  return (
    <Page
      title="确认帮忙结果"
      footer={
        <StickyAction>
          <Button icon="ok" isBusy={confirm.isBusy} onTap={() => void send()}>
            确认办好了
          </Button>
        </StickyAction>
      }
    >
      <View className="t-title">{title}</View>
      <CompletionRecord wish={wish} isWaitingForFeedback />
      <Choice
        label="您满意吗"
        hint="选一个，或者在下面写一句"
        options={ratingOptions}
        value={rating}
        onChange={(value) => set('rating', value)}
        error={confirm.fields.rating}
      />
      <Field
        label={`对${claimantLabel ?? '帮忙的人'}说一句`}
        isOptional
        isLong
        max={wishLimits.feedbackLength}
        placeholder="比如：灯亮了，眼睛舒服多了，谢谢您"
        value={words}
        onInput={(value) => set('words', value)}
        error={confirm.fields.words}
      />
      <ActError error={confirm.error} />
      {wish.can.rejectDelivery && <RejectDelivery wish={wish} onRejected={goBack} />}
    </Page>
  );
}
