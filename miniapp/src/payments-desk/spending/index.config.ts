export default definePageConfig({ navigationBarTitleText: '支出签字', enablePullDownRefresh: true });
