import { View } from '@tarojs/components';
import { PagedList } from '../../parts/loading/paged-list';
import type { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import type { ServiceRow } from '../directory-data';
import { ServiceActions } from './service-actions';
import { ServiceFacts } from './service-facts';

interface ToVerifyListProps {
  pages: Omit<ReturnType<typeof usePages>, 'items' | 'data'> & { items: ServiceRow[] };
  title: string;
  words: string;
  onChanged: () => void;
}

/** On a round: each doubted service with all that was said about it, and the one tap right there. */
export function ToVerifyList({ pages, title, words, onChanged }: ToVerifyListProps) {
  return (
    <PagedList
      pages={pages}
      empty={
        <Empty drawing="tea" title={title}>
          {words}
        </Empty>
      }
    >
      {(items) =>
        items.map((service) => (
          <Card key={service.id}>
            <View className="y-stack">
              <View className="t-title">{service.name}</View>
              <ServiceFacts service={service} />
              <ServiceActions service={service} isShort onChanged={onChanged} />
            </View>
          </Card>
        ))
      }
    </PagedList>
  );
}
