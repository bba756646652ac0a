/**
 * ESLint rule: one thing has one name in all texts of the product (docs/glossary.md, “Words that residents read”).
 * It looks at strings, templates and JSX text, never at comments or at names in code.
 */
const han = '\u4e00-\u9fff';

/** What is no longer said, and what is said instead. */
const settled = [
  [/[「」]/, '“”'],
  [/户册/, '住户名册'],
  [/专有面积/, '专有部分面积'],
  [/业主重大事项/, '业主特别事项'],
  [/院落/, '院子'],
  [/幢/, '栋'],
  [/住户核对|核对住户(?!名册)|核对身份/, '住户核实、核实住户身份'],
  [/待看内容|待查|内容审核|放行|拦下/, '内容复核；通过、不通过'],
  [/告诉社区/, '打电话给社区；投诉'],
  [/拿掉|去掉|删掉/, '删除'],
  [/移走|下架/, '撤下'],
  [/停掉|任命/, '结束这个身份；身份'],
  [/积分加减|加减积分/, '积分调整'],
  [/积分好礼|(?<!兑)换礼品|换完|领走|来领(?!取)/, '积分礼品、兑换、领取'],
  [/记账人|记账/, '积分记录员'],
  [/登记成志愿者/, '登记为志愿者'],
  [/(?<!志愿)服务证明/, '志愿服务证明'],
  [/我的志愿(?!服务|者)/, '我的志愿服务'],
  [/(?<!活动)组织者|组织的人/, '负责人'],
  [/打勾|后补/, '补签、补传'],
  [/记一笔/, '留下记录；记录积分'],
  [/封签|登记票|纸票(?!上)/, '封存码、选票、纸质票'],
  [/不记名/, '无记名'],
  [/没投|不算数|算数/, '未投票；以最后一次为准'],
  [/议事的规矩/, '发言规则'],
  [/附议的人够|附议人数没到|附议的人数/, '附议人数够了、附议人数不够'],
  [/超期了|有结果了/, '已超期、已出结果'],
  [/营业时间|昼夜|开着|关着|停业/, '开放时间、24小时开放、开放中、未开放、暂停开放'],
  [/步子|走路时间/, '步行N分钟、步速'],
  [/试读|读不懂|没有读懂/, '检查、无法识别'],
  [new RegExp(`例如|比如(?=[ ${han}“])`), '比如：'],
  [/请稍等/, '请稍候'],
  [/看一遍|再看一遍/, '请核对'],
  [/(?:会|排|留)在这里。/, '会显示在这里'],
  [/都在这里了|到底了/, '没有更多了'],
  [/等着的/, '暂无待办'],
  [/没看(?!到|见|清|懂)|全部看过/, '未读、全部标为已读'],
  [/已告诉|告诉本人/, '已通知、通知本人'],
  [/存好了|存下|写上去|交上去/, '已保存、保存、提交'],
  [/转给邻居/, '转发给邻居'],
  [/谁负责|办到哪天/, '负责人、完成期限'],
  [/\d月\d+日 ?周/, '11月21日（周六）下午3:00'],
  [new RegExp(`第 |[${han}] \\d+ [${han}]`), '数字和汉字之间不空格'],
];

module.exports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node, text) => {
      for (const [old, instead] of settled) {
        const [found] = old.exec(text) ?? [];
        if (found) context.report({ node, message: `“${found}” is said as: ${instead}` });
      }
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? ''),
      JSXText: (node) => check(node, node.value),
    };
  },
};
