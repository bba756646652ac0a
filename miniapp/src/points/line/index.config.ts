export default definePageConfig({ navigationBarTitleText: '这笔积分', enablePullDownRefresh: true });
