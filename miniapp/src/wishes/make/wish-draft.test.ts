import fc from 'fast-check';
import { countStored } from '@yuanli/shared/count-signs';
import { splitWish } from '@yuanli/shared/wishes/split-wish';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { emptyWish, errorsOfWish, missingInWish, wishToSend } from './wish-draft';

describe('one sentence as title and story', () => {
  it.each([
    ['厨房灯一直闪', '厨房灯一直闪', ''],
    ['厨房灯一直闪。灯管换过一次，过两天又闪。', '厨房灯一直闪', '灯管换过一次，过两天又闪。'],
    ['水管漏了！想请人看看', '水管漏了', '想请人看看'],
    ['想找人陪我去医院\n下周二上午', '想找人陪我去医院', '下周二上午'],
  ])('%j', (words, title, story) => expect(splitWish(words)).toEqual({ title, story }));

  it('cuts a long sentence at its last pause, and keeps all of it as the story', () => {
    const words = '厨房的灯一直闪，灯管换过一次过两天又闪，我眼神不好不敢爬高所以想请一位会修灯的邻居来看看';
    expect(splitWish(words)).toEqual({ title: '厨房的灯一直闪，灯管换过一次过两天又闪', story: words });
  });

  it('loses nothing and never makes a title that is too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('灯', '，', '。', '𠮷', '👨‍👩‍👧', ' ', '\n', 'a'), minLength: 2, maxLength: 90 }),
        (words) => {
          const { title, story } = splitWish(words);
          expect(countStored(title)).toBeLessThanOrEqual(wishLimits.titleLength);
          const plain = (text: string) => text.replace(/[。\s…]/g, '');
          expect(plain(story) === plain(words) || plain(title + story) === plain(words)).toBe(true);
        },
      ),
    );
  });
});

describe('what is missing in a wish', () => {
  const known = { phoneMasked: '139****0001', address: '2号楼3单元501' };
  const oneSentence = { ...emptyWish(), words: '厨房灯一直闪', kind: 'repair' as const };
  it('is nothing for a verified resident with one sentence and a kind', () => {
    expect(missingInWish(oneSentence, known)).toEqual({});
    expect(wishToSend(oneSentence, 'C1', [])).toEqual({
      ...{ courtyardId: 'C1', kind: 'repair', title: '厨房灯一直闪', story: '', pictureIds: [] },
    });
  });
  it('is the door of whoever is not verified, and all about someone else', () => {
    expect(Object.keys(missingInWish(oneSentence, { ...known, address: null }))).toEqual(['address']);
    expect(Object.keys(missingInWish({ ...oneSentence, forWhom: 'other' }, known))).toEqual([
      ...['proxy.relation', 'proxy.consentWay', 'alias', 'address'],
    ]);
  });
  it('shows what the server says of title or story at the one field', () =>
    expect(errorsOfWish({ story: '请不要写电话', address: '不对' })).toEqual({
      words: '请不要写电话',
      address: '不对',
    }));
});
