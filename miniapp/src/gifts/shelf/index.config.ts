export default definePageConfig({
  navigationBarTitleText: '积分礼品',
  enablePullDownRefresh: true,
  onReachBottomDistance: 300,
});
