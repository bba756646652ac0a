export default definePageConfig({ navigationBarTitleText: '支部党员月度积分', enablePullDownRefresh: true });
