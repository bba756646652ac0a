export default definePageConfig({
  navigationBarTitleText: '我的付款',
  enablePullDownRefresh: true,
  onReachBottomDistance: 300,
});
