export default definePageConfig({
  navigationBarTitleText: '积分加减',
  enablePullDownRefresh: true,
  onReachBottomDistance: 300,
});
