import { matchesWords, searchWords } from './search-words';

const place = {
  name: '快乐理发',
  organizationName: '快乐理发',
  locationName: '快乐理发',
  address: '青石街18号',
  category: 'shops' as const,
  keywords: '剪头发 烫染',
};
const named = (name: string) => searchWords({ ...place, name, organizationName: name, locationName: name });
const finds = (name: string, q: string): boolean => matchesWords(named(name), q);

describe('the words a service is found by', () => {
  it.each([
    [
      '快乐理发',
      ['理发', '快乐', '乐理', 'lf', 'LF', 'l f', 'lifa', 'LiFa', 'li fa', 'lif', 'kuaile', 'kllf', 'fa', '快 发'],
    ],
    ['青石银行', ['银行', 'yinhang', 'yh', 'yinh', 'hang', "yin'hang"]],
    ['步行街鞋行', ['buxingjie', 'bxj', 'xiehang', 'xh']],
    ['便民五金行', ['wujinhang', 'wjh']],
    ['长沙米粉', ['长沙', 'changsha', 'cs', 'csmf', 'changshamifen']],
    ['成长托管', ['chengzhang', 'cztg']],
    ['长者食堂', ['zhangzhe', 'zzst']],
    ['音乐教室', ['yinyue', 'yyjs']],
    ['长乐诊所', ['changle', 'clzs']],
    ['重庆小面', ['chongqing', 'cqxm']],
    ['重点小学', ['zhongdian', 'zdxx']],
    ['重阳老年公寓', ['chongyang', 'cy']],
    ['曾记豆腐', ['zengji', 'zj', 'cengji']],
    ['单家诊所', ['shanjia', 'danjia', 'sjzs']],
    ['女子健身', ['nvzi', 'nüzi', 'NV']],
    ['绿源菜市场', ['lvyuan', 'lycsc']],
    ['ABC超市（总店）', ['abc', 'ABC', 'ａｂｃ', 'abc超市', 'abcchaoshi', 'abccs', '超市总店', '超市(总店)']],
    ['7天便利店', ['7天', '7tian', '7t', '7TBLD']],
  ])('finds %s', (name, queries) => {
    expect(queries.filter((q) => !finds(name, q))).toEqual([]);
  });

  it.each([
    ['青石银行', ['yinxing', '理发', 'ang', 'inhang', 'yhx', '银 店']],
    ['步行街鞋行', ['buhangjie']],
    ['长沙米粉', ['zhangsha', 'angsha', 'sha mi fen e']],
    ['音乐教室', ['yinle']],
    ['重庆小面', ['zhongqing']],
    ['快乐理发', ['kuaiyue', 'lfdz', '…', ' ', '剪烫']],
  ])('does not find %s by what it is not', (name, queries) => {
    expect(queries.filter((q) => finds(name, q))).toEqual([]);
  });

  it('looks at the organization, the place, the address, the category and the keywords too', () => {
    const row = searchWords({
      name: '日间照料',
      organizationName: '夕阳红养老中心',
      locationName: '党群中心二楼',
      address: '槐荫路6号',
      category: 'elder_care',
      keywords: '喂饭，洗澡、 聊天',
    });
    const queries = [
      '夕阳红',
      'xyh',
      '党群',
      'dangqun',
      '槐荫路',
      'huaiyinlu6hao',
      '6号',
      '养老',
      'zhulao',
      '助老',
      'yanglao',
      '洗澡',
      'xizao',
      '喂饭',
      'lt',
    ];
    expect(queries.filter((q) => !matchesWords(row, q))).toEqual([]);
  });

  it('finds no word across two fields', () => {
    const row = searchWords({ ...place, name: '光明', organizationName: '日报', locationName: '社', keywords: '' });
    expect(['明日', 'mingri', 'gmrb'].filter((q) => matchesWords(row, q))).toEqual([]);
  });
});
