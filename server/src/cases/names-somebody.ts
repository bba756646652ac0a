import { countSigns } from '@yuanli/shared/count-signs';
import type { CaseContact } from './case-contact.entity';

/** The hundred surnames that most neighbours have, without those that are as often part of another word after 老 or 小. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕卢蒋蔡贾丁魏薛阎余潘杜戴夏钟汪任姜范谭廖邹熊陆郝崔邱秦顾侯邵孟钱汤尹黎易武乔';
const OTHER_SURNAMES = '林高石田江叶金方苏段白康毛史龙万于孔贺赖龚文常';

const patterns = [
  // 501室, 302家, 2单元501, 2号楼501
  /\d{3,4}(室|号房|户|家)|\d{2}室|单元\d{3,4}|[号楼栋幢座]\d{3,4}(?![号路弄年个元次])/,
  // 3-2-501, 3-501
  /\d{1,2}[-—－]\d{1,2}[-—－]\d{3,4}|(?<!\d)\d{1,2}[-—－]\d{3,4}(?!\d)/,
  // 住502, 501的: a floor and one of its first nine homes
  /(?<!\d)[1-9]\d?0[1-9](?![\d路元块号弄年次个公米度])/,
  // A phone number.
  /\d{7,}/,
  new RegExp(`老[${SURNAMES}]|小[${SURNAMES.replace('马', '')}]`),
  new RegExp(
    `[${SURNAMES}${OTHER_SURNAMES}](阿姨|叔叔|大叔|大爷|大妈|大娘|奶奶|爷爷|师傅|先生|女士|太太|老师|医生|某)`,
  ),
];

/** What none of them is in names nobody: most spots are like this. */
const hint = new RegExp(`\\d{2}|[${SURNAMES}${OTHER_SURNAMES}]`);

/** Whether words that neighbours would read name a home (2号楼501, 501室), a phone number or a person (老王家, 陈阿姨). */
export function namesSomebody(words: string): boolean {
  const squeezed = words.replace(/\s/g, '');
  return hint.test(squeezed) && patterns.some((pattern) => pattern.test(squeezed));
}

/** Or what is known of the reporter: their name, phone or door. */
export function namesReporter(
  words: string,
  { contactName, contactPhone, address }: Pick<CaseContact, 'contactName' | 'contactPhone' | 'address'>,
): boolean {
  const squeeze = (text: string) => text.replace(/[\s-]/g, '');
  const secrets = [contactPhone, address, contactName].flatMap((one) => (one && countSigns(one) > 1 ? [one] : []));
  return secrets.some((secret) => squeeze(words).includes(squeeze(secret)));
}
