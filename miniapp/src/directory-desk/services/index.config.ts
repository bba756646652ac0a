export default definePageConfig({
  navigationBarTitleText: '生活圈核实',
  enablePullDownRefresh: true,
  onReachBottomDistance: 300,
});
