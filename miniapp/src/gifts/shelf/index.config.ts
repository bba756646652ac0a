export default definePageConfig({
  navigationBarTitleText: '积分换礼品',
  enablePullDownRefresh: true,
  onReachBottomDistance: 300,
});
