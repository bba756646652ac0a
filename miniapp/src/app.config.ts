const gallery = process.env.YUANLI_GALLERY === '1' || process.env.NODE_ENV === 'development';

/** 微信同声传译, which only this package asks for; `HAS_SPEECH_PLUGIN` is its other half. */
const speechVersion = process.env.TARO_ENV === 'weapp' ? process.env.TARO_APP_SPEECH_PLUGIN : undefined;
const speech = speechVersion
  ? { plugins: { WechatSI: { version: speechVersion, provider: 'wx069ba97219f66d99' } } }
  : {};

export default defineAppConfig({
  pages: ['home/index', 'wish-list/index', 'me/index'],
  subPackages: [
    {
      root: 'wishes',
      pages: ['detail/index', 'make/index', 'deliver/index', 'confirm/index', 'contact-views/index'],
    },
    {
      root: 'cases',
      pages: ['report/index', 'detail/index', 'mine/index', 'list/index', 'contact-views/index'],
      ...speech,
    },
    { root: 'places', pages: ['plate/index', 'find-courtyard/index', 'not-found/index'] },
    {
      root: 'identity',
      pages: [
        'verify/index',
        'profile/index',
        'phone/index',
        'devices/index',
        'pc-login/index',
        'pc-confirm/index',
        'settings/index',
        'leave/index',
      ],
    },
    {
      root: 'volunteering',
      pages: [
        'find/index',
        'activity/index',
        'register/index',
        'mine/index',
        'seat/index',
        'record/index',
        'certificates/index',
        'verify/index',
      ],
    },
    {
      root: 'directory',
      pages: [
        'around/index',
        'service/index',
        'book/index',
        'booking/index',
        'bookings/index',
        'guides/index',
        'guide/index',
      ],
    },
    {
      root: 'hall',
      pages: [
        'home/index',
        'idea/index',
        'ideas/index',
        'make/index',
        'motion/index',
        'reasons/index',
        'archive/index',
        'vote/index',
        'result/index',
        'recount/index',
      ],
    },
    { root: 'points', pages: ['statement/index', 'line/index', 'sheet/index', 'transfer/index'] },
    { root: 'party-points', pages: ['mine/index', 'branch/index', 'member/index'] },
    { root: 'gifts', pages: ['shelf/index', 'gift/index', 'redemption/index', 'mine/index'] },
    { root: 'payments', pages: ['pay/index', 'payment/index', 'mine/index', 'book/index'] },
    { root: 'messages', pages: ['inbox/index'] },
    { root: 'workbench', pages: ['desk/index', 'search/index', 'posts/index'] },
    { root: 'wishes-desk', pages: ['review/index', 'watch/index', 'sponsoring/index'] },
    { root: 'moderation-desk', pages: ['flagged/index'] },
    {
      root: 'identity-desk',
      pages: [
        'residents/index',
        'appointments/index',
        'appoint/index',
        'import/index',
        'codes/index',
        'begin/index',
        'operators/index',
      ],
    },
    {
      root: 'places-desk',
      pages: [
        'roll/index',
        'home/index',
        'import/index',
        'plates/index',
        'places/index',
        'place/index',
        'place-import/index',
        'settings/index',
        'check-list/index',
      ],
    },
    { root: 'points-desk', pages: ['rules/index', 'adjustments/index'] },
    { root: 'party-points-desk', pages: ['branches/index'] },
    { root: 'gifts-desk', pages: ['gifts/index', 'gift-form/index', 'hand-over/index'] },
    { root: 'payments-desk', pages: ['spending/index', 'issues/index', 'payments/index'] },
    {
      root: 'volunteering-desk',
      pages: [
        'activities/index',
        'edit/index',
        'plan/index',
        'shift/index',
        'volunteers/index',
        'certificates/index',
        'objections/index',
      ],
    },
    {
      root: 'directory-desk',
      pages: [
        'services/index',
        'edit/index',
        'import/index',
        'gaps/index',
        'bookings/index',
        'guides/index',
        'guide-edit/index',
        'guide-import/index',
      ],
    },
    {
      root: 'hall-desk',
      pages: [
        'ideas/index',
        'motions/index',
        'make/index',
        'motion/index',
        'vote/index',
        'doors/index',
        'papers/index',
        'objections/index',
        'same-persons/index',
      ],
    },
    {
      root: 'cases-desk',
      pages: [
        'queue/index',
        'case/index',
        'take-call/index',
        'departments/index',
        'ages/index',
        'hotline/index',
        'rules/index',
        'duty/index',
        'promises/index',
        'templates/index',
      ],
    },
    { root: 'audit', pages: ['about-me/index'] },
    { root: 'audit-desk', pages: ['log/index'] },
    {
      root: 'dashboard-desk',
      pages: ['board/index', 'counted/index', 'reports/index', 'form/index'],
    },
    ...(gallery ? [{ root: 'gallery', pages: ['index'] }] : []),
  ],
  preloadRule: {
    'home/index': { network: 'all', packages: ['cases', 'wishes', 'places', 'directory', 'hall'] },
    'wish-list/index': { network: 'all', packages: ['wishes'] },
    'me/index': { network: 'wifi', packages: ['points', 'messages'] },
    'wishes/detail/index': { network: 'wifi', packages: ['payments'] },
  },
  window: {
    // Our own title bar: the native one does not grow with the text size people choose.
    navigationStyle: 'custom',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF6EF',
    backgroundTextStyle: 'dark',
  },
  // Drawn by ui/tab-bar: the native one does not grow either.
  tabBar: {
    custom: true,
    color: '#665C52',
    selectedColor: '#A63D25',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'home/index', text: '首页' },
      { pagePath: 'wish-list/index', text: '心愿' },
      { pagePath: 'me/index', text: '我的' },
    ],
  },
  // In a browser the router would slide pages across screens of any width; WeChat moves its own by itself.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  // Which pages WeChat's search may read: nothing of staff, nothing that names rooms.
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: '仅在您同意时，用于查找附近服务、标注地点和活动签到' } },
});
