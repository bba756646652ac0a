import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { whyPhotosBlock } from '../../parts/forms/why-photos-block';
import { replacePage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { usePhotos } from '../../platform/device/use-photos';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PhotoPicker } from '../../ui/photo-picker';
import { StickyAction } from '../../ui/sticky-action';
import { Pressable } from '../../ui/pressable';
import { showToast } from '../../ui/toast';
import { WhoAndWhen } from '../who-and-when';
import { newMotionDraft } from './motion-draft';

interface MotionFormProps {
  communityId: string;
  onStartAnew: () => void;
}

/** A matter the community brings up itself, without an idea before it. */
export function MotionForm({ communityId, onStartAnew }: MotionFormProps) {
  const { values: draft, set, clear, isRestored } = useDraft('motion:new', newMotionDraft());
  const photos = usePhotos({ max: limits.pictures, initial: draft.photos });
  const make = useAct(motionEndpoints.makeMotion);
  useEffect(() => {
    if (photos.sent.length !== draft.photos.length) set('photos', photos.sent);
  });

  const send = async () => {
    const { photos: _, ...form } = draft;
    const motion = await make.run({ communityId, ...form, pictureIds: photos.ids });
    if (!motion) return;
    clear();
    showToast('交去检查了，通过以后大家就能看到');
    await replacePage('hall-desk/motion/index', { id: motion.id });
  };
  return (
    <Page
      title="发起议题"
      footer={
        <StickyAction>
          <Button
            tone="plum"
            icon="ok"
            isBusy={make.isBusy}
            blockedBecause={whyPhotosBlock(photos)}
            onTap={() => void send()}
          >
            发起议题
          </Button>
        </StickyAction>
      }
    >
      <View className="y-stack">
        {isRestored && (
          <Notice
            icon="edit"
            action={
              <Pressable
                className="y-notice__action"
                onTap={() => {
                  clear();
                  onStartAnew();
                }}
              >
                重新填
              </Pressable>
            }
          >
            上次填的都还在，接着填吧。
          </Notice>
        )}
        <Field
          label="标题"
          placeholder="比如：3号楼门口装坡道"
          max={limits.titleLength}
          value={draft.title}
          onInput={(title) => set('title', title)}
          error={make.fields.title}
        />
        <Field
          label="简单说明"
          isLong
          hint="几句话说清要做什么，不用专业的词"
          max={limits.summaryLength}
          value={draft.summary}
          onInput={(summary) => set('summary', summary)}
          error={make.fields.summary}
        />
        <Field
          label="详细情况"
          isLong
          isOptional
          max={2000}
          value={draft.story}
          onInput={(story) => set('story', story)}
          error={make.fields.story}
        />
        <PhotoPicker
          label="照片"
          photos={photos.photos}
          max={limits.pictures}
          onAdd={() => void photos.add()}
          onRemove={photos.remove}
          onRetry={(index) => void photos.retry(index)}
          error={make.fields.pictureIds ?? photos.error?.message}
        />
        <WhoAndWhen
          values={draft}
          onChange={({ ownerName, dueAt }) => {
            set('ownerName', ownerName);
            set('dueAt', dueAt);
          }}
          fields={make.fields}
        />
        <ActError error={make.error} />
      </View>
    </Page>
  );
}
