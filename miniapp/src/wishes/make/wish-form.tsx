import { useRef, useState } from 'react';
import { wishKindNames, wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { askForNotifications, recordGrants } from '../../parts/account/ask-for-notifications';
import { CourtyardNeeded, isCourtyardNeeded } from '../../parts/account/courtyard-needed';
import { isPhoneNeeded, PhoneNeeded } from '../../parts/account/phone-needed';
import { ActError } from '../../parts/forms/act-error';
import { DraftRestored } from '../../parts/forms/draft-restored';
import { photosBlocker, useDraftPhotos } from '../../parts/forms/form-photos';
import { useRefusedFields } from '../../parts/forms/refused-fields';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { useSession } from '../../platform/net/session';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PhotoPicker } from '../../ui/photo-picker';
import { StickyAction } from '../../ui/sticky-action';
import { contactInWords, WishContact } from './wish-contact';
import { detailsInWords, WishDetails } from './wish-details';
import { emptyWish, errorsOfWish, isInContact, isInDetails, missingInWish, wishToSend } from './wish-draft';
import { WishMade } from './wish-made';

interface WishFormProps {
  courtyard: CurrentCourtyard;
  onStartAnew: () => void;
}

const kinds = wishKindNames.map((value) => ({ value, label: wishKinds[value] }));

/**
 * One screen: what is needed, in one sentence, and its kind. For whom, when and how to reach the person is known or
 * usual; it stands folded in two lines, and unfolds where something is missing.
 */
export function WishForm({ courtyard, onStartAnew }: WishFormProps) {
  const { me } = useSession();
  const { data: known, reload } = useLoad(wishEndpoints.getKnownContact, me && { courtyardId: courtyard.id }, {
    isPrivate: true,
  });
  const draft = useDraft('wish', emptyWish());
  const { values, set } = draft;
  const photos = useDraftPhotos(draft, wishLimits.pictures);
  const make = useAct(wishEndpoints.makeWish);
  const grants = useRef<string[]>();
  const [made, setMade] = useState<{ id: string; title: string }>();
  const [wasAsked, setAsked] = useState(false);
  const [unfolded, setUnfolded] = useState({ details: false, contact: false });

  const missing = missingInWish(values, known);
  const refused = useRefusedFields(errorsOfWish(make.fields), values);
  const errors = { ...refused, ...(wasAsked && missing) };
  const wrong = Object.keys(errors);
  const showsDetails = unfolded.details || wrong.some(isInDetails);
  const showsContact =
    unfolded.contact ||
    values.forWhom === 'other' ||
    (known && !(known.address && known.phoneMasked)) ||
    wrong.some(isInContact);

  const send = async () => {
    setAsked(true);
    if (Object.keys({ ...refused, ...missing }).length > 0) return;
    const sent = wishToSend(values, courtyard.id, photos.ids);
    grants.current ??= await askForNotifications(['wish_review', 'wish_progress']);
    const wish = await make.run(sent);
    if (!wish) return;
    setMade({ id: wish.id, title: wish.title });
    draft.clear();
    void recordGrants(grants.current);
  };
  if (made) return <WishMade {...made} />;

  const part = { draft: values, set, errors };
  const isAskedSeparately =
    isPhoneNeeded(make.error) || isCourtyardNeeded(make.error) || Object.keys(make.fields).length > 0;
  return (
    <Page
      title="许个心愿"
      footer={
        <StickyAction hint="提交后由网格员审核，通过后邻居就能看到">
          {wrong.length > 0 && (
            <Notice icon="alert" tone="danger">
              {errors[wrong[0] ?? '']}
            </Notice>
          )}
          {!isAskedSeparately && <ActError error={make.error} />}
          <Button isBusy={make.isBusy} blockedBecause={photosBlocker(photos)} onTap={() => void send()}>
            许下心愿
          </Button>
        </StickyAction>
      }
    >
      {draft.isRestored && <DraftRestored clear={draft.clear} onStartAnew={onStartAnew} />}
      <Field
        label="您需要什么帮助"
        hint="邻居们都能看到，请不要写电话和门牌号"
        placeholder="比如：厨房灯一直闪，想请人来看看"
        isLong
        max={wishLimits.storyLength}
        value={values.words}
        onInput={(words) => set('words', words)}
        error={errors.words}
      />
      <Choice
        label="选择最接近的一项"
        options={kinds}
        isCompact
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
        error={errors.kind}
      />
      <PhotoPicker
        label="照片"
        hint="拍清楚坏在哪里，不要拍到人脸和门牌"
        photos={photos}
        max={wishLimits.pictures}
        error={errors.pictureIds}
      />
      {showsDetails ? (
        <WishDetails {...part} />
      ) : (
        <Card isList>
          <ListRow
            title={detailsInWords(values)}
            value="修改"
            onTap={() => setUnfolded({ ...unfolded, details: true })}
          />
        </Card>
      )}
      {showsContact ? (
        <WishContact {...part} known={known} onBound={() => void reload()} />
      ) : (
        known && (
          <Card isList>
            <ListRow
              title={contactInWords(values, known)}
              note="只有来帮忙的人看得到"
              value="修改"
              onTap={() => setUnfolded({ ...unfolded, contact: true })}
            />
          </Card>
        )
      )}
      <PhoneNeeded act={make} onBound={send}>
        第一次许愿要绑定手机号，让社区知道是您本人。只有来帮忙的人看得到这个号码。您填的内容都在，绑定后自动提交。
      </PhoneNeeded>
      <CourtyardNeeded act={make} courtyard={courtyard} yes="我住这里，继续许愿" onJoined={send}>
        心愿会发布在{courtyard.name}，由{courtyard.gridName}的网格员审核。
      </CourtyardNeeded>
    </Page>
  );
}
