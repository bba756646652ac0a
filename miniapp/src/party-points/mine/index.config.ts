export default definePageConfig({ navigationBarTitleText: '党员月度积分', enablePullDownRefresh: true });
