export default definePageConfig({ navigationBarTitleText: '支部月度积分', enablePullDownRefresh: true });
