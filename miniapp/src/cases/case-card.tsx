import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { categoryOfCase } from '@yuanli/shared/cases/case-categories';
import { kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { PagedList } from '../parts/loading/paged-list';
import { openPage } from '../platform/navigate';
import { pictureAddress } from '../platform/net/picture-address';
import type { Pages } from '../platform/net/use-pages';
import { Card } from '../ui/card';
import { formatShortDay } from '../ui/format-date';
import { IconText } from '../ui/icon-text';
import { Picture } from '../ui/picture';
import { Tag } from '../ui/tag';
import type { CaseCardData } from './case-data';
import { caseLook, categoryIcons } from './case-looks';
import { formatPromise } from './format-promise';
import './case-card.scss';

/** 石榴院 3号楼门口 */
export const placeOfCase = ({ courtyardName, spot }: Pick<CaseCardData, 'courtyardName' | 'spot'>): string =>
  [courtyardName, spot].filter(Boolean).join(' ');

/** The one fact that decides: what came of it, or by when there is an answer. */
function decidingFact({ outcomeLine, dueAt, madeAt }: CaseCardData): string {
  if (outcomeLine) return outcomeLine;
  return dueAt ? formatPromise(dueAt) : `${formatShortDay(madeAt)}反映`;
}

export function CaseStatusTag({ one, isMine = false }: { one: CaseCardData; isMine?: boolean }) {
  const { words, ...look } = caseLook(one, isMine);
  return <Tag {...look}>{words}</Tag>;
}

interface CaseCardProps {
  one: CaseCardData;
  isMine?: boolean;
}

export function CaseCard({ one, isMine = false }: CaseCardProps) {
  const { id, kind, category, number, title, joined, thumbUrl } = one;
  const { isPrivate, name } = kindOfCase(kind);
  return (
    <Card onTap={() => void openPage('cases/detail/index', { id })}>
      <View className="y-stack y-stack--tight">
        <View className="y-row y-row--between">
          <CaseStatusTag one={one} isMine={isMine} />
          <View className="t-caption">{number}</View>
        </View>
        <View className="case-card__main">
          <View className="y-grow">
            <View className="t-lead">{title}</View>
            <View className="t-second">{decidingFact(one)}</View>
          </View>
          {thumbUrl && <Picture className="case-card__photo" url={pictureAddress(thumbUrl)} label="" />}
        </View>
        <View className="y-row">
          <IconText icon="pin" isSmall>
            {placeOfCase(one)}
          </IconText>
          <IconText icon={isPrivate ? 'lock' : categoryIcons[category]} isSmall>
            {isPrivate ? name : categoryOfCase(category).name}
          </IconText>
          {joined > 0 && (
            <IconText icon="people" isSmall>
              {`${joined}位邻居也遇到`}
            </IconText>
          )}
        </View>
      </View>
    </Card>
  );
}

interface CaseCardsProps {
  pages: Pages<CaseCardData>;
  empty: ReactNode;
  /** True in the list of one's own. */
  isMine?: boolean;
}

/** A list of cases in any of its states. */
export function CaseCards({ pages, empty, isMine = false }: CaseCardsProps) {
  return (
    <PagedList pages={pages} empty={empty}>
      {(items) => items.map((one) => <CaseCard key={one.id} one={one} isMine={isMine} />)}
    </PagedList>
  );
}
