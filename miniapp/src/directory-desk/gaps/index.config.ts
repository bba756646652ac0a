export default definePageConfig({ navigationBarTitleText: '缺什么', enablePullDownRefresh: true });
