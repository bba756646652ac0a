export default definePageConfig({
  navigationBarTitleText: '资金核对',
  enablePullDownRefresh: true,
  onReachBottomDistance: 300,
});
