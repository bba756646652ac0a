import { wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import { consentWays, proxyRelations } from '@yuanli/shared/wishes/wish-proxies';
import { ReviewRow } from '../../parts/forms/review-row';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { momentOf, formatDay } from '../../ui/format-date';
import { Section } from '../../ui/section';
import type { WishDraft, WishStep } from './wish-draft';

interface ReviewStepProps {
  draft: WishDraft;
  photos: number;
  courtyardName: string;
  onChange: (step: WishStep) => void;
}

const whomInWords = ({ forWhom, relation }: WishDraft): string =>
  forWhom === 'other' && relation ? `替别人许，我是${proxyRelations[relation]}` : '给我自己';

/** Everything once more, split by who will see it; a tap goes back to change it. */
export function ReviewStep({ draft, photos, courtyardName, onChange }: ReviewStepProps) {
  return (
    <>
      <Section title="大家都能看到">
        <Card isList>
          <ReviewRow label="类别" value={draft.kind ? wishKinds[draft.kind] : ''} onChange={() => onChange('kind')} />
          <ReviewRow label="心愿" value={draft.title} onChange={() => onChange('what')} />
          <ReviewRow label="详细情况" value={draft.story} onChange={() => onChange('what')} />
          <ReviewRow label="照片" value={photos ? `${photos} 张` : '没有照片'} onChange={() => onChange('what')} />
          <ReviewRow label="方便的时间" value={draft.availability || '都可以'} onChange={() => onChange('when')} />
          <ReviewRow
            label="希望哪天前"
            value={draft.wantedBefore ? formatDay(momentOf(draft.wantedBefore)) : '不着急'}
            onChange={() => onChange('when')}
          />
          <ReviewRow label="给谁" value={whomInWords(draft)} onChange={() => onChange('whom')} />
          <ReviewRow label="称呼" value={`${draft.alias} · ${courtyardName}`} onChange={() => onChange('contact')} />
        </Card>
      </Section>
      <Section title="只给来帮忙的那一位看">
        <Card isList>
          <ReviewRow label="姓名" value={draft.contactName} onChange={() => onChange('contact')} />
          <ReviewRow label="电话" value={draft.contactPhone} onChange={() => onChange('contact')} />
          <ReviewRow label="门牌" value={draft.address} onChange={() => onChange('contact')} />
        </Card>
      </Section>
      {draft.forWhom === 'other' && draft.consentWay && (
        <Section title="只留底，不公开">
          <Card isList>
            <ReviewRow
              label="对方同意"
              value={`${formatDay(momentOf(draft.consentDay))} ${consentWays[draft.consentWay]}`}
              onChange={() => onChange('whom')}
            />
          </Card>
        </Section>
      )}
      <Notice icon="info">许下以后，先检查内容，再请网格员看一看，然后邻居们就能看到。</Notice>
    </>
  );
}
