import { View } from '@tarojs/components';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { DraftRestored } from '../../parts/forms/draft-restored';
import { photosBlocker, useDraftPhotos } from '../../parts/forms/form-photos';
import { replacePage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import type { Photo } from '../../platform/device/use-photos';
import { Button } from '../../ui/button';
import { Columns } from '../../ui/columns';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { PhotoPicker } from '../../ui/photo-picker';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import { OwnerAndDue } from '../owner-and-due';
import { dayAhead } from '../day-ahead';

interface MotionDraft {
  title: string;
  summary: string;
  story: string;
  ownerName: string;
  dueAt: string;
  photos: readonly Photo[];
}

const daysToGather = 14;

const newMotionDraft = (): MotionDraft => ({
  title: '',
  summary: '',
  story: '',
  ownerName: '',
  dueAt: dayAhead(daysToGather),
  photos: [],
});

interface MotionFormProps {
  communityId: string;
  onStartAnew: () => void;
}

/** A matter the community brings up itself, without an idea before it. */
export function MotionForm({ communityId, onStartAnew }: MotionFormProps) {
  const stored = useDraft('motion:new', newMotionDraft());
  const { values: draft, set, clear, isRestored } = stored;
  const photos = useDraftPhotos(stored, limits.pictures);
  const make = useAct(motionEndpoints.makeMotion);

  const send = async () => {
    const { photos: _, ...form } = draft;
    const motion = await make.run({ communityId, ...form, pictureIds: photos.ids });
    if (!motion) return;
    clear();
    showToast('已提交，检查通过后大家就能看到');
    await replacePage('hall-desk/motion/index', { id: motion.id });
  };
  return (
    <Page
      title="发起议题"
      hasColumns
      footer={
        <StickyAction>
          <Button
            tone="plum"
            icon="ok"
            isBusy={make.isBusy}
            blockedBecause={photosBlocker(photos)}
            onTap={() => void send()}
          >
            发起议题
          </Button>
        </StickyAction>
      }
    >
      <View className="y-stack">
        {isRestored && <DraftRestored clear={clear} onStartAnew={onStartAnew} />}
        <Columns isUneven>
          <>
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
              hint="用几句话说清要做什么，不用专业术语"
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
          </>
          <>
            <PhotoPicker label="照片" photos={photos} max={limits.pictures} error={make.fields.pictureIds} />
            <OwnerAndDue
              values={draft}
              onChange={({ ownerName, dueAt }) => {
                set('ownerName', ownerName);
                set('dueAt', dueAt);
              }}
              fields={make.fields}
            />
          </>
        </Columns>
        <ActError error={make.error} />
      </View>
    </Page>
  );
}
